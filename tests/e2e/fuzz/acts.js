// What readers, pages, browsers and strangers may do to a map, drawn by chance, and what has to hold after each act. An act
// is a name and three numbers from 0 to 1, so that it means something wherever it stands; `mod.rs` draws, repeats and
// shortens lists of them.

window.fuzz ??= (() => {
  /** @typedef {import('crosstalk-map').CrosstalkMap} CrosstalkMap */
  /** @typedef {[name: string, a: number, b: number, c: number]} Act */

  const KEYS = ['Tab', 'Enter', ' ', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home',
    'End', '+', '-', '0', '/', '?', 'o', 't', 'a', 'Backspace', 'F6'];
  const WORDS = ['why am I tired', 'cortisol', 'ß', 'zzzz', '', 'gut brain', '?', '\u202e', 'depresion', 'stress to depression'];
  /** @type {Record<string, string[]>} */
  const VALUES = {
    theme: ['overview', 'everything', 'stress', 'gut-brain', 'astrology'],
    select: ['depression', 'ibs~anxiety', 'cortisol', 'stress', 'humors', '~', ''],
    level: ['simple', 'standard', 'in_depth', 'genius'],
    view: ['map', 'outline', 'table', 'hologram'],
    tour: ['flu-week', 'flu-week.3', 'flu-week.99', '', 'grand'],
    quiz: ['stress', 'overview.2', 'everything.1', 'tour.flu-week.1', '', 'pub'],
    ask: ['questions', 'paths.chronic-stress.depression', 'what-if.up:chronic-stress', 'loops.at:2', 'filter.least:strong', 'take', 'paths.nowhere', '', '%'],
    appearance: ['light', 'dark', 'device', 'page', 'neon'],
    controls: ['full', 'minimal', 'none', 'all'],
    start: ['auto', 'questions', 'none', 'late'],
    scrolling: ['smart', 'always', 'never', 'up'],
    lang: ['en', 'de', 'xx', ''],
    src: ['/examples/maps/bread/map.json', '/nowhere.json', ''],
    ready: [''],
    page: ['', 'javascript:0', 'https://example.org/#x'],
    dir: ['rtl', 'ltr', 'up'],
  };
  /** What no attribute, address or message should say. */
  const JUNK = ['', '~', '%', '&', '#', '\0', '__proto__', '\u202eabc', '<b>', '1e999', 'x'.repeat(3000)];
  const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex]';

  /** @type {string[]} */
  const errors = [];
  /** As the app told it last; nothing before. @type {string | null} */
  let address = null;
  /** Entries of the history that are ours, at least. */
  let depth = 0;
  /** Whether focus was inside before the act, and whether the act let it go. */
  let inside = false;
  let released = false;
  let failing = false;
  /** What had focus, in words. */
  let had = '';

  const map = () => /** @type {CrosstalkMap} */ (document.querySelector('crosstalk-map'));
  const root = () => /** @type {ShadowRoot} */ (map().shadowRoot);
  /** @param {string} selector @returns {HTMLElement[]} */
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root().querySelectorAll(selector))];
  /** @template T @param {ArrayLike<T>} list @param {number} at */
  const pick = (list, at) => list[Math.floor(at * list.length)];
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  const frame = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });

  /** @param {number} a @param {number} b */
  const at = (a, b) => {
    const box = map().getBoundingClientRect();
    const [width, height] = [Math.min(box.width, innerWidth), Math.min(box.height, innerHeight)];
    return { x: Math.round(Math.max(0, box.left) + a * (width - 1)), y: Math.round(Math.max(0, box.top) + b * (height - 1)) };
  };
  /** @param {{ x: number, y: number }} point @returns {Element} */
  const hit = ({ x, y }) => root().elementFromPoint(x, y) ?? document.elementFromPoint(x, y) ?? map();
  /** A control that can be seen, and a point of it. @param {number} a */
  const control = (a) => {
    const seen = all(`${FOCUSABLE}, [role=button]`).filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0);
    const one = pick(seen, a) ?? map();
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = one.getBoundingClientRect();
    return { one, point: { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) } };
  };
  /** What a press gives focus to. @param {Element} target */
  const taker = (target) => /** @type {HTMLElement | null} */ (target.closest(FOCUSABLE));

  /**
   * @param {string} kind
   * @param {Element} target
   * @param {{ x: number, y: number }} point
   * @param {PointerEventInit} [more]
   */
  const pointer = (kind, target, { x, y }, more) => target.dispatchEvent(new (/^pointer/.test(kind) ? PointerEvent : MouseEvent)(kind, {
    bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, button: 0, detail: 1, pointerId: 1, isPrimary: true,
    pointerType: 'mouse', buttons: /up|click/.test(kind) ? 0 : 1, ...more,
  }));
  /** @param {Element} target @param {{ x: number, y: number }} point @param {PointerEventInit} [more] */
  const press = (target, point, more) => {
    pointer('pointerdown', target, point, more);
    if (pointer('mousedown', target, point)) {
      const takes = taker(target);
      if (takes) {
        takes.focus();
        released = takes.getRootNode() !== root();
        had += `, then on ${described(root().activeElement)}`;
      }
      else {
        released = true;
        /** @type {HTMLElement | null} */ (root().activeElement)?.blur();
      }
    }
    pointer('pointerup', target, point, more);
    pointer('mouseup', target, point);
    if (target.isConnected) pointer('click', target, point, more);
  };
  /** @param {string} kind @param {Element} target @param {{ x: number, y: number }[]} points */
  const touch = (kind, target, points) => {
    if (typeof Touch === 'undefined') return;
    const touches = points.map(({ x, y }, identifier) => new Touch({ identifier, target, clientX: x, clientY: y }));
    target.dispatchEvent(new TouchEvent(kind, { bubbles: true, composed: true, cancelable: true, touches, targetTouches: touches, changedTouches: touches }));
  };
  /** What a browser does with a key that nobody has used. @param {string} key @param {HTMLElement} target */
  const unused = (key, target) => {
    if (key === 'Tab') {
      const stops = all(FOCUSABLE).filter((one) => one.tabIndex >= 0 && one.checkVisibility());
      stops[stops.indexOf(target) + 1]?.focus();
    } else if (target.matches('input[type=search], input[type=text]') && key.length === 1) {
      /** @type {HTMLInputElement} */ (target).value += key;
      target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: key }));
    } else if ((key === 'Enter' || key === ' ') && target.matches('button, a, summary, input')) {
      target.click();
    }
  };
  /** A value of an attribute, good or bad. @param {string} name @param {number} b @param {number} c */
  const value = (name, b, c) => (c < 0.2 ? pick(JUNK, b) : pick(VALUES[name], b));
  /** @param {number} a @param {number} b @param {number} c */
  const asked = (a, b, c) => {
    const names = ['theme', 'select', 'level', 'view', 'tour', 'quiz', 'v'];
    const one = (/** @type {number} */ x) => {
      const name = pick(names, x);
      return `${name}=${value(name in VALUES ? name : 'level', (x * 7 + b) % 1, c)}`;
    };
    return [a, b, c].slice(0, 1 + Math.floor(c * 3)).map(one).join('&');
  };
  /** Texts as strangers find them. */
  const texts = () => {
    const walker = document.createTreeWalker(root().querySelector('.mount') ?? root(), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.parentElement && !walker.currentNode.parentElement.closest('svg')) found.push(/** @type {Text} */ (walker.currentNode));
    return found;
  };

  /** @type {Record<string, (a: number, b: number, c: number) => unknown>} */
  const ACTS = {
    press: (a) => {
      const { one, point } = control(a);
      if (one instanceof HTMLSelectElement) {
        one.focus();
        one.selectedIndex = Math.floor(a * 97) % one.options.length;
        one.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      } else press(one, point);
    },
    point: (a, b, c) => press(hit(at(a, b)), at(a, b), { ctrlKey: c > 0.95, shiftKey: c < 0.05, pointerType: c < 0.3 ? 'touch' : 'mouse' }),
    hover: (a, b) => ['pointerover', 'mouseover', 'pointermove', 'mousemove'].forEach((kind) => pointer(kind, hit(at(a, b)), at(a, b), { buttons: 0 })),
    drag: (a, b, c) => {
      const target = hit(at(a, b));
      pointer('pointerdown', target, at(a, b));
      for (const way of [0.3, 1]) pointer('pointermove', hit(at(a, b)), at(a + (c - a) * way, b + (a - b) * way));
      pointer(c > 0.9 ? 'pointercancel' : 'pointerup', target, at(c, a));
    },
    touch: (a, b, c) => {
      const target = hit(at(a, b));
      const fingers = c > 0.5 ? [at(a, b), at(b, a)] : [at(a, b)];
      touch('touchstart', target, fingers);
      touch('touchmove', target, fingers.map(({ x, y }) => ({ x: x + 90 * (c - 0.5), y: y - 60 })));
      touch(c > 0.9 ? 'touchcancel' : 'touchend', target, []);
    },
    wheel: (a, b, c) => hit(at(a, b)).dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, clientX: at(a, b).x, clientY: at(a, b).y, deltaY: 800 * (c - 0.5), ctrlKey: c * 10 % 1 > 0.5 })),
    key: (a, b) => {
      const key = pick(KEYS, a);
      const target = /** @type {HTMLElement} */ (root().activeElement ?? map());
      const event = { key, bubbles: true, composed: true, cancelable: true, shiftKey: b < 0.05, ctrlKey: b > 0.95 };
      if (target.dispatchEvent(new KeyboardEvent('keydown', event))) unused(key, target);
      target.dispatchEvent(new KeyboardEvent('keyup', event));
    },
    type: (a, b) => {
      const field = /** @type {HTMLInputElement | undefined} */ (pick(all('input[type=search], input[type=text]'), b));
      if (!field) return;
      field.focus();
      field.value = pick(WORDS, a);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    focus: (a) => control(a).one.focus(),
    size: (a, b) => {
      map().style.width = `${Math.round(320 + a * 1280)}px`;
      map().style.height = `${Math.round(240 + b * 900)}px`;
      return frame();
    },
    back: () => {
      if (depth > 0) {
        depth -= 1;
        history.back();
      }
      return frame();
    },
    forward: () => { history.forward(); return frame(); },
    address: (a, b, c) => {
      if (!map().hasAttribute('standalone')) return undefined;
      released = true; // Where the article has a place of that name, the browser leads focus there.
      location.hash = asked(a, b, c);
      depth += 1;
      return frame();
    },
    attribute: (a, b, c) => {
      const name = pick(Object.keys(VALUES), a);
      if (name === 'src' && c > 0.1) return;
      if (c > 0.9) map().removeAttribute(name);
      else map().setAttribute(name, value(name, b, c));
      if (['src', 'lang', 'ready'].includes(name)) released = true;
    },
    property: (a, b, c) => {
      if (c < 0.3) map().select(pick(VALUES.select, b));
      else if (c < 0.5) map().restore(map().save());
      else map().theme = /** @type {any} */ (value('theme', a, b));
    },
    message: (a, b, c) => {
      const messages = [{ type: 'crosstalk-hello' }, { type: 'crosstalk-go', address: asked(a, b, c) }, { type: 'crosstalk-go', address: 5 },
        { type: pick(JUNK, a) }, null, 'crosstalk-go', { type: 'crosstalk-go', address: pick(JUNK, b) }, [], { type: { toString: null } }];
      if (parent !== self) /** @type {any} */ (parent).ask(pick(messages, c));
      else postMessage(pick(messages, c), '*');
    },
    storage: () => { failing = !failing; },
    hands: (a, b, c) => {
      released = true;
      for (const text of texts().filter((_, i) => (i * a * 10) % 1 < 0.2)) {
        const around = document.createElement('font');
        if (c < 0.3) { text.replaceWith(around); around.append(text); }
        else if (c < 0.5) text.replaceWith(new Text(`«${text.data}»`));
        else if (c < 0.7) text.remove();
        else if (c < 0.85) text.parentNode?.prepend(text);
        else text.parentElement?.closest('li, p, span, button')?.remove();
      }
      // What others changed is mended when something changes.
      map().level = map().level === 'simple' ? 'standard' : 'simple';
      if (b > 0.5) map().theme = /** @type {any} */ (pick(VALUES.theme, b));
    },
    move: (a) => {
      released = true;
      const { parentNode, nextSibling } = map();
      const one = map();
      if (a > 0.5) one.remove();
      parentNode?.insertBefore(one, nextSibling);
    },
    print: () => { dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint')); },
  };
  /** As often as each stands here it is drawn. */
  const DRAWN = ['press', 'press', 'press', 'press', 'press', 'point', 'point', 'hover', 'drag', 'touch', 'wheel', 'key', 'key', 'key', 'key',
    'key', 'type', 'focus', 'focus', 'size', 'back', 'forward', 'address', 'attribute', 'attribute', 'attribute', 'property', 'message', 'storage', 'hands', 'move', 'print'];

  /** Whatever would leave the page, or wait for somebody. */
  const stay = () => {
    window.open = () => null;
    window.print = () => ACTS.print(0, 0, 0);
    HTMLAnchorElement.prototype.click = () => {};
    addEventListener('click', (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      if (link instanceof HTMLAnchorElement && (link.target === '_blank' || link.href.split('#')[0] !== location.href.split('#')[0])) event.preventDefault();
    }, { capture: true });
    const { getItem, setItem } = Storage.prototype;
    /** @param {Function} method */
    const faulty = (method) => /** @this {Storage} @param {any[]} given */ function (...given) {
      if (failing) throw new DOMException('no storage', 'QuotaExceededError');
      return method.apply(this, given);
    };
    Object.assign(Storage.prototype, { getItem: faulty(getItem), setItem: faulty(setItem) });
    const { pushState } = history;
    history.pushState = (...given) => { depth += 1; pushState.apply(history, given); };
  };
  const listen = () => {
    addEventListener('error', ({ message }) => errors.push(`error: ${message}`));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejected: ${reason?.stack ?? reason}`));
    const { error } = console;
    console.error = (...given) => { errors.push(`console: ${given.join(' ')}`); error(...given); };
    document.addEventListener('crosstalk-state', ({ detail }) => { address = detail.address; });
    // A mouse that moves to a point may bring something there: what a driver presses is known when it is pressed.
    addEventListener('mousedown', (event) => {
      if (event.isTrusted) released = taker(/** @type {Element} */ (event.composedPath()[0]))?.getRootNode() !== root();
    }, { capture: true });
  };
  const answers = async () => {
    const start = performance.now();
    while (!map().hasAttribute('ready')) {
      if (performance.now() - start > 10_000) return false;
      await turn();
    }
    return true;
  };
  /** @param {Element | null} one */
  const described = (one) => (one ? one.outerHTML.slice(0, 160) : 'nothing');
  const focused = () => !!root().activeElement || map() === document.activeElement;

  const fuzz = {
    /** Watches the page, and puts a map into it where there is none. */
    begin: async () => {
      if (!map()) document.getElementById('here')?.append(document.createElement('crosstalk-map'));
      stay();
      listen();
      localStorage.clear();
      return answers();
    },
    /** Acts of a seed (xorshift). @param {number} seed @param {number} count @returns {Act[]} */
    acts: (seed, count) => {
      let x = Math.imul(seed, 0x9e3779b1) || 1;
      const next = () => {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        return (x >>> 0) % 1000 / 1000;
      };
      return Array.from({ length: count }, () => [pick(DRAWN, next()), next(), next(), next()]);
    },
    /** What a driver can do of an act: a key, or a point to press. @param {Act} act */
    real: ([name, a, b]) => {
      fuzz.note();
      if (name === 'key') {
        released = ['Tab', 'F6'].includes(pick(KEYS, a));
        return { key: pick(KEYS, a), point: null };
      }
      if (name !== 'press' && name !== 'point') return null;
      const point = name === 'press' ? control(a).point : at(a, b);
      if (point.x < 0 || point.y < 0 || point.x >= innerWidth || point.y >= innerHeight) return null;
      return { key: null, point: [point.x, point.y] };
    },
    note: () => { [inside, released, had] = [focused(), false, described(root().activeElement)]; },
    /** @param {Act} act */
    perform: async ([name, a, b, c]) => {
      const state = map().save();
      try {
        await ACTS[name](a, b, c);
      } catch (/** @type {any} */ thrown) {
        errors.push(`thrown: ${thrown?.stack ?? thrown} (${JSON.stringify(state)})`);
      }
    },
    /** What is wrong after an act; nothing if all is well. */
    look: async () => {
      await turn();
      await turn();
      if (!await answers()) return 'the map does not answer any more';
      // A slow computer draws in several turns: focus is lost if it stays so.
      for (const start = performance.now(); inside && !released && !focused() && performance.now() - start < 2000;) await frame();
      if (errors.length) return errors.splice(0).join('; ');
      if (inside && !released && !focused()) return `focus is lost, which was on ${had}`;
      const stage = root().querySelector('.stage');
      if (!stage?.clientWidth || !stage.clientHeight) return 'the stage is gone';
      const drawn = stage.querySelector('.canvas [data-node], .reading li, .reading tr, .reading p');
      return drawn ? null : 'the stage is blank';
    },
    /** Acts until something is wrong. @param {Act[]} acts */
    run: async (acts) => {
      for (const [at, act] of acts.entries()) {
        fuzz.note();
        await fuzz.perform(act);
        const wrong = await fuzz.look();
        if (wrong) return { at, wrong };
        if (at % 16 === 15) await frame();
      }
      return null;
    },
    /** The address that was told last, and the state; nothing of a map of somebody else. */
    end: () => {
      failing = false;
      const { theme, select, level, view, tour, quiz } = map().save();
      const own = address !== null && !map().src && map().hasAttribute('ready');
      localStorage.clear();
      return own ? { address, state: [theme, select, level, view, tour, quiz] } : null;
    },
  };
  return fuzz;
})();
