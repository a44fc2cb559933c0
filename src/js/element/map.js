// The element's class. JavaScript has to extend HTMLElement, Rust cannot; everything else is in Rust.
// What stands inside the element is the readable fallback: it stays until the app answers clicks, and if it never does.
// Properties are the live state; attributes follow them, and setting either asks the app.

import { Failure } from './failure.js';
import { fetchFonts } from './fonts.js';
import * as load from './load.js';
import { frame, showStartError } from './frame.js';
import { askedLanguage, chooseLanguage } from './language.js';
import { locale } from './locale.js';
import { putPictograms } from './pictograms.js';
import { CHOICES, LIVE, PROPERTIES } from './parameters.js';

/** @import { CrosstalkEvents, CrosstalkMap as PublicMap, Saved, State } from 'crosstalk-map' */
/** @import { AppInstance } from '../app_glue.js' */
/** @import { AskedMap, LoadedMap, Report } from '../types.js' */
/** @typedef {Awaited<ReturnType<typeof load.app>>} Kit the app with what it is drawn with */
/** @typedef {Record<string, string | null>} Attributes */

/**
 * Maps that run on this page.
 * @type {Set<CrosstalkMap>}
 */
const mounted = new Set();

/** A panic sooner than that after the last one goes on, in milliseconds. */
const CALM = 60_000;

/** How long a frame is waited for, in milliseconds: hidden pages, and frames outside of the view, get none. */
const NO_FRAME = 250;
/** @type {Promise<void>} */
let first;
/** The page has had a frame: the article can be read before the app takes the processor. */
const firstFrame = () => (first ??= new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, document.hidden ? 0 : NO_FRAME);
}));

/** `<crosstalk-map>`. On a server, where pages are only written, it is nothing. */
export class CrosstalkMap extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...Object.keys(LIVE), ...Object.keys(CHOICES), 'src', 'lang', 'ready'];
  /** @type {AppInstance | undefined} */
  #app;
  #running = false;
  /** Whether clicks are answered, as the attribute `ready` says. */
  #answers = false;
  /** Counts starts and ends: what was begun before the last of them is of no use. */
  #generation = 0;
  /**
   * The state that the app told last; empty before.
   * @type {Attributes}
   */
  #state = {};
  /**
   * What was asked for while another map is on its way.
   * @type {Attributes | undefined}
   */
  #pending;
  /**
   * What is shown.
   * @type {AskedMap | undefined}
   */
  #map;
  /** Whether the reader has just chosen it, and focus goes back to the menu. */
  #languageChosen = false;
  /** When the last panic was. */
  #crashed = -Infinity;
  /**
   * Ends the listeners of the app.
   * @type {AbortController | undefined}
   */
  #listeners;

  static {
    for (const [property, name] of Object.entries(PROPERTIES)) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        /** @this {CrosstalkMap} */
        get() {
          return (name in this.#state ? this.#state[name] : this.getAttribute(name) ?? LIVE[name] ?? CHOICES[name]?.[0]) || null;
        },
        /** @this {CrosstalkMap} @param {string | null | undefined} value */
        set(value) {
          if (value == null || value === '') this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  /**
   * `map.select(id)`; frameworks that write properties may write `map.select = id` as well.
   * @returns {(id: string | null) => void}
   */
  get select() { return (id) => { /** @type {PublicMap} */ (this).selection = id; }; }
  /** @param {string | null | undefined} id */
  set select(id) { /** @type {PublicMap} */ (this).selection = id; }

  /**
   * The state as plain data: what `restore` takes.
   * @returns {Saved}
   */
  save() {
    return { version: 1, src: this.src, .../** @type {State & Attributes} */ ({ ...this.#attributes(), ...this.#state }) };
  }

  /**
   * Opens a saved state, or the parts of one.
   * @param {Partial<State> | null} state
   */
  restore(state) {
    for (const name of Object.keys(LIVE)) {
      if (name in Object(state)) /** @type {any} */ (this)[name] = /** @type {any} */ (state)[name];
    }
  }

  /** Removes the map and gives back its memory; an empty element is left, which starts anew when it is put into a page. */
  dispose() { this.#end(); }

  connectedCallback() {
    // What was set before this class was here lies on the element itself and hides our properties.
    for (const name of [...Object.keys(PROPERTIES), 'select']) {
      if (!Object.hasOwn(this, name)) continue;
      const own = /** @type {any} */ (this);
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (!this.#running) this.#start(); // Else it was moved in the page and lives on.
  }

  connectedMoveCallback() {}

  disconnectedCallback() {
    // Moved, it is back at once. Else it gives back its memory; its attributes keep its state.
    setTimeout(() => this.isConnected || this.#end());
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (value === old) return;
    if (name === 'ready') {
      this.#ready(this.#answers); // Some pages write all attributes anew.
    } else if (name === 'src' || name === 'lang') {
      const stays = name === 'lang' && !this.src && load.matched(askedLanguage(this)) === this.#map?.language;
      if (this.isConnected && this.#generation && !stays) this.#start(name === 'lang' ? this.#state : {});
    } else if (name in CHOICES) {
      if (value !== null && !CHOICES[name].includes(value)) this.#warn(name, value);
      this.#app?.surroundings();
    } else if (this.#pending) {
      this.#pending[name] = value;
    } else if (this.#app) {
      const asked = value ?? LIVE[name];
      if (asked === (this.#state[name] ?? '')) return;
      if (this.#app.join(`${name}=${encodeURIComponent(asked)}`)) {
        this.#state[name] = asked || null; // The app says so too when it has drawn it.
      } else {
        this.#warn(name, value);
        this.#reflect();
      }
    }
  }

  /**
   * Loads the map and shows it.
   * @param {Attributes} [kept] what stays asked for if another map is there already
   */
  async #start(kept) {
    const generation = ++this.#generation;
    this.#running = true;
    if (this.#app) this.#pending = { ...kept };
    const src = this.getAttribute('src');
    try {
      const [kit, map] = await Promise.all([
        load.app(),
        src ? load.foreign(src, askedLanguage(this), (text, show) => generation === this.#generation && show(this, text)) : load.own(load.matched(askedLanguage(this))),
        firstFrame(),
      ]);
      if (generation === this.#generation) await this.#show(kit, map);
    } catch (/** @type {any} */ failure) {
      if (generation === this.#generation) this.#showFailure(failure);
    }
  }

  /**
   * @param {Kit} kit
   * @param {LoadedMap} map
   */
  async #show(kit, map) {
    // What the reader chose on the map before is not on this one; what the page asked for since is.
    for (const name of ['theme', 'select']) if (this.#pending && !(name in this.#pending)) this.removeAttribute(name);
    this.#drop();
    const src = this.getAttribute('src');
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [kit.sheet];
    this.#listeners = new AbortController();
    const { signal: ends } = this.#listeners;
    const place = frame(root, kit.sprite, ends);
    const shown = this.#map = { ...map, locale: locale(map.language), root, ends };
    const page = this.getAttribute('page');
    if (page && !/^https?:\/\//.test(page)) this.#warn('page', page);
    mounted.add(this);
    /** @param {Promise<boolean | void>} copying where it saves a file, the browser says so */
    const told = (copying) => copying.then((saved) => saved || this.#app?.copied(), (why) => this.#app?.not_copied(typeof why === 'string' ? why : ''));
    this.#app = kit.glue.mount(this, root, place, {
      ready: () => {
        this.#ready(true);
        if (this.hasAttribute('standalone')) Object.assign(document.documentElement, { lang: place.lang, dir: place.dir });
        if (this.#languageChosen) /** @type {HTMLElement | undefined} */ ([...root.querySelectorAll('[part~=header] [aria-haspopup]')].at(-1))?.focus();
        this.#languageChosen = false;
        this.#emit('ready', this.save());
      },
      told: (address, text) => {
        this.#state = { select: null, tour: null, quiz: null, ask: null, ...Object.fromEntries(new URLSearchParams(text)) };
        this.#reflect();
        if (this.#state.appearance === 'page') load.mapReader().then(({ followPage }) => followPage(/** @type {PublicMap} */ (this)), () => {});
        if (this.#app) this.#emit('state', { address, .../** @type {State & Attributes} */ (this.#state) });
      },
      selected: (kind, id) => this.#emit('select', { kind: /** @type {'node' | 'link' | 'theme' | ''} */ (kind) || null, id: id || null }),
      answered: (told) => {
        const [quiz, question, text, given, right, at, of, ...answers] = told.split('\n');
        this.#emit('answer', { quiz, question, text, answers, answer: +given, correct: +right, right: given === right, position: +at, total: +of });
      },
      retry: () => this.#texts(),
      language: (tag) => {
        this.#languageChosen = true;
        chooseLanguage(this, tag);
      },
      write: (...table) => told(load.cite().then((cite) => cite.write(...table))),
      copy: (text) => told((navigator.clipboard?.writeText(text) ?? Promise.reject()).catch(() => Promise.reject(text))),
      fill_screen: () => (document.fullscreenEnabled ? this.requestFullscreen() : Promise.reject()).catch(() => {
        this.setAttribute('data-cover', '');
        this.#app?.covered();
      }),
      take: () => load.offlineClient().then((client) => client?.take()),
      ask: (...question) => load.ask(...question, shown, (answer) => ends.aborted || this.#app?.answered_ask(answer)),
    }, shown.locale, src ? '' : load.choice, map.first);
    load.more().then((more) => root.adoptedStyleSheets.push(more), () => {});
    const app = this.#app;
    load.morePictograms().then((sprite) => app === this.#app && putPictograms(root, sprite), () => {});
    if (map.problems?.length) this.#reportProblems('source', map);
    await this.#texts();
    if (this.hasAttribute('standalone')) load.offlineClient().then((client) => client?.keep((news) => this.#app?.news(news)), () => {});
  }

  /** @returns {Attributes} */
  #attributes() {
    return Object.fromEntries(Object.keys(LIVE).map((name) => [name, (this.getAttribute(name) ?? LIVE[name]) || null]));
  }

  /** @param {boolean} answers */
  #ready(answers) {
    this.#answers = answers;
    this.toggleAttribute('ready', answers);
  }

  /** Attributes as the state is. */
  #reflect() {
    for (const [name, value] of Object.entries(this.#state)) {
      if (value === null) this.removeAttribute(name);
      else if ((this.getAttribute(name) ?? LIVE[name]) !== value) this.setAttribute(name, value);
    }
  }

  /**
   * @template {'ready' | 'select' | 'state' | 'answer' | 'error'} Name
   * @param {Name} name
   * @param {CrosstalkEvents[`crosstalk-${Name}`]['detail']} detail
   */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`crosstalk-${name}`, { bubbles: true, composed: true, detail }));
  }

  /**
   * @param {string} name
   * @param {string | null} value
   */
  #warn(name, value) {
    console.warn(`Crosstalk: ${name}="${value}" is not known here and was left out.`);
  }

  async #texts() {
    const app = this.#app;
    const { rest, language } = /** @type {AskedMap} */ (this.#map);
    const fetched = load.texts(language);
    try {
      const arrived = await (rest ?? fetched());
      if (!app || app !== this.#app) return;
      if (!app.texts(arrived)) throw new Failure('truncated');
    } catch {
      fetched.again();
      if (app === this.#app) app?.texts_failed();
    }
    fetchFonts();
  }

  /**
   * Tells the page and the reader what is wrong with a map that is shown, or why none is.
   * @param {string} reason
   * @param {Report} map
   */
  async #reportProblems(reason, map) {
    const { message = '', problems = [] } = map;
    this.#emit('error', { reason, message, problems, shown: !!this.#app });
    if (!problems.length) return;
    const generation = this.#generation;
    const [{ showProblems }, kit, more] = await Promise.all([load.mapReader(), load.app(), load.more()]);
    if (generation !== this.#generation) return;
    showProblems(this, map, () => this.#start()).adoptedStyleSheets = [kit.sheet, more];
  }

  /**
   * What stood there stays; one sentence says why.
   * @param {Error & Partial<Failure>} failure
   */
  #showFailure(failure) {
    this.#running = !!this.#app;
    console.warn(failure.message);
    const { reason = 'network', problems = [] } = failure;
    if (this.#app) {
      this.#pending = undefined;
      this.#reflect();
      this.shadowRoot?.querySelector('.told')?.remove();
    }
    this.#reportProblems(reason, failure);
    if (problems.length) return;
    /** @type {HTMLElement | null} */
    const why = this.querySelector('[data-why]');
    if (!why) {
      if (!this.#app) showStartError(this);
      return;
    }
    // Behind the sentence stands what tries again.
    (why.firstChild ?? why).textContent = why.dataset[reason] ?? why.dataset.network ?? '';
    why.hidden = false;
    this.querySelector('[data-loading]')?.replaceChildren();
  }

  #end() {
    this.#generation++;
    this.#running = false;
    mounted.delete(this);
    this.#drop();
    this.shadowRoot?.replaceChildren();
    this.#ready(false);
  }

  /**
   * Printing comes from the page's menu, so the page tells.
   * @param {boolean} paper
   */
  print(paper) { this.#app?.print(paper); }

  #drop() {
    this.#app?.dispose();
    this.#listeners?.abort();
    this.#app = this.#listeners = this.#pending = this.#map = undefined;
    this.#state = {};
  }

  /** A panic stops every map of the page: each begins anew in its state, or shows the fallback again if that goes on. */
  crash() {
    const root = this.shadowRoot;
    if (!root) return;
    const goesOn = performance.now() - this.#crashed < CALM;
    this.#crashed = performance.now();
    this.#ready(false);
    this.#app = this.#listeners = undefined;
    if (!goesOn) {
      this.#start();
      return;
    }
    root.adoptedStyleSheets = [];
    root.replaceChildren(document.createElement('slot'));
    this.#showFailure(new Failure('crashed'));
  }
}

globalThis.addEventListener?.('beforeprint', () => mounted.forEach((map) => map.print(true)));
globalThis.addEventListener?.('afterprint', () => mounted.forEach((map) => map.print(false)));
globalThis.addEventListener?.('crosstalk-crash', () => {
  load.renew();
  mounted.forEach((map) => map.crash());
});
