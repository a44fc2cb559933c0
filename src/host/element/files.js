// Where the site's files come from: each is fetched by its hashed name, beside this script.
// A build that carries everything inside puts another module with the same functions in this one's place.

import { Failure, compiled } from './failure.js';

/* global FILES -- the site's files by their hashed names; the build writes `const FILES = {…}` in front. */
const address = (file) => new URL(file, import.meta.url);

async function answer(file) {
  const answer = await fetch(address(file), { credentials: 'same-origin' }).catch((e) => { throw new Failure('network', e); });
  if (!answer.ok) throw new Failure('network', `${answer.status} for ${file}`);
  return answer;
}

/** The JavaScript side of the app. */
export const glue = () => import(address(FILES.glue)).catch((e) => { throw new Failure('network', e); });

/** The app comes in two parts, one after the other. */
export const WHOLE = false;

/** The script that reads other maps. */
export const source = () => import(address(FILES.source)).catch((e) => { throw new Failure('network', e); });

/** Said where the page has no place for a reason. */
export const SORRY = FILES.sorry;

/** Said where the app's later part does not come: a sentence, and what the button beside it is called. */
export const LATE = FILES.late;

/** A part of the app: `wasm` is what the first screen needs, `later` the rest; `reader` reads other maps. */
export async function program(part) {
  const arrived = await answer(FILES[part]);
  const type = arrived.headers.get('content-type') ?? '';
  if (type.startsWith('text/')) throw new Failure('type', type);
  const streams = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return compiled(async () => (streams ? WebAssembly.compileStreaming(arrived) : WebAssembly.compile(await arrived.arrayBuffer())));
}

/** A file of the subject: `first` is what the first screen shows, `rest` all texts; `words` are lent to other maps. */
export const content = async (part, language) => new Uint8Array(await (await answer(FILES[part][language])).arrayBuffer());

/** The text of a style sheet: `css` for the first screen, `more` for what follows. */
export const styles = async (part) => (await answer(FILES[part])).text();

/** The pictograms' document element, or null: the map is complete without. */
export const icons = () => new Promise((done) => {
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onload = () => done(request.responseXML?.documentElement ?? null);
  request.onerror = () => done(null);
  request.open('GET', address(FILES.icons));
  request.send();
});

/** Weights with what a `FontFace` takes as its source. */
export const fonts = () => Object.entries(FILES.fonts ?? {}).map(([weight, file]) => [weight, `url(${address(file)})`]);
