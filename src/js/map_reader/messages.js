// What the element says about a map from elsewhere: how far it is, what is wrong with it.

import { pageScheme } from './page_colors.js';

/** @import { CrosstalkMap, Problem } from 'crosstalk-map' */
/** @import { Report } from '../types.js' */

/** Words of the interface by the last part of their names; the build writes `const INTERFACE_MESSAGES = {…}` in front. */
export const MESSAGES = INTERFACE_MESSAGES;

/**
 * A sentence with its places filled.
 * @param {string} name
 * @param {Record<string, string | number>} values
 */
export const format = (name, values) => MESSAGES[name].replace(/\{(\w+)\}/g, (_, key) => `${values[key] ?? ''}`);

/**
 * How many problems there are.
 * @param {Problem[]} problems
 */
export const problemCount = ({ length }) => (length === 1 ? MESSAGES.problems.one : MESSAGES.problems.other).replace('{count}', `${length}`);

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {(Node | string)[]} children
 */
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/**
 * The root, with the fallback in it as long as there is no map.
 * @param {Element} host
 */
function rootOf(host) {
  if (host.shadowRoot?.firstChild) return host.shadowRoot;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.append(make('div', { className: 'frame' }, make('slot', {})));
  return root;
}

/**
 * Puts a box above the map, in place of the one before; `null` takes it away. It reads in the direction of its own words.
 * @param {CrosstalkMap} host
 * @param {HTMLElement | null} box
 */
function put(host, box) {
  const root = rootOf(host);
  root.querySelector('.told')?.remove();
  if (box) {
    const { appearance } = host;
    const scheme = appearance === 'page' ? pageScheme(host) : appearance;
    if (scheme === 'light' || scheme === 'dark') box.dataset.scheme = scheme;
    root.querySelector('.mount, slot:not([name])')?.before(make('div', { className: 'told', dir: 'auto' }, box));
  }
  return root;
}

/**
 * One line: how far the loading is.
 * @param {CrosstalkMap} host
 * @param {string} text
 */
export function showProgress(host, text) {
  const line = host.shadowRoot?.querySelector('.told [role=status]');
  if (line) line.textContent = text;
  else put(host, make('p', { className: 'ct', role: 'status' }, text));
}

/**
 * The problems of a map that is shown (`map.first`), or why none is. Gives the root in which they stand.
 * @param {CrosstalkMap} host
 * @param {Report} map
 * @param {() => void} retry
 */
export function showProblems(host, { first, problems = [] }, retry) {
  if (!problems.length) return put(host, null);
  const count = problemCount(problems);
  /** @param {Problem} problem */
  const item = ({ file, path, sentence }) => make('li', {}, make('b', {}, path ? format('place', { file, path }) : file), ' ', sentence);
  const items = make('ul', {});
  // Thousands of them are too many for one call.
  problems.forEach((problem) => items.append(item(problem)));
  const list = make('details', { open: !first }, make('summary', {}, count), items);
  /** @param {string} text @param {() => void} onclick */
  const button = (text, onclick) => make('button', { type: 'button', className: 'btn line', textContent: text, onclick });
  const box = make('section', { className: 'ct', ariaLabel: count }, make('p', { role: 'alert' }, first ? MESSAGES.rest : MESSAGES.nothing), list);
  box.append(first ? button(MESSAGES.close, () => put(host, null)) : button(MESSAGES.try_again, retry));
  return put(host, box);
}
