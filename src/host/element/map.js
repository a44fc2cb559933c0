// The element's class. JavaScript has to extend HTMLElement, Rust cannot; everything else is in Rust.
// What stands inside the element is the readable fallback: it stays until the app answers clicks, and if it never does.

import { Failure } from './failure.js';
import { fetchFonts } from './fonts.js';
import * as load from './load.js';

/** Maps that run on this page. */
const mounted = new Set();
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** `<crosstalk-map>`. */
export class CrosstalkMap extends HTMLElement {
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
    if (this.#opensMore()) await load.later();
    const { glue, sheet, first, sprite } = await load.first();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement('div');
    place.className = 'mount';
    root.replaceChildren(...(sprite ? [document.importNode(sprite, true)] : []), place);
    mounted.add(this);
    this.#hold(root);
    this.#app = glue.mount(this, root, place, first);
    load.more().then((more) => root.adoptedStyleSheets.push(more), () => {});
    await this.#texts();
  }

  #opensMore() {
    if (['select', 'level', 'view'].some((name) => this.hasAttribute(name))) return true;
    return this.hasAttribute('standalone') && location.hash.length > 1;
  }

  /** Clicks wait for the later part while it comes: else the page would stand still to fetch it. */
  #hold(root) {
    if (load.later.here) return;
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
      const [bytes] = await Promise.all([load.texts(), load.later().finally(() => this.#release())]);
      if (!this.#app.texts(bytes)) throw new Failure('truncated');
    } catch {
      load.texts.again();
      this.#app.texts_failed();
    }
    fetchFonts();
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

  /** Printing comes from the page's menu, so the page tells. */
  print(paper) { if (load.later.here) this.#app?.print(paper); }

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

addEventListener('beforeprint', () => mounted.forEach((map) => map.print(true)));
addEventListener('afterprint', () => mounted.forEach((map) => map.print(false)));
addEventListener('crosstalk-crash', () => mounted.forEach((map) => map.crash()));
