// Keeps the site for use without a connection. A version is fetched whole before any of it is used, and pages keep the
// version they came with: files whose names change with their content are kept as long as a page lives that may ask for
// them. What is kept is checked each time it is given out, and fetched anew where it is damaged.

// The build writes `VERSION`, `LIST` and `DAMAGED_PAGE` in front (`worker_globals.d.ts`).

/** Checksums by file. Names begin with the same digits, which are written once. */
const CHECKSUMS = Object.fromEntries(Object.entries(LIST).map(([name, sum]) => [name.replace('*', sum.slice(0, 12)), sum]));

/** Other maps of this origin keep theirs under their own names. */
const OURS = `crosstalk ${registration.scope} `;
const OWN = OURS + VERSION;
const READ = `${OURS}read`;
/** @param {string} file */
const address = (file) => new URL(file, registration.scope).href;
/** Notes of this version: which versions there were when it was fetched, and which pages were open when it took over. */
const [OLDER, PAGES] = ['?older', '?pages'].map(address);
/** @param {Request} request */
const match = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true }).catch(() => {});

/**
 * @param {string} name
 * @param {string[]} value
 */
const note = async (name, value) => (await caches.open(OWN)).put(name, new Response(JSON.stringify(value)));
/**
 * @param {string} name
 * @returns {Promise<string[]>}
 */
const noted = async (name) => (await (await caches.open(OWN)).match(name))?.json() ?? [];

/**
 * Half of the SHA-256 tells whatever happens to a file. Whoever could make another file of the same checksum can write
 * this list as well.
 * @param {ArrayBuffer} bytes
 */
async function checksum(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 32);
}

/**
 * A file from the server, as it was built; else an error.
 * @param {string} file
 */
async function fetched(file) {
  /** @param {RequestCache} cache */
  const ask = async (cache) => {
    const answer = await fetch(address(file), { cache });
    const bytes = await answer.arrayBuffer();
    if (await checksum(bytes) !== CHECKSUMS[file]) throw new Error(file);
    // Put together anew, because a page may not be opened from an answer that was led elsewhere. It is not compressed now.
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    return new Response(bytes, { headers });
  };
  // What the browser has already will do where the name says that it is the same.
  return NAMED.test(file) ? ask('default').catch(() => ask('reload')) : ask('reload');
}
const NAMED = /-[0-9a-f]{12}\.\w+$/;

async function install() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== READ && name !== OWN);
  try {
    const cache = await caches.open(OWN);
    await Promise.all(Object.keys(CHECKSUMS).map(async (file) => cache.put(address(file), await fetched(file))));
    await note(OLDER, older);
  } catch (problem) {
    await caches.delete(OWN);
    throw problem;
  }
}

async function activate() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  await note(PAGES, pages.map((page) => page.id));
  await sweep();
}

/** Older versions go when no page is left that may ask for them. */
async function sweep() {
  const older = await noted(OLDER);
  if (!older.length) return;
  const pages = await Promise.all((await noted(PAGES)).map((id) => clients.get(id)));
  if (pages.some((page) => page)) return;
  await Promise.all(older.map((name) => caches.delete(name)));
  await note(OLDER, []);
}

/**
 * A file of this version.
 * @param {string} file
 */
async function kept(file) {
  const cache = await caches.open(OWN);
  const found = await cache.match(address(file));
  if (found && await checksum(await found.clone().arrayBuffer()) === CHECKSUMS[file]) return found;
  const answer = await fetched(file);
  await cache.put(address(file), answer.clone()).catch(() => {});
  return answer;
}

/**
 * The answer to a request for a file of this version.
 * @param {FetchEvent} event
 * @param {string} file
 */
async function own({ request }, file) {
  try {
    return await kept(file);
  } catch {
    // It is damaged and the server has no such file, because it has another version or is not there.
    if (!file) return fetch(request).catch(() => new Response(DAMAGED_PAGE, { status: 503, headers: { 'content-type': 'text/html' } }));
    const answer = await fetch(request.url);
    // The next page comes from the server, whole.
    await caches.open(OWN).then((cache) => cache.delete(address(''))).catch(() => {});
    return answer;
  }
}

/** Stands in each page of the edition and in its styles: what signs a reader in to a network answers everything with a page
 *  of its own, and calls it a success. */
const OURS_HAS = /"ct read|--crosstalk-paper/;

/**
 * A page of the text edition, or its style sheet: from the server, else as it was when it was last opened, else the map's
 * outline.
 * @param {Request} request
 */
async function read(request) {
  const isPage = request.mode === 'navigate';
  const found = await match(request);
  try {
    const answer = await fetch(request);
    if (answer.ok && OURS_HAS.test(await answer.clone().text())) {
      await caches.open(READ).then((cache) => cache.put(request, answer.clone())).catch(() => {});
      return answer;
    }
    // A page of somebody else may be the way into the network; in the place of styles it is of no use.
    return isPage ? answer : found ?? answer;
  } catch {
    if (found || !isPage) return found ?? Response.error();
    const [, level, theme] = /\/read\/([a-z-]+)\/(theme-[a-z-]+)?/.exec(request.url) ?? [];
    const parts = [theme?.replace('-', '='), level && `level=${level.replace('-', '_')}`, 'view=outline'];
    return Response.redirect(address(`#${parts.filter((part) => part).join('&')}`));
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', ({ data }) => data === 'take' && skipWaiting());
addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(registration.scope)) return;
  const file = url.slice(registration.scope.length).replace(/[?#].*/, '').replace(/^index\.html$/, '');
  if (mode === 'navigate') event.waitUntil(sweep().catch(() => {}));
  if (Object.hasOwn(CHECKSUMS, file)) event.respondWith(own(event, file));
  else if (file.startsWith('read/')) event.respondWith(read(event.request));
  // In a frame of this origin: without a connection the page itself, which opens the same addresses.
  else if (file === 'embed.html') event.respondWith(fetch(event.request).catch(() => kept('')));
  else if (NAMED.test(file)) event.respondWith(match(event.request).then((found) => found ?? fetch(event.request)));
});
