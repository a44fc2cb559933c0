// The page in a frame, `embed.html`: it opens what its address names, and talks with the page around it. Every message
// is in docs/embedding.md. Nothing is stored, and the address bar is not ours.

/** @import { CrosstalkMap } from 'crosstalk-map' */

// Both stand in the page (`xtask/src/site/embed.rs`).
const map = /** @type {CrosstalkMap} */ (document.querySelector('crosstalk-map'));
const whole = /** @type {HTMLAnchorElement} */ (document.querySelector('[data-whole]'));
const framed = parent !== self;

/**
 * The parts of an address are the element's attributes. What it does not name is as on a page of its own; but level and
 * appearance are the reader's then.
 * @param {string} address
 */
function open(address) {
  const asked = new URLSearchParams(address);
  for (const name of ['theme', 'select', 'view', 'tour', 'quiz', 'ask']) set(name, asked.get(name));
  for (const name of ['level', 'appearance']) if (asked.has(name)) set(name, asked.get(name));
  whole.href = whole.href.replace(/#.*|$/, address && `#${address}`);
}

/**
 * An address that was copied out of HTML has `&amp;` or `&#38;` between its parts.
 * @param {string} address
 */
const plain = (address) => address.replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&');

/**
 * @param {string} name
 * @param {string | null} value
 */
function set(name, value) {
  if (value) map.setAttribute(name, value);
  else map.removeAttribute(name);
}

/** Some systems that make a frame of a link (WordPress) write a word of theirs behind a second `#`. */
const fragment = () => open(plain(location.hash).split('#')[1] ?? '');
// <parameters: query>
const QUERY = ['appearance', 'controls', 'start', 'scrolling', 'lang'];
// </parameters: query>
const parameters = new URLSearchParams(plain(location.search));
set('page', whole.href);
for (const name of QUERY) if (parameters.has(name)) set(name, parameters.get(name));
fragment();
addEventListener('hashchange', fragment);
// By itself the link would lose what stands behind `#`.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-again]')) return;
  event.preventDefault();
  location.reload();
});

/**
 * The origin of the page around us, as the browser tells it, else as the first message does: a page from a disk or in a
 * sandbox has none that could be told before, and some browsers keep it to themselves.
 */
let host = 'ancestorOrigins' in location ? named(location.ancestorOrigins[0]) : before();

/** @param {string | undefined} origin */
function named(origin) {
  return origin?.startsWith('http') ? origin : undefined;
}

/** Where the reader came from; our own origin may have been another page in this frame. */
function before() {
  const origin = document.referrer && new URL(document.referrer).origin;
  return origin === location.origin ? undefined : named(origin);
}

/**
 * Tells the page around us, and no other. One without an origin (a file, a sandbox) has no name to send to.
 * @param {object} message
 */
function tell(message) {
  if (framed && host) parent.postMessage(message, host === 'null' ? '*' : host);
}

/** A frame is asked to grow to this, and to most of the screen: what is more scrolls inside. */
const MAX_HEIGHT = 1000;
/**
 * The greatest height that was asked for at each width, and at all. None is asked for twice and none for what fits, or a
 * page that makes something else of it would be asked for ever.
 * @type {Record<number, number>}
 */
const asked = {};
let most = 0;
/** Whether the map cannot come: then the article is what is read. */
let failed = false;

/**
 * Asks for the height without which the map has to scroll: what it lacks now is added, so it grows and never shrinks. Before
 * the map stands there is nothing to measure but the article, which is longer.
 * @param {boolean} [anew] whether the page around has just asked for it
 */
function askForHeight(anew) {
  const root = map.hasAttribute('ready') && map.shadowRoot;
  const box = root ? root.querySelector('.canvas, .reading') : failed && document.documentElement;
  if (!framed || !box || !innerWidth) return;
  const lacks = root ? box.scrollHeight - box.clientHeight : box.scrollHeight - innerHeight;
  const needed = Math.round(Math.min(innerHeight + lacks, MAX_HEIGHT, screen.height * 0.9));
  const grows = needed > innerHeight;
  const height = grows ? needed : Math.min(most || innerHeight, innerHeight);
  const before = asked[innerWidth] ?? 0;
  if (!anew && (grows ? height <= before : most)) return;
  asked[innerWidth] = Math.max(height, before);
  most = Math.max(height, most);
  // A number tells nobody anything about the reader, so it may go to a page that we do not know yet.
  parent.postMessage({ type: 'crosstalk-height', height }, '*');
  parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
}

const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => askForHeight()));
addEventListener('resize', drawn);
document.addEventListener('crosstalk-error', ({ detail }) => { failed ||= !detail.shown; });

for (const name of /** @type {const} */ (['ready', 'state', 'select', 'answer', 'error'])) {
  document.addEventListener(`crosstalk-${name}`, ({ type, detail }) => {
    tell({ type, ...detail });
    if ('address' in detail) whole.href = whole.href.replace(/#.*|$/, detail.address && `#${detail.address}`);
    drawn();
  });
}

/**
 * What the page around us may ask, each with its parts, what they have to be, and what is done.
 * @type {Record<string, [parts: Record<string, string>, act: (data: any) => void]>}
 */
const REQUESTS = {
  'crosstalk-hello': [{}, () => {
    askForHeight(true);
    if (map.hasAttribute('ready')) tell({ type: 'crosstalk-ready', ...map.save() });
  }],
  'crosstalk-go': [{ address: 'string' }, (/** @type {{ address: string }} */ { address }) => open(plain(address).replace(/^#/, ''))],
};

/** @param {any} data a message of any page */
function understood(data) {
  if (typeof data?.type !== 'string' || !Object.hasOwn(REQUESTS, data.type)) return false;
  const { type, ...parts } = data;
  const [wanted] = REQUESTS[type];
  const names = Object.keys(parts);
  return names.length === Object.keys(wanted).length
    && names.every((name) => typeof parts[name] === wanted[name] && parts[name].length < 1000);
}

addEventListener('message', ({ source, origin, data }) => {
  if (!framed || source !== parent || !understood(data) || (host && origin !== host)) return;
  host = origin;
  REQUESTS[data.type][1](data);
});
