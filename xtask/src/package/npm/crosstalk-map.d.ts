// Types of <crosstalk-map>. What each part means stands in docs/embedding.md of the project.

// <parameters: choices>
/** The reading level. */
export type Level = "simple" | "standard" | "in_depth";
/** How it is shown. */
export type View = "map" | "outline" | "table";
/** Light, dark, or as the device or the page around says. */
export type Appearance = "device" | "light" | "dark" | "page";
/** How much stands around the map. */
export type Controls = "full" | "minimal" | "none";
/** What the panel offers while nothing is explained. */
export type Start = "auto" | "questions" | "none";
/** Whose wheel and fingers are over the map. */
export type Scrolling = "smart" | "always" | "never";
// </parameters: choices>

/** What the reader sees, as plain data. */
export interface State {
  /** `overview`, `everything`, or the id of a theme. */
  theme: string;
  /** The id of a thing (`cortisol`), a link (`ibs~anxiety`) or a theme; null where nothing is explained. */
  select: string | null;
  level: Level;
  view: View;
  appearance: Appearance;
  /** The tour that leads the reader, and its step; null where there is none. */
  tour: string | null;
  /** The quiz, and its question; null where there is none. */
  quiz: string | null;
}

/** How a question of a quiz was answered; positions are counted from 0. */
export interface Answer {
  /** The round of the quiz, as `quiz` names its first question. */
  quiz: string;
  /** The question's id. */
  question: string;
  /** What was asked, and the answers to choose from. */
  text: string;
  answers: string[];
  /** Positions of the answer that was given, and of the right one. */
  answer: number;
  correct: number;
  right: boolean;
  /** The question's position in its round, and how many questions that has. */
  position: number;
  total: number;
}

/** What `save` gives and `restore` takes. */
export interface Saved extends State {
  version: 1;
  /** The address of the map; null for our own. */
  src: string | null;
}

/** Something that is wrong with the files of a map. */
export interface Problem {
  file: string;
  /** Where in the file, such as `links[3].evidence`; empty for all of it. */
  path: string;
  sentence: string;
}

export interface CrosstalkEvents {
  /** A map answers clicks. Comes once for each map that is loaded. */
  "crosstalk-ready": CustomEvent<Saved>;
  /** Something else is explained, or nothing. */
  "crosstalk-select": CustomEvent<{ kind: "node" | "link" | "theme" | null; id: string | null }>;
  /** The state has changed. `address` is what stands behind `#` on a page of its own. */
  "crosstalk-state": CustomEvent<State & { address: string }>;
  /** A question of a quiz was answered; the first answer counts. */
  "crosstalk-answer": CustomEvent<Answer>;
  /** The map could not be shown, or not all of it; `shown` says whether one is. */
  "crosstalk-error": CustomEvent<{ reason: string; message: string; problems: Problem[]; shown: boolean }>;
}

/** The element. Attributes and properties of the same name are in step; `select` is the attribute of `selection`. */
export class CrosstalkMap extends HTMLElement {
  /** The address of another map's folder or of its `map.json`. */
  get src(): string | null;
  set src(address: string | null | undefined);
  get theme(): string;
  set theme(id: string | null | undefined);
  /** What is explained. */
  get selection(): string | null;
  set selection(id: string | null | undefined);
  /** Explains something: `map.select(id)`. Frameworks that write properties may write it as well. */
  get select(): (id: string | null) => void;
  set select(id: string | null | undefined);
  get level(): Level;
  set level(level: Level | null | undefined);
  get view(): View;
  set view(view: View | null | undefined);
  get appearance(): Appearance;
  set appearance(appearance: Appearance | null | undefined);
  get controls(): Controls;
  set controls(controls: Controls | null | undefined);
  get scrolling(): Scrolling;
  set scrolling(scrolling: Scrolling | null | undefined);

  /** The state as plain data. */
  save(): Saved;
  /** Opens a saved state, or the parts of one. */
  restore(state: Partial<State> | null): void;
  /** Removes the map and gives back its memory. */
  dispose(): void;

  addEventListener<K extends keyof CrosstalkEvents>(
    type: K, listener: (this: CrosstalkMap, event: CrosstalkEvents[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: CrosstalkMap, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The attributes, as templates and JSX write them. */
export interface CrosstalkMapAttributes {
  // <parameters: attributes>
  /** What part is shown: overview, everything, or the id of a theme. */
  theme?: string;
  /** What is explained: the id of a thing, a link (from~to) or a theme. */
  select?: string | null;
  /** The reading level. */
  level?: Level;
  /** How it is shown. */
  view?: View;
  /** The tour that leads the reader, and its step. */
  tour?: string | null;
  /** The quiz that asks the reader, and its question. */
  quiz?: string | null;
  /** What the map is asked. */
  ask?: string | null;
  /** Light, dark, or as the device or the page around says. */
  appearance?: Appearance;
  /** How much stands around the map. */
  controls?: Controls;
  /** What the panel offers while nothing is explained. */
  start?: Start;
  /** Whose wheel and fingers are over the map. */
  scrolling?: Scrolling;
  /** The address of another map: its folder or its map.json. */
  src?: string;
  /** The language of a map from elsewhere; regional forms fall back to the language, and every language to English. */
  lang?: string;
  /** The address of a page that opens a view by its fragment, for "Copy link"; empty for the page around the map. */
  page?: string;
  // </parameters: attributes>
}

declare global {
  interface HTMLElementTagNameMap {
    "crosstalk-map": CrosstalkMap;
  }
  interface HTMLElementEventMap extends CrosstalkEvents {}
  // Events bubble, out of shadow roots too.
  interface DocumentEventMap extends CrosstalkEvents {}
  interface WindowEventMap extends CrosstalkEvents {}
}
