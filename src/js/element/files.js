// Where the site's files come from: each is fetched by its hashed name, beside this script.
// A build that carries everything inside puts another module with the same functions in this one's place.

import { Failure, compiled } from './failure.js';

/** @import { ElementTree, FurtherScripts, LanguageFiles, SiteFile } from '../types.js' */

// The build writes `const SITE_FILES = {…}` in front.

/** @param {string} file */
const address = (file) => new URL(file, import.meta.url);

/**
 * Where a file lies, and the checksum that it has to have: the same digits are written once.
 * @param {SiteFile} file
 */
const checked = ([name, sum]) => {
  const digits = Array.from(atob(sum.slice(0, 8)), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  return { href: address(name.replace('*', digits.join(''))).href, integrity: `sha256-${sum}` };
};

/** What nothing waits for leaves the line to the rest. */
const FOLLOWS = /more|-rest/;

/**
 * A browser does not say whether nothing came, or something else than what was built: ask once more, and take anything.
 * @param {string} place
 * @param {Error} problem
 * @returns {Promise<never>}
 */
async function fail(place, problem) {
  const came = await fetch(place).then((answer) => answer.ok, () => false);
  throw new Failure(came ? 'truncated' : 'network', problem);
}

/** @param {SiteFile} file */
async function answer(file) {
  const { href, integrity } = checked(file);
  const priority = FOLLOWS.test(file[0]) ? 'low' : 'auto';
  /** @param {RequestCache} cache */
  const ask = (cache) => fetch(href, { integrity, priority, cache });
  // What the browser kept from a moment when something else answered would be refused for ever.
  const answer = await ask('default').catch(() => ask('reload')).catch((problem) => fail(href, problem));
  if (!answer.ok) throw new Failure('network', `${answer.status} for ${href}`);
  return answer;
}

/** How many scripts did not come. Firefox remembers that of an address and does not ask again; another copy it fetches. */
let missed = 0;

/**
 * A further script. `import()` takes no checksum; a preload of the same address does, and is what it gets.
 * @param {SiteFile} file
 * @param {number} begun how often it began; anew it is another copy
 */
async function script(file, begun = 0) {
  const { href: site, integrity } = checked(file);
  const copy = begun + missed;
  const href = copy ? `${site}#${copy}` : site;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', integrity, href }));
  return import(href).catch((problem) => {
    missed += 1;
    return fail(href, problem);
  });
}

/**
 * The JavaScript side of the app.
 * @param {number} begun
 * @returns {Promise<typeof import('../app_glue.js')>}
 */
export const glue = (begun) => script(SITE_FILES.glue, begun);

/**
 * A script that only some need.
 * @template {keyof FurtherScripts} Part
 * @param {Part} part
 * @param {number} [begun]
 * @returns {Promise<FurtherScripts[Part]>}
 */
export const further = (part, begun) => script(SITE_FILES[part], begun);

/** Shown where the page has no place for a reason. */
export const START_ERROR = SITE_FILES.start_error;

/**
 * A program: the app, or that of a further script.
 * @param {SiteFile} [file]
 */
export async function program(file = SITE_FILES.wasm) {
  const arrived = await answer(file);
  const type = arrived.headers.get('content-type') ?? '';
  if (type.startsWith('text/')) throw new Failure('type', type);
  const streams = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return compiled(async () => (streams ? WebAssembly.compileStreaming(arrived) : WebAssembly.compile(await arrived.arrayBuffer())));
}

/**
 * The languages of our map by their tags: name, and the files of each.
 * @type {Record<string, LanguageFiles>}
 */
export const LANGUAGES = SITE_FILES.languages;

/**
 * A file as it is.
 * @param {SiteFile} file
 */
export const bytes = async (file) => new Uint8Array(await (await answer(file)).arrayBuffer());

/**
 * A file of the subject: `first` is what the first screen shows, `rest` all texts.
 * @param {'first' | 'rest'} part
 * @param {string} language
 */
export const content = (part, language) => bytes(/** @type {LanguageFiles} */ (LANGUAGES[language])[part]);

/**
 * The text of a style sheet: `css` for the first screen, `more` for what follows.
 * @param {'css' | 'more'} part
 */
export const styles = async (part) => (await answer(SITE_FILES[part])).text();

/**
 * Pictograms: `icons` of the first screen, `more_icons` for what follows.
 * @param {'icons' | 'more_icons'} part
 * @returns {Promise<ElementTree>}
 */
export const icons = async (part) => (await answer(SITE_FILES[part])).json();

/**
 * Weights with what a `FontFace` takes as its source.
 * @returns {[weight: string, source: string | BufferSource][]}
 */
export const fonts = () => Object.entries(SITE_FILES.fonts).map(([weight, file]) => [weight, `url(${address(file)})`]);
