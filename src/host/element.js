// The element's class and its loader. JavaScript has to extend HTMLElement, Rust cannot; everything else is in Rust.
// What stands inside the element is the readable fallback: it stays until the app answers clicks, and if it never does.

/** The site's files; the build writes their hashed names. */
const FILES = /*files*/ {} /*end*/;
const address = (file) => new URL(file, import.meta.url);
const NAME = 'crosstalk-map';
const mounted = new Set();

/** Why the app cannot start; `reason` names a sentence of the fallback. */
class Failure extends Error {
  constructor(reason, cause) {
    super(`Crosstalk: ${reason}${cause ? ` (${cause.message ?? cause})` : ''}`);
    this.reason = reason;
  }
}

async function bytes(file) {
  const answer = await fetch(address(file), { credentials: 'same-origin' }).catch((e) => { throw new Failure('network', e); });
  if (!answer.ok) throw new Failure('network', `${answer.status} for ${file}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function program(file) {
  if (typeof WebAssembly !== 'object' || !('adoptedStyleSheets' in Document.prototype)) throw new Failure('old');
  const answer = await fetch(address(file), { credentials: 'same-origin' }).catch((e) => { throw new Failure('network', e); });
  if (!answer.ok) throw new Failure('network', `${answer.status} for ${file}`);
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/')) throw new Failure('type', type);
  const reason = (e) => (/unsafe-eval|Content Security Policy|disallowed|blocked/i.test(e.message) ? 'wasm' : 'truncated');
  try {
    if (type.startsWith('application/wasm') && WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(answer);
    return await WebAssembly.compile(await answer.arrayBuffer());
  } catch (e) {
    throw new Failure(reason(e), e);
  }
}

async function style(file) {
  const answer = await fetch(address(file), { credentials: 'same-origin' });
  if (!answer.ok) throw new Failure('network', `${answer.status} for ${file}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  return sheet;
}

/** The sprite: from the page if it stands there, else from its file. */
function icons() {
  const here = document.querySelector('svg[data-icons]');
  if (here) return Promise.resolve(here);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => done(request.responseXML?.documentElement ?? null);
    request.onerror = () => done(null); // The map is complete without pictograms.
    request.open('GET', address(FILES.icons));
    request.send();
  });
}

let loading;
/** Loads everything the first screen needs, once a page. */
function load() {
  loading ??= (async () => {
    const [glue, module, sheet, first, sprite] = await Promise.all([
      import(address(FILES.glue)).catch((e) => { throw new Failure('network', e); }),
      program(FILES.wasm), style(FILES.css), bytes(FILES.first.en), icons(),
    ]);
    await glue.default({ module_or_path: module }).catch((e) => { throw new Failure('truncated', e); });
    return { glue, sheet, first, sprite };
  })();
  loading.catch(() => { loading = undefined; }); // A second element may try again.
  return loading;
}

let later;
/** Brings the app's later part, once a page: all that the first screen does not need. */
function fetchLater() {
  later ??= Promise.all([load(), program(FILES.later)]).then(([{ glue }, module]) => glue.join(module));
  later.catch(() => { later = undefined; });
  return later;
}

let texts;
/** Fetches the texts, once a page. */
function fetchTexts() {
  texts ??= bytes(FILES.rest.en);
  texts.catch(() => { texts = undefined; });
  return texts;
}

let fonts;
/** The webfont, when the page is idle; registered in the document, because a shadow root cannot. Nothing waits for it. */
function fetchFonts() {
  if (fonts || !document.fonts) return;
  fonts = Object.entries(FILES.fonts ?? {}).map(([weight, file]) => {
    const face = new FontFace('Crosstalk Text', `url(${address(file)})`, { weight, display: 'swap' });
    return face.load().then(() => document.fonts.add(face), () => {});
  });
  // Pages that do not link our stylesheet lack the fallback face with the same metrics.
  if (![...document.fonts].some((face) => face.family.includes('Crosstalk Fallback'))) {
    const metrics = { 400: ['99.5%', '98.9%', '31.8%', 'Arial', 'Liberation Sans'], 600: ['96.9%', '101.5%', '32.6%', 'Arial Bold', 'Liberation Sans Bold'] };
    for (const [weight, [sizeAdjust, ascentOverride, descentOverride, ...names]] of Object.entries(metrics)) {
      document.fonts.add(new FontFace('Crosstalk Fallback', names.map((name) => `local("${name}")`).join(), { weight, sizeAdjust, ascentOverride, descentOverride, lineGapOverride: '0%' }));
    }
  }
}
const idle = (task) => (globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200)))(task);
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

class CrosstalkMap extends HTMLElement {
  static observedAttributes = ['theme', 'select', 'level', 'view', 'appearance'];
  #app;
  #started = false;
  #release = () => {};

  connectedCallback() {
    if (this.#started) return; // Moved in the page: the app lives on.
    this.#started = true;
    this.#start().catch((failure) => this.#stay(failure));
  }

  attributeChangedCallback(name, _, value) {
    this.#app?.attribute(name, value ?? '');
  }

  async #start() {
    // An address may open anything; the plain map needs the first part only.
    if (this.#opensMore()) await fetchLater();
    const { glue, sheet, first, sprite } = await load();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement('div');
    place.className = 'mount';
    root.replaceChildren(...(sprite ? [document.importNode(sprite, true)] : []), place);
    mounted.add(this);
    this.#hold(root);
    this.#app = glue.mount(this, root, place, first);
    // Menus, search and lists have their own sheet; without it they are plain, and work.
    style(FILES.more).then((more) => root.adoptedStyleSheets.push(more), () => {});
    await this.#texts();
  }

  #opensMore() {
    if (['select', 'level', 'view'].some((name) => this.hasAttribute(name))) return true;
    return this.hasAttribute('standalone') && location.hash.length > 1;
  }

  /** Clicks wait for the later part while it comes: else the page would stand still to fetch it. */
  #hold(root) {
    if (later) return;
    const clicks = [];
    const hold = (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      clicks.push([event.composedPath()[0], event]);
    };
    root.addEventListener('click', hold, true);
    this.#release = () => {
      root.removeEventListener('click', hold, true);
      for (const [place, event] of clicks.splice(0)) place.dispatchEvent(new event.constructor('click', event));
    };
  }

  async #texts() {
    await painted();
    try {
      const [bytes] = await Promise.all([fetchTexts(), fetchLater().finally(() => this.#release())]);
      if (!this.#app.texts(bytes)) throw new Failure('truncated');
    } catch {
      texts = undefined;
      this.#app.texts_failed();
    }
    idle(fetchFonts);
  }

  /** Asked for by the app: the reader wants the texts again. */
  retry() { if (this.#app) this.#texts(); }

  /** The fallback stays; one sentence says why. */
  #stay(failure) {
    this.#started = false;
    console.warn(failure.message);
    const why = this.querySelector('[data-why]');
    if (!why) return;
    why.textContent = why.dataset[failure.reason ?? 'network'] ?? why.dataset.network ?? '';
    why.hidden = false;
    this.querySelector('[data-loading]')?.remove();
  }

  /** A panic stops every map of the page: show the fallback again, with a way to restart. */
  crash() {
    const root = this.shadowRoot;
    if (!root) return;
    const slot = document.createElement('slot');
    root.adoptedStyleSheets = [];
    root.replaceChildren(slot);
    this.removeAttribute('ready');
    this.#stay(new Failure('crashed'));
  }

  /** Really removes the map: its tree is destroyed, an empty element is left. */
  dispose() {
    this.#app?.dispose();
    this.#app = undefined;
    mounted.delete(this);
  }
}

addEventListener('crosstalk-crash', () => mounted.forEach((map) => map.crash()));
if (!customElements.get(NAME)) customElements.define(NAME, CrosstalkMap);
