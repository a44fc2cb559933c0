// What stands in the element's shadow root around the app: the page's own title and footer.

import * as files from './files.js';
import { putPictograms } from './pictograms.js';

/** @param {string} name */
const slot = (name) => Object.assign(document.createElement('slot'), { name });

/**
 * Fills the root; gives the place of the app.
 * @param {ShadowRoot} root
 * @param {SVGElement | null} sprite the pictograms
 * @param {AbortSignal} ends the app's end: Yew never takes its listeners off the place nor gives back what they hold, which
 *   would keep all of it in memory
 */
export function frame(root, sprite, ends) {
  const frame = document.createElement('div');
  const place = document.createElement('div');
  frame.className = 'frame';
  place.className = 'mount';
  const { addEventListener } = place;
  /**
   * @param {string} name
   * @param {EventListener & { _wbg_cb_unref?(): void }} act
   * @param {AddEventListenerOptions} [options]
   */
  const listen = (name, act, options) => {
    addEventListener.call(place, name, act, { ...options, signal: ends });
    ends.addEventListener('abort', () => act._wbg_cb_unref?.()); // What Rust does with a closure that it drops.
  };
  place.addEventListener = /** @type {typeof addEventListener} */ (listen);
  frame.append(slot('title'), place, slot('footer'));
  root.replaceChildren(frame);
  if (sprite) putPictograms(root, sprite);
  return place;
}

/**
 * A sentence under what the element holds, for pages whose fallback has no place for it.
 * @param {HTMLElement} host
 */
export function showStartError(host) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sentence = Object.assign(document.createElement('p'), { role: 'alert', dir: 'auto', textContent: files.START_ERROR });
  root.replaceChildren(slot(''), sentence);
}
