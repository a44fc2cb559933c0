// Where the files come from in a build that carries everything inside: this stands in the place of `element/files.js`.
// Scripts are part of the same script; all else is compressed and written as base64.

import { Failure, compiled } from './failure.js';
import * as app from './glue.js';
import * as reader from './map_reader.js';

/* global INLINE_FILES, START_ERROR_MESSAGE -- the files by their names in `element/files.js`; the build writes both in front. */

/** Nothing has to be kept: everything is here. */
export const offlineClient = async () => null;

/** Said where the page has no place for a reason. */
export const START_ERROR = START_ERROR_MESSAGE;

/** A file as it was, compressed (`packed`) or not. */
async function unpacked(name) {
  const { packed, raw } = INLINE_FILES[name];
  const bytes = Uint8Array.from(atob(packed ?? raw), (letter) => letter.charCodeAt(0));
  if (raw) return bytes;
  if (!('DecompressionStream' in globalThis)) throw new Failure('old');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const text = async (name) => new TextDecoder().decode(await unpacked(name));

/** The JavaScript side of the app. */
export const glue = async () => app;

/** The script that reads other maps. */
export const mapReader = async () => reader;

/** A program: the app, or the reader of other maps. */
export const program = (part) => compiled(async () => WebAssembly.compile(await unpacked(part)));

/** A file of the subject. */
export const content = (part) => unpacked(part);

/** The text of a style sheet. */
export const styles = text;

const drawn = ([tag, attributes, ...children]) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(drawn));
  return element;
};

/** The pictograms, built from lists: a page may forbid to parse markup. */
export const icons = async () => drawn(JSON.parse(await text('icons')));

/** Weights with what a `FontFace` takes as its source. */
export const fonts = () => Object.keys(INLINE_FILES).filter((name) => name.startsWith('font-'))
  .map((name) => [name.slice(5), Uint8Array.from(atob(INLINE_FILES[name].raw), (letter) => letter.charCodeAt(0))]);
