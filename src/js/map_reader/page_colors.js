// `appearance="page"`: the map is light or dark as the page around it is, also when that changes.

/** @import { CrosstalkMap } from 'crosstalk-map' */

/** Is as wide as nothing and has the page's own color: where that changes, it begins a transition, which can be heard. */
const PROBE = `.page-colors { position: absolute; width: 0; height: 0; visibility: hidden; transition: color 1ms;
  transition: color 1ms, color-scheme 1ms allow-discrete; }`;

/**
 * How bright a color of a computed style is, from 0 to 1; nothing where one sees through it.
 * @param {string} color
 */
function brightness(color) {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 0.5) return undefined;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/**
 * Whether the page is light or dark where the element stands; empty where it leaves that to the device.
 * @param {Element} host
 */
export function pageScheme(host) {
  const { colorScheme, color } = getComputedStyle(host);
  const [light, dark] = ['light', 'dark'].map((name) => colorScheme.split(' ').includes(name));
  if (light || dark) return light && dark ? '' : light ? 'light' : 'dark';
  // Many pages have a dark look and do not say so: then their ground says it, or their text.
  for (let at = /** @type {Element | null} */ (host); at; at = at.parentElement ?? /** @type {ShadowRoot} */ (at.getRootNode()).host ?? null) {
    const ground = brightness(getComputedStyle(at).backgroundColor);
    if (ground !== undefined) return ground < 0.5 ? 'dark' : 'light';
  }
  return (brightness(color) ?? 0) > 0.6 ? 'dark' : 'light';
}

/** @param {CrosstalkMap} host */
function follow(host) {
  const app = /** @type {HTMLElement | null | undefined} */ (host.shadowRoot?.querySelector('.mount > .ct'));
  // Light and dark are written by the app itself.
  if (!app || host.appearance === 'light' || host.appearance === 'dark') return;
  const scheme = host.appearance === 'page' && pageScheme(host);
  if (scheme) app.dataset.scheme = scheme;
  else delete app.dataset.scheme;
}

/** @type {WeakSet<CrosstalkMap>} */
const followed = new WeakSet();

/**
 * Follows the page's colors from now on, as long as `appearance` asks for it.
 * @param {CrosstalkMap} host
 */
export function followPage(host) {
  const act = () => follow(host);
  const root = host.shadowRoot;
  if (root && !root.querySelector('.page-colors')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PROBE);
    root.adoptedStyleSheets.push(sheet);
    const probe = Object.assign(document.createElement('i'), { className: 'page-colors', ariaHidden: 'true' });
    for (const name of ['transitionrun', 'transitionend']) probe.addEventListener(name, act);
    root.append(probe);
  }
  if (!followed.has(host)) {
    followed.add(host);
    for (const name of ['crosstalk-ready', 'crosstalk-state']) host.addEventListener(name, act);
    // Some switches change the ground alone.
    const watch = new MutationObserver(act);
    for (const at of [document.documentElement, document.body]) watch.observe(at, { attributes: true });
  }
  act();
}
