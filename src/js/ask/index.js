// Asks the program of its own (`crates/ask`) and hands on what it answers, fetched when a reader asks. Long work goes in
// slices, between which the page draws and listens.

import init, { Program } from './ask.js';
import { follow } from './picture.js';

/** @import { Asking } from './ask.js' */
/** @import { AskedMap, Fetching, SiteFile } from '../types.js' */
/** @typedef {{ over: AbortController, program?: Promise<Program>, asking?: Asking }} Talk a map's program, and its last question with what stops it */

// The build writes `const ASK_FILES = {…}, ASK_STYLES = '…'` in front.

/** Milliseconds: one slice; until an answer that is not whole is told; between two of them. */
const [SLICE, PATIENCE, PAUSE] = [8, 300, 200];
/** What is done before the clock is looked at again: far less than a slice. */
const BUDGET = 50_000;

/** @type {Promise<unknown> | undefined} */
let ready;
/** @type {CSSStyleSheet | undefined} */
let sheet;
/**
 * What was asked of each map.
 * @type {WeakMap<AskedMap, Talk>}
 */
const talks = new WeakMap();

/** @param {Fetching} files */
const start = (files) => (ready ??= files.program(ASK_FILES.wasm).then((module) => init({ module_or_path: module })));

/**
 * Opens a map for questions.
 * @param {AskedMap} map
 * @param {Fetching} files
 */
async function opened(map, files) {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(ASK_STYLES);
  if (!map.root.adoptedStyleSheets.includes(sheet)) map.root.adoptedStyleSheets.push(sheet);
  const [rest, asked] = await Promise.all([
    map.rest ?? files.texts(map.language)(), map.asked ?? files.bytes(/** @type {SiteFile} */ (ASK_FILES.texts[map.language])), start(files).catch((problem) => { ready = undefined; throw problem; }),
  ]);
  const program = new Program(map.locale, map.first, rest, asked);
  map.ends.addEventListener('abort', () => program.free());
  return program;
}

/** Lets the page draw and listen. */
const pause = () => /** @type {Promise<void>} */ (new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(null);
}));

/**
 * Asks a question, as it stands after `ask=` in an address, for a reader at that level who sees that view. `say` is given
 * the answer, and before it is whole from time to time how far it is. A newer question to the same map stops this one, an
 * empty one does nothing else.
 * @param {string} question
 * @param {string} level
 * @param {string} shown
 * @param {AskedMap} map
 * @param {(answer: Uint8Array) => void} say
 * @param {Fetching} files
 */
export async function ask(question, level, shown, map, say, files) {
  const talk = talks.get(map) ?? { over: new AbortController() };
  talks.set(map, talk);
  talk.over.abort();
  talk.over = new AbortController();
  const over = talk.over.signal;
  map.ends.addEventListener('abort', () => talk.over.abort(), { signal: over });
  const isOver = () => over.aborted || map.ends.aborted;
  if (!question) {
    talk.asking?.free();
    talk.asking = undefined;
    return;
  }
  const opening = (talk.program ??= opened(map, files));
  opening.catch(() => { if (talk.program === opening) talk.program = undefined; });
  const program = await opening;
  if (isOver()) return;
  // What the question before it calculated goes into this one.
  const before = talk.asking;
  talk.asking = undefined;
  const asking = (talk.asking = program.ask(question, level, shown, before));
  let next = performance.now() + PATIENCE;
  for (let end = performance.now() + SLICE; !asking.step(BUDGET);) {
    const now = performance.now();
    if (now < end) continue;
    if (now > next) {
      say(program.answer(asking));
      next = performance.now() + PAUSE;
    }
    await pause();
    if (isOver()) return;
    end = performance.now() + SLICE;
  }
  say(program.answer(asking));
  const form = asking.picture();
  if (form) {
    await follow(map, form, files, over, (file, shown) => {
      program.draw(asking, file, shown);
      say(program.answer(asking));
    });
  }
}
