// What only pages of other people need, fetched where they ask for it: `appearance="page"`, and maps from elsewhere. The files' texts go to a program of their own
// (`crates/authoring/src/main.rs`), which gives the compact form that the app reads, and everything that is wrong, in words.

import init, { read as compact } from './reader.js';
import { collect } from './collect.js';
import { MESSAGES, format, problemCount, showProgress } from './messages.js';
export { showProgress, showProblems } from './messages.js';
export { followPage } from './page_colors.js';

/** @import { Problem } from 'crosstalk-map' */
/** @import { Fetching, LoadedMap, Say, SiteFile } from '../types.js' */

/** @type {Promise<unknown> | undefined} */
let ready;

/**
 * The map at `src` in the first of `languages` that it has. Throws an error with `problems` where nothing can be shown.
 * @param {string} src
 * @param {string[]} languages
 * @param {string} ours the language of the words that it lacks
 * @param {Say} say
 * @param {Fetching} files
 * @returns {Promise<LoadedMap>}
 */
export async function read(src, languages, ours, say, files) {
  const start = () => (ready ??= files.program(READER_FILES.wasm).then((module) => init({ module_or_path: module })));
  const [, words, { texts, language, problems }] = await Promise.all([
    start().catch((problem) => { ready = undefined; throw problem; }), files.bytes(/** @type {SiteFile} */ (READER_FILES.words[ours])), collect(src, languages, (text) => say(text, showProgress)),
  ]);
  if (!('map.json' in texts)) throw refused(src, problems);
  let found;
  try {
    found = compact(Object.keys(texts), Object.values(texts), language, words);
  } catch {
    throw refused(src, [{ file: 'map.json', path: '', sentence: MESSAGES.broken }]);
  }
  const list = [...problems];
  const told = found.problems; // Each look at it copies all of them.
  for (let at = 0; at < told.length; at += 3) {
    const [file, path, sentence] = told.slice(at, at + 3);
    // Why a file did not come says more than that it is missing.
    if (problems.every((problem) => problem.file !== file)) list.push({ file, path, sentence });
  }
  const map = { language, first: found.first, rest: found.rest, asked: found.asked, problems: list, message: problemCount(list) };
  const usable = found.usable;
  found.free();
  if (!usable) throw refused(src, list);
  return map;
}

/**
 * @param {string} src
 * @param {Problem[]} problems
 */
const refused = (src, problems) => Object.assign(new Error(format('refused', { address: src })), { reason: 'source', problems });
