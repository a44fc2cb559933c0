// What the element says about a map from elsewhere: how far it is, what is wrong with it.

/* global INTERFACE_MESSAGES -- words of the interface by the last part of their names; the build writes `const INTERFACE_MESSAGES = {…}` in front. */
export const MESSAGES = INTERFACE_MESSAGES;

/** A sentence with its places filled. */
export const fill = (name, values) => MESSAGES[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');

/** How many problems there are. */
export const counted = ({ length }) => (length === 1 ? MESSAGES.problems.one : MESSAGES.problems.other).replace('{count}', length);

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** The root, with the fallback in it as long as there is no map. */
function rootOf(host) {
  if (host.shadowRoot?.firstChild) return host.shadowRoot;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.append(make('div', { className: 'frame' }, make('slot')));
  return root;
}

/** Puts a box above the map, in place of the one before; `null` takes it away. */
function put(host, box) {
  const root = rootOf(host);
  root.querySelector('.told')?.remove();
  if (!box) return;
  const { appearance } = host;
  if (appearance === 'light' || appearance === 'dark') box.dataset.scheme = appearance;
  root.querySelector('.mount, slot:not([name])').before(make('div', { className: 'told' }, box));
}

/** One line: how far the loading is. */
export function said(host, text) {
  const line = host.shadowRoot?.querySelector('.told [role=status]');
  if (line) line.textContent = text;
  else put(host, make('p', { className: 'ct', role: 'status' }, text));
}

/** The problems of a map that is shown (`map.first`), or why none is. */
export function told(host, { first, problems = [] }, again) {
  if (!problems.length) return put(host, null);
  const count = counted(problems);
  const item = ({ file, path, sentence }) => make('li', {}, make('b', {}, path ? fill('place', { file, path }) : file), ' ', sentence);
  const list = make('details', { open: !first }, make('summary', {}, count), make('ul', {}, ...problems.map(item)));
  const button = (text, onclick) => make('button', { type: 'button', className: 'btn line', textContent: text, onclick });
  const box = make('section', { className: 'ct', ariaLabel: count }, make('p', { role: 'alert' }, first ? MESSAGES.rest : MESSAGES.nothing), list);
  box.append(first ? button(MESSAGES.close, () => put(host, null)) : button(MESSAGES.try_again, again));
  put(host, box);
}
