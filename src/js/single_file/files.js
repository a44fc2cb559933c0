// Where the files come from in a build that carries everything inside: this stands in the place of `element/files.js`.
// Scripts are part of the same script; all else is compressed and written as base64.

import { Failure, compiled } from './failure.js';
import * as ask from './ask.js';
import * as cite from './cite.js';
import * as app from './glue.js';
import * as reader from './map_reader.js';

/** @import { ElementTree, FurtherScripts, SiteFile } from '../types.js' */

// The build writes `const INLINE_FILES = {…}, INLINE_LANGUAGES = {…}, START_ERROR_MESSAGE = '…'` in front: the files by
// their names in `element/files.js`.

/** The languages of our map by their tags. */
export const LANGUAGES = INLINE_LANGUAGES;

/** Shown where the page has no place for a reason. */
export const START_ERROR = START_ERROR_MESSAGE;

/** @param {string} base64 */
const decoded = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/**
 * A file as it was, compressed (`packed`) or not.
 * @param {string} name
 */
async function unpacked(name) {
  const { packed, raw } = INLINE_FILES[name];
  const bytes = decoded(packed ?? raw);
  if (raw) return bytes;
  if (!('DecompressionStream' in globalThis)) throw new Failure('old');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {string} name */
const text = async (name) => new TextDecoder().decode(await unpacked(name));

/**
 * The JavaScript side of the app. It is here once: after a panic there is no other.
 * @param {number} [copy]
 */
export const glue = async (copy) => {
  if (copy) throw new Failure('crashed');
  return app;
};

/**
 * A script that only some need; nothing has to be kept, because everything is here.
 * @template {keyof FurtherScripts} Part
 * @param {Part} part
 * @returns {Promise<FurtherScripts[Part]>}
 */
export const further = async (part) => ({ cite, map_reader: reader, ask, offline_client: null })[part];

/**
 * A program: the app, or that of a further script.
 * @param {[name: string, sum?: string]} [file]
 */
export const program = ([name] = ['wasm']) => compiled(async () => WebAssembly.compile(await unpacked(name)));

/**
 * A file of a further script.
 * @param {SiteFile} file
 */
export const bytes = ([name]) => unpacked(name);

/**
 * A file of the subject.
 * @param {'first' | 'rest'} part
 * @param {string} language
 */
export const content = (part, language) => unpacked(`${part}-${language}`);

/** The text of a style sheet. */
export const styles = text;

/**
 * Pictograms.
 * @param {'icons' | 'more_icons'} part
 * @returns {Promise<ElementTree>}
 */
export const icons = async (part) => JSON.parse(await text(part));

/**
 * Weights with what a `FontFace` takes as its source.
 * @returns {[weight: string, source: string | BufferSource][]}
 */
export const fonts = () => Object.entries(INLINE_FILES).filter(([name]) => name.startsWith('font-'))
  .map(([name, { raw = '' }]) => [name.slice(5), decoded(raw)]);
