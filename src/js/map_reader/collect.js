// Fetches the files of a map, side by side, within limits of time and size. Every problem is a sentence, never a throw.

import { MESSAGES, fill } from './messages.js';

/** All files together. */
const LIMITS = { seconds: 20, bytes: 5_000_000 };
/** Files of the map itself, and of each language; a map may do without some, and the reader says which it may not. */
const STRUCTURE = ['map.json', 'references.json'];
const WORDING = ['nodes', 'links', 'themes', 'lanes', 'glossary', 'interface'].map((name) => `${name}.json`);
const GROUPS = 'groups.json';

class Refused extends Error {}

/** The folder that an address names: itself, or that of its `map.json`. */
function folder(src) {
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError();
  if (!url.pathname.endsWith('.json') && !url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** One file as text; null where there is none. */
async function fetched(url, meter) {
  let answer;
  try {
    answer = await fetch(url, { signal: meter.signal, credentials: 'same-origin' });
  } catch {
    if (meter.signal.aborted) throw new Refused(meter.signal.reason);
    throw new Refused(url.origin === location.origin ? MESSAGES.unreachable : fill('forbidden', { origin: url.origin }));
  }
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Refused(fill('status', { status: answer.status }));
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
  const clock = setTimeout(() => control.abort(fill('too_slow', { seconds: LIMITS.seconds })), LIMITS.seconds * 1000);
  let bytes = 0;
  return {
    signal: control.signal,
    add(more) {
      bytes += more;
      if (bytes <= LIMITS.bytes) return;
      control.abort(fill('too_large', { size: LIMITS.bytes / 1_000_000 }));
      throw new Refused();
    },
    end: () => clearTimeout(clock),
  };
}

/** `de-AT` may do with `de`, and every language with the last of the list. */
function candidates(languages) {
  const wanted = languages.flatMap((language) => [language, language.split('-')[0]]);
  return [...new Set(wanted)].filter((language) => /^[A-Za-z0-9-]+$/.test(language));
}

/** The texts by file name, the language they are in, and what kept files from coming. */
export async function collect(src, languages, say) {
  const texts = {};
  const problems = [];
  const none = (problem) => ({ texts, language: languages.at(-1), problems: [problem] });
  let base;
  try {
    base = folder(src);
  } catch {
    return none({ file: src, path: '', sentence: fill('address', { address: src }) });
  }
  const meter = measured();
  const named = base.pathname.endsWith('.json');
  let come = 0;
  const all = STRUCTURE.length + WORDING.length + 1;
  const one = async (file) => {
    try {
      const text = await fetched(file === 'map.json' && named ? base : new URL(file, base), meter);
      if (text !== null) texts[file] = text;
      say(fill('loading', { done: ++come, all }));
    } catch (problem) {
      problems.push({ file, path: '', sentence: problem.message || meter.signal.reason });
    }
  };
  say(fill('loading', { done: 0, all }));
  const structure = Promise.all(STRUCTURE.map(one));
  let language;
  for (language of candidates(languages)) {
    await one(`${language}/${WORDING[0]}`);
    if (texts[`${language}/${WORDING[0]}`] !== undefined || problems.length) break;
  }
  const word = (file) => one(`${language}/${file}`);
  await Promise.all([structure, ...WORDING.slice(1).map(word)]);
  // A map without groups has no names for them, and a file that is not there is a line in the console.
  if (texts['map.json']?.includes('"groups"')) await word(GROUPS);
  meter.end();
  // One sentence for what ended everything; and without the map itself, the rest of the list helps nobody.
  if (meter.signal.aborted) return none({ file: 'map.json', path: '', sentence: meter.signal.reason });
  if (!problems.length && texts['map.json'] === undefined) {
    return none({ file: named ? base.pathname.split('/').at(-1) : 'map.json', path: '', sentence: fill('missing', { address: new URL('map.json', base).href }) });
  }
  return { texts, language, problems };
}
