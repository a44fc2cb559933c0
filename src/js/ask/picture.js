// A picture of what the map shows, as a file that needs nothing around it: every mark with the looks that it has now, as
// attributes, because programs that are no browser read few styles; pictograms and fonts are inside.

/** @import { CrosstalkMap } from '../element/map.js' */
/** @import { AskedMap, Fetching } from '../types.js' */

const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Milliseconds: until a change of the map is drawn; until no further change comes; the longest movement. */
const [DRAWN, QUIET, MOVES] = [50, 300, 2000];

/** What stays as it is written. */
const PLACES = ['id', 'd', 'x', 'y', 'dx', 'dy', 'width', 'height', 'rx', 'ry', 'r', 'cx', 'cy', 'transform'];

/**
 * Looks that an element hands on to what is inside, as they are where nobody says.
 * @type {Record<string, string>}
 */
const HANDED_ON = {
  fill: '#000000', stroke: 'none', 'stroke-width': '1', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter',
  'font-family': '', 'font-size': '', 'font-style': 'normal', 'font-weight': '400', 'text-anchor': 'start', direction: 'ltr',
};
/**
 * Looks of an element alone.
 * @type {Record<string, string>}
 */
const OWN = { opacity: '1', 'text-decoration-line': 'none' };

/** The page's own font, by a name that no other file has. */
const FONT = 'Crosstalk Text';

/**
 * A look as every program reads it: colors by their digits, lengths without their unit, and no font that is a stand-in.
 * @param {string} value
 */
function plain(value) {
  const [red, green, blue, alpha] = /^rgba?\(/.test(value) ? value.match(/[\d.]+/g) ?? [] : [];
  if (alpha === '0') return 'none';
  if (blue && !alpha) return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return value.replace(/(\d)px/g, '$1').replace(/"Crosstalk Fallback", /, '');
}

/**
 * @param {Element} parent
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 */
function add(parent, tag, attributes = {}) {
  const element = parent.ownerDocument.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  parent.append(element);
  return element;
}

/**
 * The shapes of a pictogram in one color.
 * @param {Element} symbol
 * @param {Element} parent
 * @param {string} color
 */
function shapes(symbol, parent, color) {
  for (const shape of symbol.children) {
    const copy = add(parent, shape.localName);
    for (const { name, value } of shape.attributes) copy.setAttribute(name, value === 'currentColor' ? color : value);
    shapes(shape, copy, color);
  }
}

/**
 * A pictogram where it is used: programs differ in what they make of `<use>`.
 * @param {SVGUseElement} use
 * @param {Element} parent
 * @param {CSSStyleDeclaration} style
 */
function pictogram(use, parent, style) {
  const symbol = /** @type {ShadowRoot} */ (use.getRootNode()).getElementById(use.href.baseVal.slice(1));
  if (!symbol) return;
  const color = plain(style.color);
  const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(use.getAttribute(name)));
  const scale = width / Number(symbol.getAttribute('viewBox')?.split(' ')[2] ?? width);
  const group = add(parent, 'g', { transform: `translate(${x} ${y}) scale(${+scale.toFixed(4)})` });
  for (const { name, value } of symbol.attributes) {
    if (!/^(id|viewBox)$/.test(name)) group.setAttribute(name, value === 'currentColor' ? color : value);
  }
  if (style.opacity !== '1') group.setAttribute('opacity', style.opacity);
  shapes(symbol, group, color);
}

/**
 * A copy of an element as it looks now; nothing where nothing is seen of it.
 * @param {Element} element
 * @param {Element} parent
 * @param {Record<string, string>} handed what the parent hands on
 */
function copy(element, parent, handed) {
  const style = getComputedStyle(element);
  // What only shows where focus is belongs to the reader, and not to the picture.
  if (style.display === 'none' || style.opacity === '0' || element.matches('.ring, .ring-gap')) return;
  // A space between the lines of a name, for who listens to the page: some programs give it room.
  if (style.fontSize === '0px') return;
  if (element.localName === 'use') return pictogram(/** @type {SVGUseElement} */ (element), parent, style);
  const looks = Object.fromEntries(Object.keys(HANDED_ON).map((name) => [name, plain(style.getPropertyValue(name))]));
  if (/^(path|rect|circle)$/.test(element.localName) && looks.fill === 'none' && looks.stroke === 'none') return;
  const made = add(parent, element.localName);
  for (const name of PLACES) {
    const value = element.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(looks)) if (value !== handed[name]) made.setAttribute(name, value);
  for (const [name, value] of Object.entries(OWN)) {
    const look = style.getPropertyValue(name);
    if (look !== value) made.setAttribute(name.replace('-line', ''), look);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) copy(child, made, looks);
    else if (child instanceof Text) made.append(child.data);
  }
  if (element.localName === 'text' && looks.stroke !== 'none' && style.paintOrder.startsWith('stroke')) halo(made, looks.stroke);
}

/**
 * Puts the rim of words under them as words of their own: not every program draws rims first.
 * @param {Element} text
 * @param {string} color
 */
function halo(text, color) {
  const rim = /** @type {Element} */ (text.cloneNode(true));
  rim.removeAttribute('id');
  rim.setAttribute('fill', color);
  rim.setAttribute('aria-hidden', 'true');
  text.before(rim);
  for (const { name } of [...text.attributes]) if (name.startsWith('stroke')) text.removeAttribute(name);
}

/**
 * The color that lies behind an element.
 * @param {Element | null} element
 */
function ground(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = plain(getComputedStyle(at).backgroundColor);
    if (color !== 'none') return color;
  }
  return '#ffffff';
}

/** @type {Promise<string> | undefined} */
let faces;

/**
 * The page's fonts as a style sheet with them inside. Where they do not come, the next family is used, as on the page.
 * @param {Fetching} files
 */
const fonts = (files) => (faces ??= Promise.all(files.fonts().map(async ([weight, source]) => {
  const font = typeof source === 'string' ? await fetch(source.slice('url('.length, -1)) : new Response(source);
  if (!font.ok) throw new Error(`${font.status}`);
  const letters = Array.from(new Uint8Array(await font.arrayBuffer()), (byte) => String.fromCharCode(byte));
  return `@font-face{font-family:"${FONT}";font-weight:${weight};src:url(data:font/woff2;base64,${btoa(letters.join(''))})}`;
})).then((all) => all.join(''), () => { faces = undefined; return ''; }));

/**
 * The picture that a map shows, its size, and its text for that scale; nothing where it shows none.
 * @param {AskedMap} map
 * @param {Fetching} files
 * @param {{ scale: number, clear: boolean }} wishes
 */
async function drawn(map, files, { scale, clear }) {
  const style = await fonts(files);
  const picture = /** @type {SVGSVGElement | null} */ (map.root.querySelector('.canvas svg.picture'));
  if (!picture) return undefined;
  const [width, height] = [picture.width, picture.height].map((side) => Math.ceil(side.baseVal.value));
  // In no document, so that no policy of the page asks for the styles inside.
  const root = document.createElementNS(SVG, 'svg');
  const size = [width * scale, height * scale];
  for (const [name, value] of Object.entries({ width: size[0], height: size[1], viewBox: `0 0 ${width} ${height}` })) root.setAttribute(name, `${value}`);
  root.setAttributeNS(XML, 'xml:lang', map.language);
  add(root, 'title').append(picture.getAttribute('aria-label') ?? '');
  if (style) add(root, 'style').append(style);
  if (!clear) add(root, 'rect', { width, height, fill: ground(picture) });
  for (const child of picture.children) copy(child, root, HANDED_ON);
  return { text: new XMLSerializer().serializeToString(root), size };
}

/**
 * The same in dots; nothing where the page allows no image from its own data.
 * @param {string} text
 * @param {number[]} size
 */
async function dots(text, [width, height]) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const file = /** @type {Blob | null} */ (await new Promise((done) => canvas.toBlob(done)));
  if (!file) throw new Error('no picture');
  return new Uint8Array(await file.arrayBuffer());
}

/** @param {number} time */
const wait = (time) => new Promise((done) => setTimeout(done, time));

/**
 * Until what was just answered is shown, and nothing moves.
 * @param {ShadowRoot} root
 */
async function still(root) {
  await wait(DRAWN);
  await Promise.race([wait(MOVES), Promise.allSettled(root.getAnimations().map((moves) => moves.finished))]);
}

/**
 * Until the map has changed, or all is over.
 * @param {ShadowRoot} root
 * @param {AbortSignal} over
 */
const changed = (root, over) => /** @type {Promise<void>} */ (new Promise((done) => {
  const ends = new AbortController();
  const observer = new MutationObserver((changes) => changes.some(({ target }) => isOfMap(target)) && later());
  let timer = 0;
  const end = () => {
    observer.disconnect();
    ends.abort();
    done();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(end, QUIET);
  };
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const look of ['prefers-color-scheme: dark', 'prefers-contrast: more', 'forced-colors: active']) {
    matchMedia(`(${look})`).addEventListener('change', later, { signal: ends.signal });
  }
  over.addEventListener('abort', end, { signal: ends.signal });
}));

/** @param {Node} node */
function isOfMap(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return !!element && (element.matches('.ct, .stage') || !!element.closest('[part~=map]'));
}

/**
 * Draws what the map shows, and again when it shows something else while the answer is read. `tell` is given the file,
 * empty where the map is not shown as a picture and none where the page allows none, and the view.
 * @param {AskedMap} map
 * @param {string} form its name in addresses
 * @param {Fetching} files
 * @param {AbortSignal} over
 * @param {(file: Uint8Array | undefined, shown: string) => void} tell
 */
export async function follow(map, form, files, over, tell) {
  const wishes = { scale: form === 'png2' ? 2 : 1, clear: form === 'png-clear' };
  /** @type {string | undefined} */
  let told;
  while (!over.aborted) {
    const change = changed(map.root, over);
    await still(map.root);
    const picture = await drawn(map, files, wishes);
    const text = picture?.text ?? '';
    // Where something is explained meanwhile, the answer and its picture stay as they were.
    if (text !== told && map.root.querySelector('.asked')) {
      const file = picture && form !== 'svg' ? await dots(text, picture.size) : new TextEncoder().encode(text);
      if (over.aborted) return;
      told = text;
      tell(file, /** @type {CrosstalkMap} */ (map.root.host).theme ?? '');
    }
    await change;
  }
}
