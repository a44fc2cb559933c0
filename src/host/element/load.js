// What is loaded once a page, however many maps stand on it. What failed is tried anew when it is asked for again.

import * as files from './files.js';
import { Failure } from './failure.js';

/** A function that does its work once, and once more after a failure or when told `again`. */
function once(work) {
  let promise;
  const result = () => {
    promise ??= work();
    promise.catch(result.again);
    return promise;
  };
  result.again = () => { promise = undefined; };
  return result;
}

async function sheet(part) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await files.styles(part));
  return sheet;
}

function modern() {
  if (typeof WebAssembly !== 'object' || !('adoptedStyleSheets' in Document.prototype)) throw new Failure('old');
}

/** Everything that the first screen needs. */
export const first = once(async () => {
  modern();
  // The pictograms stand in the standalone page already.
  const inPage = document.querySelector('svg[data-icons]');
  const [glue, module, css, bytes, sprite] = await Promise.all([
    files.glue(), files.program('wasm'), sheet('css'), files.content('first', 'en'), inPage ?? files.icons(),
  ]);
  await glue.default({ module_or_path: module }).catch((e) => { throw new Failure('truncated', e); });
  return { glue, sheet: css, first: bytes, sprite };
});

/** The app's later part: all that the first screen does not need. */
export const later = once(async () => {
  const [{ glue }, module] = await Promise.all([first(), files.program('later')]);
  await glue.join(module);
  later.here = true;
});

/** The texts. */
export const texts = once(() => files.content('rest', 'en'));

/** Menus, search and lists have their own sheet; without it they are plain, and work. */
export const more = once(() => sheet('more'));
