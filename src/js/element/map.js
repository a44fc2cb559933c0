// The element's class. JavaScript has to extend HTMLElement, Rust cannot; everything else is in Rust.
// What stands inside the element is the readable fallback: it stays until the app answers clicks, and if it never does.
// Properties are the live state; attributes follow them, and setting either asks the app.

import { Failure } from './failure.js';
import { fetchFonts } from './fonts.js';
import * as load from './load.js';
import { frame, sorry } from './frame.js';

/** What the reader changes too, with what is asked for where the attribute is absent. */
const LIVE = { theme: 'overview', select: '', level: 'standard', view: 'map', appearance: 'device' };
/** What only the page decides; of the choices the first is the default. */
const CHOICES = { controls: ['full', 'minimal', 'none'], scrolling: ['smart', 'always', 'never'] };
const PROPERTIES = { selection: 'select' };
for (const name of ['theme', 'level', 'view', 'appearance', 'src', 'controls', 'scrolling']) PROPERTIES[name] = name;

/** Maps that run on this page. */
const mounted = new Set();

/** How long a frame is waited for, in milliseconds: hidden pages, and frames outside of the view, get none. */
const NO_FRAME = 250;
let first;
/** The page has had a frame: the article can be read before the app takes the processor. */
const firstFrame = () => (first ??= new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, document.hidden ? 0 : NO_FRAME);
}));

/** `<crosstalk-map>`. On a server, where pages are only written, it is nothing. */
export class CrosstalkMap extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...Object.keys(LIVE), ...Object.keys(CHOICES), 'src', 'lang'];
  #app;
  #running = false;
  /** Counts starts and ends: what was begun before the last of them is of no use. */
  #turn = 0;
  /** The state that the app told last. */
  #told;
  /** What was asked for while another map is on its way. */
  #asked;
  #rest;
  /** Ends the listeners of the app. */
  #over;

  static {
    for (const [property, name] of Object.entries(PROPERTIES)) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get() {
          return (this.#told && name in LIVE ? this.#told[name] : this.getAttribute(name) ?? LIVE[name] ?? CHOICES[name]?.[0]) || null;
        },
        set(value) {
          if (value == null || value === '') this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  /** `map.select(id)`; frameworks that write properties may write `map.select = id` as well. */
  get select() { return (id) => { this.selection = id; }; }
  set select(id) { this.selection = id; }

  /** The state as plain data: what `restore` takes. */
  save() {
    return { version: 1, src: this.src, ...(this.#told ?? this.#attributes()) };
  }

  /** Opens a saved state, or the parts of one. */
  restore(state) {
    for (const name of Object.keys(LIVE)) {
      if (name in Object(state)) this[name] = state[name];
    }
  }

  /** Removes the map and gives back its memory; an empty element is left, which starts anew when it is put into a page. */
  dispose() { this.#end(); }

  connectedCallback() {
    // What was set before this class was here lies on the element itself and hides our properties.
    for (const name of [...Object.keys(PROPERTIES), 'select']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#running) this.#start(); // Else it was moved in the page and lives on.
  }

  connectedMoveCallback() {}

  disconnectedCallback() {
    // Moved, it is back at once. Else it gives back its memory; its attributes keep its state.
    setTimeout(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, old, value) {
    if (value === old) return;
    if (name === 'src' || name === 'lang') {
      const kept = name === 'lang' ? this.#told : {};
      if (this.isConnected && this.#turn && (this.src || name === 'src')) this.#start(kept);
    } else if (name in CHOICES) {
      if (value !== null && !CHOICES[name].includes(value)) this.#warn(name, value);
      this.#app?.controls();
    } else if (this.#asked) {
      this.#asked[name] = value;
    } else if (this.#app) {
      const asked = value ?? LIVE[name];
      if (asked === (this.#told[name] ?? '')) return;
      if (this.#app.join(`${name}=${encodeURIComponent(asked)}`)) {
        this.#told[name] = asked || null; // The app says so too when it has drawn it.
      } else {
        this.#warn(name, value);
        this.#reflect();
      }
    }
  }

  /** Loads the map and shows it; `kept` is what stays asked for if another map is there already. */
  async #start(kept) {
    const turn = ++this.#turn;
    this.#running = true;
    if (this.#app) this.#asked = { ...kept };
    const src = this.getAttribute('src');
    try {
      const [kit, map] = await Promise.all([
        load.app(), src ? load.foreign(src, this.lang, (text) => turn === this.#turn && this.#say(text)) : load.own(), firstFrame(),
      ]);
      if (turn === this.#turn) await this.#show(kit, map);
    } catch (failure) {
      if (turn === this.#turn) this.#stay(failure);
    }
  }

  async #show(kit, map) {
    if (this.#app) {
      // What the reader chose on the map before is not on this one; what the page asked for since is.
      for (const name of ['theme', 'select']) if (!(name in this.#asked)) this.removeAttribute(name);
    }
    this.#drop();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [kit.sheet];
    this.#over = new AbortController();
    const place = frame(root, kit.sprite, map.language, this.#over.signal);
    const page = this.getAttribute('page');
    if (page && !/^https?:\/\//.test(page)) this.#warn('page', page);
    mounted.add(this);
    this.#rest = map.rest;
    this.#app = kit.glue.mount(this, root, place, {
      ready: () => {
        this.setAttribute('ready', '');
        this.#emit('ready', this.save());
      },
      told: (address, text) => {
        this.#told = { select: null, ...Object.fromEntries(new URLSearchParams(text)) };
        this.#reflect();
        if (this.#app) this.#emit('state', { address, ...this.#told });
      },
      selected: (kind, id) => this.#emit('select', { kind: kind || null, id: id || null }),
      retry: () => this.#texts(),
      take: () => load.offlineClient().then((client) => client.take()),
    }, map.first);
    load.more().then((more) => root.adoptedStyleSheets.push(more), () => {});
    if (map.problems?.length) this.#wrong('source', map);
    await this.#texts();
    if (this.hasAttribute('standalone')) load.offlineClient().then((client) => client?.keep((news) => this.#app?.news(news)), () => {});
  }

  #attributes() {
    return Object.fromEntries(Object.keys(LIVE).map((name) => [name, (this.getAttribute(name) ?? LIVE[name]) || null]));
  }

  /** Attributes as the state is. */
  #reflect() {
    for (const [name, value] of Object.entries(this.#told)) {
      if (value === null) this.removeAttribute(name);
      else if ((this.getAttribute(name) ?? LIVE[name]) !== value) this.setAttribute(name, value);
    }
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`crosstalk-${name}`, { bubbles: true, composed: true, detail }));
  }

  #warn(name, value) {
    console.warn(`Crosstalk: ${name}="${value}" is not known here and was left out.`);
  }

  async #texts() {
    const app = this.#app;
    const texts = Promise.resolve(this.#rest ?? load.texts());
    texts.catch(load.texts.again);
    try {
      const arrived = await texts;
      if (!app || app !== this.#app) return;
      if (!app.texts(arrived)) throw new Failure('truncated');
    } catch {
      load.texts.again();
      if (app === this.#app) app?.texts_failed();
    }
    fetchFonts();
  }

  /** One line while files come. */
  async #say(text) {
    const { said } = await load.mapReader();
    said(this, text);
  }

  /** Tells the page and the reader what is wrong with a map that is shown, or why none is. */
  async #wrong(reason, map) {
    const { message, problems = [] } = map;
    this.#emit('error', { reason, message, problems, shown: !!this.#app });
    if (!problems.length) return;
    const turn = this.#turn;
    const [{ told }, kit, more] = await Promise.all([load.mapReader(), load.app(), load.more()]);
    if (turn !== this.#turn) return;
    told(this, map, () => this.#start());
    this.shadowRoot.adoptedStyleSheets = [kit.sheet, more];
  }

  /** What stood there stays; one sentence says why. */
  #stay(failure) {
    this.#running = false;
    console.warn(failure.message);
    const { reason = 'network', problems = [] } = failure;
    if (this.#app) {
      this.#running = true;
      this.#asked = undefined;
      this.#reflect();
      this.shadowRoot.querySelector('.told')?.remove();
    }
    this.#wrong(reason, failure);
    if (problems.length) return;
    const why = this.querySelector('[data-why]');
    if (!why) return this.#app || sorry(this);
    why.textContent = why.dataset[reason] ?? why.dataset.network ?? '';
    why.hidden = false;
    this.querySelector('[data-loading]')?.remove();
  }

  #end() {
    this.#turn++;
    this.#running = false;
    mounted.delete(this);
    this.#drop();
    this.shadowRoot?.replaceChildren();
    this.removeAttribute('ready');
  }

  /** Printing comes from the page's menu, so the page tells. */
  print(paper) { this.#app?.print(paper); }

  #drop() {
    this.#app?.dispose();
    this.#over?.abort();
    this.#app = this.#over = this.#asked = this.#told = this.#rest = undefined;
  }

  /** A panic stops every map of the page: show the fallback again. */
  crash() {
    const root = this.shadowRoot;
    if (!root) return;
    root.adoptedStyleSheets = [];
    root.replaceChildren(document.createElement('slot'));
    this.removeAttribute('ready');
    this.#app = undefined;
    this.#stay(new Failure('crashed'));
  }
}

globalThis.addEventListener?.('beforeprint', () => mounted.forEach((map) => map.print(true)));
globalThis.addEventListener?.('afterprint', () => mounted.forEach((map) => map.print(false)));
globalThis.addEventListener?.('crosstalk-crash', () => mounted.forEach((map) => map.crash()));
