// What the benchmark runs in a page before the page's own scripts. Times are milliseconds since the beginning of the
// navigation. Marks and panel have the same names in the app and on the static page.

{
  const map = () => document.querySelector('crosstalk-map');
  const root = () => map()?.shadowRoot ?? document;
  const things = () => [.../** @type {NodeListOf<HTMLElement>} */ (root().querySelectorAll('[data-node][aria-pressed]'))];
  const names = () => things().map((thing) => thing.dataset.node ?? '');
  /** @param {string} name */
  const thing = (name) => root().querySelector(`[data-node="${CSS.escape(name)}"]`);
  /** @param {string} name */
  const pressed = (name) => thing(name)?.getAttribute('aria-pressed') === 'true';
  const heading = () => root().querySelector('[part~=panel] :is(h1, h2, h3)')?.textContent;
  /** @param {string} name */
  const click = (name) =>
    thing(name)?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  const frame = () => new Promise(requestAnimationFrame);

  /** The time at which the frame that is being made has been painted: a message that is sent meanwhile comes after it. */
  const painted = async () => {
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
    return performance.now();
  };

  /**
   * Clicks a thing, again where no answer shows in time, and gives when its explanation has been painted.
   * @param {string} name
   * @returns {Promise<number>}
   */
  const answer = async (name) => {
    const before = heading();
    for (let clicked = -Infinity; ; ) {
      if (!pressed(name) && performance.now() - clicked > 100) {
        click(name);
        clicked = performance.now();
      }
      await frame();
      if (pressed(name) && heading() && heading() !== before) return painted();
    }
  };

  /**
   * When text or a picture was painted first, which the browser tells some time later.
   * @type {Promise<number>}
   */
  const paint = new Promise((done) => {
    /** @param {PerformanceObserverEntryList} list */
    const told = (list) => list.getEntriesByName('first-contentful-paint').forEach((entry) => done(entry.startTime));
    new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
  });

  const isReady = () => map()?.hasAttribute('ready');
  /** @type {Promise<number>} */
  const ready = new Promise((done) => {
    const look = () => isReady() && done(performance.now());
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['ready'] });
  });

  const arrive = async () => {
    while (!things().length) await frame();
    const [visible, answered] = await Promise.all([painted(), answer(names()[0])]);
    return { paint: await paint, visible, ready: await ready, answered };
  };

  window.bench = {
    arrival: arrive(),
    names,
    /** Milliseconds from a click to its painted explanation. */
    async select(name) {
      const start = performance.now();
      return (await answer(name)) - start;
    },
    /** Waits until nothing moves and two frames have passed. */
    async rest() {
      const root = map()?.shadowRoot ?? document;
      const moving = root.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map((one) => one.finished));
      await frame();
      await painted();
    },
  };
}
