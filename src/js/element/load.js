// What is loaded once a page, however many maps stand on it. What failed is tried anew when it is asked for again.

import * as files from './files.js';
import { Failure } from './failure.js';
import { drawn } from './pictograms.js';

/** @import { AskedMap, FurtherScripts, LoadedMap, Say } from '../types.js' */

/**
 * A function that does its work once, and once more after a failure or when told `again`.
 * @template T
 * @param {() => Promise<T>} work
 */
function once(work) {
  /** @type {Promise<T> | undefined} */
  let promise;
  const result = () => {
    promise ??= work();
    promise.catch(result.again);
    return promise;
  };
  result.again = () => { promise = undefined; };
  return result;
}

/**
 * @template {keyof FurtherScripts} Part
 * @param {Part} part
 */
const further = (part) => once(() => files.further(part));

/** @param {'css' | 'more'} part */
async function sheet(part) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await files.styles(part));
  return sheet;
}

function modern() {
  if (typeof WebAssembly !== 'object' || !('adoptedStyleSheets' in Document.prototype)) throw new Failure('old');
}

/** @param {'icons' | 'more_icons'} part */
const pictograms = async (part) => drawn(await files.icons(part));

/** Panics on this page: after each, nothing of the app that was there can be used. */
let panics = 0;

/** The app has to begin anew. */
export function renew() {
  panics += 1;
  app.again();
}

/** The app with its styles and the pictograms of the first screen, or none: the map is complete without. */
export const app = once(async () => {
  modern();
  /** @type {SVGElement | null} The pictograms stand in the standalone page already. */
  const inPage = document.querySelector('svg[data-icons]');
  const [glue, module, css, sprite] = await Promise.all([files.glue(panics), files.program(), sheet('css'), inPage ?? pictograms('icons').catch(() => null)]);
  await glue.default({ module_or_path: module }).catch((e) => { throw new Failure('truncated', e); });
  return { glue, sheet: css, sprite };
});

/** The languages of our own map by their tags; what it does not have is read in the first. */
const LANGUAGES = files.LANGUAGES;
const TAGS = Object.keys(LANGUAGES);
const FALLBACK = TAGS[0] ?? '';

/**
 * The language of ours for a tag: itself, or without its region.
 * @param {string} tag
 */
export function matched(tag) {
  /** @param {string | undefined} wanted */
  const find = (wanted) => TAGS.find((own) => own.toLowerCase() === wanted?.toLowerCase());
  return find(tag) ?? find(tag.split('-')[0]) ?? FALLBACK;
}

/** The languages to choose from, a line each: tag, tab, name. */
export const choice = Object.entries(LANGUAGES).map(([tag, { name }]) => `${tag}\t${name}`).join('\n');

/**
 * What comes for a language, once a page.
 * @type {Record<string, Record<'first' | 'rest', ReturnType<typeof once<Uint8Array>>>>}
 */
const subjects = {};

/** @param {string} language */
const of = (language) => (subjects[language] ??= {
  first: once(() => files.content('first', language)),
  rest: once(() => files.content('rest', language)),
});

/**
 * Our own map: what its first screen shows.
 * @param {string} language one of ours
 * @returns {Promise<LoadedMap>}
 */
export const own = async (language) => ({ language, first: await of(language).first() });

/**
 * The texts in one of our languages.
 * @param {string} language
 */
export const texts = (language) => of(language).rest;

/** By which further scripts fetch what they need. */
const FETCHING = { bytes: files.bytes, program: files.program, fonts: files.fonts, texts };

/** The part of the script that reads other maps, and says what is wrong with them. */
export const mapReader = further('map_reader');

/**
 * A map from elsewhere.
 * @param {string} src
 * @param {string} language
 * @param {Say} say
 * @returns {Promise<LoadedMap>}
 */
export const foreign = async (src, language, say) => {
  morePictograms().catch(() => {}); // Its first screen may show any of them.
  return (await mapReader()).read(src, [language, FALLBACK], matched(language), say, FETCHING);
};

/** The part of the script that writes sources and tables for other programs. */
export const cite = further('cite');

/** How often no answer came: where the program that is asked panicked, nothing of it can be used any more. */
let unanswered = 0;
const asker = once(() => files.further('ask', unanswered));

/**
 * Asks a map, and tells it the answer: an empty one where none comes. Then the program begins anew with the next question.
 * @param {[question: string, level: string, shown: string, map: AskedMap, say: (answer: Uint8Array) => void]} question
 */
export const ask = (...question) => asker().then((script) => script.ask(...question, FETCHING)).catch(() => {
  unanswered += 1;
  asker.again();
  question[4](new Uint8Array());
});

/** What has the site kept for use without a connection. */
export const offlineClient = further('offline_client');

/** Menus, search and lists have their own sheet; without it they are plain, and work. */
export const more = once(() => sheet('more'));

/** What only other views and lists show; until they come, a thing is its silhouette. */
export const morePictograms = once(() => pictograms('more_icons'));
