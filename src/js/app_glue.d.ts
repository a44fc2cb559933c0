// What wasm-bindgen writes for the app (`src/host/app_instance.rs`, `src/host/element_bridge.rs`).

/** What the app may tell the element. */
export interface ElementBridge {
  /** Clicks are answered. */
  ready(): void;
  /** The state has changed: its address, and the state with its defaults named, as a query. */
  told(address: string, state: string): void;
  /** Something else is selected; both are empty where nothing is. */
  selected(kind: string, id: string): void;
  /** The reader wants the texts to be fetched again. */
  retry(): void;
  /** The reader wants the newer version of the site. */
  take(): void;
}

/** One map on the page. */
export class AppInstance {
  private constructor();
  /** The texts have come. False if they did not arrive whole. */
  texts(bytes: Uint8Array): boolean;
  texts_failed(): void;
  news(news: string): void;
  print(paper: boolean): void;
  /** Opens parts of an address. False if they name something that is not on this map. */
  join(parts: string): boolean;
  controls(): void;
  dispose(): void;
}

export function mount(host: HTMLElement, root: ShadowRoot, place: HTMLElement, page: ElementBridge, first: Uint8Array): AppInstance;

export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
