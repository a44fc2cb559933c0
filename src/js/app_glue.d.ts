// What wasm-bindgen writes for the app (`src/host/app_instance.rs`, `src/host/element_bridge.rs`).

/** What the app may tell the element. */
export interface ElementBridge {
  /** Clicks are answered. */
  ready(): void;
  /** The state has changed: its address, and the state with its defaults named, as a query. */
  told(address: string, state: string): void;
  /** Something else is selected; both are empty where nothing is. */
  selected(kind: string, id: string): void;
  /**
   * A question of a quiz was answered. Lines: quiz, id and words of the question; positions of the given answer, of the
   * right one and of the question, and how many there are; the answers.
   */
  answered(told: string): void;
  /** The reader wants the texts to be fetched again. */
  retry(): void;
  /** The reader wants to read in the language of that tag. */
  language(tag: string): void;
  /**
   * The reader asks a question, as it stands after `ask=` in an address, at that level and in that view; an empty one stops
   * the one before.
   */
  ask(question: string, level: string, shown: string): void;
  /** The reader wants a table as a file of that name, or copied where there is none. */
  write(form: string, name: string, table: string): void;
  /** The reader wants that text copied. */
  copy(text: string): void;
  /** The reader wants the map to fill the screen, or else its page. */
  fill_screen(): void;
  /** The reader wants the newer version of the site. */
  take(): void;
}

/** A language's own rules (`crates/locale/src/browser.rs`); several names are lines of one text. */
export interface LocaleBridge {
  /** The place of the plural category in the order of `PluralCategory`. */
  plural(count: number): number;
  number(number: number): string;
  list(names: string): string;
  /** The places of the names in the order of the language. */
  order(names: string): Uint16Array;
  fold(text: string): string;
}

/** One map on the page. */
export class AppInstance {
  private constructor();
  /** The texts have come. False if they did not arrive whole. */
  texts(bytes: Uint8Array): boolean;
  texts_failed(): void;
  /** What the reader wanted is copied. */
  copied(): void;
  /** It is not; the text that can be copied by hand, empty where it did not come. */
  not_copied(text: string): void;
  /** The element covers its page, because it was not given the screen. */
  covered(): void;
  /** The map has answered, or tells how far it is; nothing at all where no answer comes. */
  answered_ask(bytes: Uint8Array): void;
  news(news: string): void;
  print(paper: boolean): void;
  /** Opens parts of an address. False if they name something that is not on this map. */
  join(parts: string): boolean;
  surroundings(): void;
  dispose(): void;
}

export function mount(host: HTMLElement, root: ShadowRoot, place: HTMLElement, page: ElementBridge, locale: LocaleBridge, languages: string, first: Uint8Array): AppInstance;

export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
