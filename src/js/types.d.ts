// Types that several scripts share, and those of what stands around them: build, app, browser.

import type { CrosstalkMap as PublicMap, Problem } from 'crosstalk-map';
import type { LocaleBridge } from './app_glue.js';
import type { CrosstalkMap } from './element/map.js';
import type * as fetching from './element/files.js';
import type * as inline from './single_file/files.js';

/** A file of the site by its name, and its SHA-256 as base64, whose first digits stand in the name in the place of `*`. */
export type SiteFile = [name: string, sum: string];

/** A language of our map: its name in itself, and its files. */
export interface LanguageFiles {
  name: string;
  first: SiteFile;
  rest: SiteFile;
}

/** The site's files, as the build lists them (`xtask/src/site/element.rs`). */
export interface SiteFiles {
  glue: SiteFile;
  wasm: SiteFile;
  css: SiteFile;
  more: SiteFile;
  /** By tag; the page's own is the first. */
  languages: Record<string, LanguageFiles>;
  icons: SiteFile;
  more_icons: SiteFile;
  /** By weight. */
  fonts: Record<string, string>;
  cite: SiteFile;
  map_reader: SiteFile;
  ask: SiteFile;
  offline_client: SiteFile;
  start_error: string;
}

/** Scripts that only some need, by their names in the list. */
export interface FurtherScripts {
  /** Writes sources and tables for other programs. */
  cite: typeof import('./cite/index.js');
  /** Reads other maps, and says what is wrong with them. */
  map_reader: typeof import('./map_reader/index.js');
  /** Asks a map. */
  ask: typeof import('./ask/index.js');
  /** Has the site kept for use without a connection; null where nothing has to be kept. */
  offline_client: typeof import('./offline/offline_client.js') | null;
}

/** A file inside a script, as base64: deflated, or as it is. */
export type InlineFile = { packed: string; raw?: undefined } | { packed?: undefined; raw: string };

/** An element as a list: its name, its attributes, its children. */
export type ElementTree = [tag: string, attributes: Record<string, string>, ...children: ElementTree[]];

/** What the element needs of a map. */
export interface LoadedMap {
  language: string;
  /** What the first screen shows. */
  first: Uint8Array;
  /** All texts; those of our own map are fetched later. */
  rest?: Uint8Array;
  /** What the program that is asked has of its own; that of our own map is fetched with it. */
  asked?: Uint8Array;
  problems?: Problem[];
  /** How many problems there are, in words. */
  message?: string;
}

/** A map that is shown and can be asked. */
export interface AskedMap extends LoadedMap {
  locale: LocaleBridge;
  /** Where it is shown. */
  root: ShadowRoot;
  /** Aborted when it is shown no longer. */
  ends: AbortSignal;
}

/** By what further scripts fetch what they need (`element/load.js`). */
export interface Fetching {
  bytes: typeof fetching.bytes;
  program: typeof fetching.program;
  fonts: typeof fetching.fonts;
  /** All texts of our own map in that language, fetched once a page. */
  texts(language: string): () => Promise<Uint8Array>;
}

/** Is told how far the loading is, and by what that is shown. */
export type Say = (text: string, show: typeof import('./map_reader/index.js').showProgress) => void;

/** What is told of a map that is shown, or of why none is. */
export type Report = Partial<Pick<LoadedMap, 'first' | 'problems' | 'message'>>;

/** What pages may rely on is what the class has, and both modules of files have the same functions: else these lines do
 *  not compile. */
type Has<Wanted, Found extends Wanted> = Found;
export type Checked = [Has<Pick<PublicMap, keyof CrosstalkMap & keyof PublicMap>, CrosstalkMap>, Has<typeof fetching, typeof inline>];

declare module './element/map.js' {
  /** The class gets these properties when it is defined. */
  interface CrosstalkMap extends Pick<PublicMap, 'src' | 'theme' | 'selection' | 'level' | 'view' | 'appearance' | 'controls' | 'scrolling'> {}
}

declare global {
  /** What the build writes in front of scripts. */
  const SITE_FILES: SiteFiles;
  const INLINE_FILES: Record<string, InlineFile>;
  const INLINE_LANGUAGES: Record<string, { name: string }>;
  const READER_FILES: { wasm: SiteFile; words: Record<string, SiteFile> };
  const ASK_FILES: { wasm: SiteFile; texts: Record<string, SiteFile> };
  const ASK_STYLES: string;
  const START_ERROR_MESSAGE: string;
  const INTERFACE_MESSAGES: Record<string, string> & { problems: { one: string; other: string } };

  /** By which a page under Trusted Types may name a script; not every browser has them. */
  var trustedTypes: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string } } | undefined;
}
