// Fetches the files of a map, side by side, within limits of time and size. Every problem is a sentence, never a throw.

import { MESSAGES, format } from './messages.js';

/** @import { Problem } from 'crosstalk-map' */
/** @typedef {ReturnType<typeof measured>} Meter */
/** @typedef {{ texts: Record<string, string>, language: string, problems: Problem[] }} Collected the texts by file name, the
 *  language they are in, and what kept files from coming */

/** All files together. */
const LIMITS = { seconds: 20, bytes: 5_000_000 };
/** Files of the map itself, and of each language; a map may do without some, and the reader says which it may not. */
const STRUCTURE = ['map.json', 'references.json'];
const WORDING = ['nodes', 'links', 'themes', 'lanes', 'glossary', 'interface', 'tours'].map((name) => `${name}.json`);
const GROUPS = 'groups.json';
/** What only a map with tours can have. */
const WITH_TOURS = ['quiz.json', 'questions.json'];

class Refused extends Error {}

/**
 * The folder that an address names: itself, or that of its `map.json`.
 * @param {string} src
 */
function folder(src) {
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError();
  if (!url.pathname.endsWith('.json') && !url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/**
 * One file as text; null where there is none.
 * @param {URL} url
 * @param {Meter} meter
 */
async function fetched(url, meter) {
  let answer;
  try {
    answer = await fetch(url, { signal: meter.signal, credentials: 'same-origin' });
  } catch {
    if (meter.signal.aborted) throw new Refused(meter.signal.reason);
    throw new Refused(url.origin === location.origin ? MESSAGES.unreachable : format('forbidden', { origin: url.origin }));
  }
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Refused(format('status', { status: answer.status }));
  if (!answer.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (const reader = answer.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      meter.add(value.length);
      text += decoder.decode(value, { stream: true });
    }
  } catch (problem) {
    if (meter.signal.aborted) throw new Refused(meter.signal.reason);
    throw new Refused(problem instanceof TypeError && problem.message.includes('encoded') ? MESSAGES.not_text : MESSAGES.unreachable);
  }
}

/** Adds up what came and ends everything when it is too much or takes too long. */
function measured() {
  const control = new AbortController();
  const clock = setTimeout(() => control.abort(format('too_slow', { seconds: LIMITS.seconds })), LIMITS.seconds * 1000);
  let bytes = 0;
  return {
    signal: control.signal,
    /** @param {number} more */
    add(more) {
      bytes += more;
      if (bytes <= LIMITS.bytes) return;
      control.abort(format('too_large', { size: LIMITS.bytes / 1_000_000 }));
      throw new Refused();
    },
    end: () => clearTimeout(clock),
  };
}

/**
 * `de-AT` may do with `de`, and every language with the last of the list.
 * @param {string[]} languages
 */
function candidates(languages) {
  const wanted = languages.flatMap((language) => [language, language.split('-')[0]]);
  return [...new Set(wanted)].filter((language) => /^[A-Za-z0-9-]+$/.test(language));
}

/**
 * Fetches the files of the map at `src`, in the first of `languages` that it has.
 * @param {string} src
 * @param {string[]} languages not empty
 * @param {(text: string) => void} say is told how far it is
 * @returns {Promise<Collected>}
 */
export async function collect(src, languages, say) {
  /** @type {Collected['texts']} */
  const texts = {};
  /** @type {Problem[]} */
  const problems = [];
  let language = languages[0];
  /** @param {Problem} problem */
  const none = (problem) => ({ texts, language, problems: [problem] });
  let base;
  try {
    base = folder(src);
  } catch {
    return none({ file: src, path: '', sentence: format('address', { address: src }) });
  }
  const meter = measured();
  const named = base.pathname.endsWith('.json');
  let come = 0;
  const all = STRUCTURE.length + WORDING.length + 1 + WITH_TOURS.length;
  /** @param {string} file */
  const one = async (file) => {
    try {
      const text = await fetched(file === 'map.json' && named ? base : new URL(file, base), meter);
      if (text !== null) texts[file] = text;
      say(format('loading', { done: ++come, all }));
    } catch (/** @type {any} */ problem) {
      problems.push({ file, path: '', sentence: problem.message || meter.signal.reason });
    }
  };
  say(format('loading', { done: 0, all }));
  const structure = Promise.all(STRUCTURE.map(one));
  for (language of candidates(languages)) {
    await one(`${language}/${WORDING[0]}`);
    if (texts[`${language}/${WORDING[0]}`] !== undefined || problems.length) break;
  }
  /** @param {string} file */
  const word = (file) => one(`${language}/${file}`);
  await Promise.all([structure, ...WORDING.slice(1).map(word)]);
  // A map without groups has no names for them, and a file that is not there is a line in the console.
  const more = texts['map.json']?.includes('"groups"') ? [GROUPS] : [];
  if (texts[`${language}/tours.json`] !== undefined) more.push(...WITH_TOURS);
  await Promise.all(more.map(word));
  meter.end();
  // One sentence for what ended everything; and without the map itself, the rest of the list helps nobody.
  if (meter.signal.aborted) return none({ file: 'map.json', path: '', sentence: meter.signal.reason });
  if (!problems.length && texts['map.json'] === undefined) {
    return none({ file: named ? base.pathname.replace(/.*\//, '') : 'map.json', path: '', sentence: format('missing', { address: new URL('map.json', base).href }) });
  }
  return { texts, language, problems };
}
