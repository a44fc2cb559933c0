// Fetches the files of a map, side by side, within limits of time and size. Every problem is a sentence, never a throw.

import { MESSAGES, format } from './messages.js';

/** @import { Problem } from 'crosstalk-map' */
/** @typedef {ReturnType<typeof measured>} Meter */
/** @typedef {{ texts: Record<string, string>, language: string, problems: Problem[] }} Collected the texts by file name, the
 *  language they are in, and what kept files from coming: nothing but `map.json` keeps the rest from being shown */

/** All files together. */
const LIMITS = { seconds: 20, bytes: 5_000_000 };
/** Files of the map itself, and of each language; a map may do without some, and the reader says which it may not. */
const MAP = 'map.json';
const STRUCTURE = [MAP, 'references.json'];
const WORDING = ['nodes', 'links', 'themes', 'lanes', 'glossary', 'interface', 'tours'].map((name) => `${name}.json`);
const GROUPS = 'groups.json';
/** What only a map with tours has. */
const WITH_TOURS = ['quiz.json', 'questions.json', 'loops.json'];

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

/** What a server says where there is no such file; many say it of any file that they would not list. */
const gone = (/** @type {number} */ status) => status >= 400 && status < 500 && status !== 408 && status !== 429;

/**
 * One file as text; null where there is none. Hosts say in many ways that a file is not there: by another status, by a
 * page in its place, or by an answer that only their own pages may read.
 * @param {URL} url
 * @param {Meter} meter
 * @param {boolean} needed whether there is no map without it
 */
async function fetched(url, meter, needed) {
  let answer;
  const chunks = [];
  try {
    answer = await fetch(url, { signal: meter.signal, credentials: 'same-origin' });
    if (answer.ok && answer.body) {
      for (const reader = answer.body.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) break;
        meter.add(value.length);
        chunks.push(value);
      }
    }
  } catch {
    if (meter.signal.aborted) throw new Refused(meter.signal.reason);
    const ours = url.origin === location.origin;
    // An error without the permission to read it, as most servers send it, looks like a broken connection.
    if (!answer && !ours && !needed) return null;
    throw new Refused(answer || ours ? MESSAGES.unreachable : format('forbidden', { origin: url.origin }));
  }
  const { ok, status, headers } = answer;
  if (status === 404 || status === 410 || (!needed && gone(status))) return null;
  if (!ok) throw new Refused(format('status', { status }));
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(chunks).arrayBuffer());
  } catch {
    text = undefined;
  }
  const type = headers.get('content-type') ?? '';
  // A page that says that nothing is there, or that asks for a name. A file of a map is a list or an object.
  if (/html/i.test(type) || (text !== undefined && (/^\s*</.test(text) || (!/json/i.test(type) && !/^\s*[[{]/.test(text))))) return null;
  if (text === undefined) throw new Refused(MESSAGES.not_text);
  return text;
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
  const none = (problem) => ({ texts: {}, language, problems: [problem] });
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
    const needed = file === MAP;
    try {
      const text = await fetched(needed && named ? base : new URL(file, base), meter, needed);
      if (text !== null) texts[file] = text;
      say(format('loading', { done: ++come, all }));
    } catch (/** @type {any} */ problem) {
      problems.push({ file, path: '', sentence: problem.message || meter.signal.reason });
    }
  };
  say(format('loading', { done: 0, all }));
  const structure = Promise.all(STRUCTURE.map(one));
  const tags = candidates(languages);
  /** @param {string} tag */
  const names = (tag) => `${tag}/${WORDING[0]}`;
  for (const tag of tags) {
    await one(names(tag));
    if (texts[names(tag)] !== undefined) break;
  }
  // A language whose names cannot be read is there all the same, if no other can.
  language = tags.find((tag) => texts[names(tag)] !== undefined)
    ?? tags.find((tag) => problems.some(({ file }) => file === names(tag))) ?? tags.at(-1) ?? language;
  /** @param {string} file */
  const word = (file) => one(`${language}/${file}`);
  await Promise.all([structure, ...WORDING.slice(1).map(word)]);
  // A map without groups has no names for them, and a file that is not there is a line in the console.
  const more = texts[MAP]?.includes('"groups"') ? [GROUPS] : [];
  if (texts[`${language}/tours.json`] !== undefined) more.push(...WITH_TOURS);
  await Promise.all(more.map(word));
  meter.end();
  // One sentence for what ended everything; and without the map itself, the rest of the list helps nobody.
  if (meter.signal.aborted) return none({ file: MAP, path: '', sentence: meter.signal.reason });
  if (texts[MAP] !== undefined) return { texts, language, problems };
  const file = named ? base.pathname.replace(/.*\//, '') : MAP;
  const why = problems.find((problem) => problem.file === MAP)?.sentence;
  return none({ file, path: '', sentence: why ?? format('missing', { address: named ? base.href : new URL(MAP, base).href }) });
}
