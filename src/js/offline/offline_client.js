// The page's side of use without a connection: it has the site kept, and tells what the reader may want to know of it.

/** @type {ServiceWorkerRegistration} */
let registration;

/**
 * Has the site kept where that is allowed.
 * @param {(news: 'update' | 'offline' | 'online') => void} tell hears `update` when a newer version is ready, and `offline`
 *   and `online` when the connection goes while everything is here
 */
export async function keep(tell) {
  try {
    // In a frame the page is part of another's; in a sandboxed one merely asking throws.
    if (parent !== self) return;
    const { serviceWorker } = navigator;
    const { href } = new URL('worker.js', import.meta.url);
    const policy = globalThis.trustedTypes?.createPolicy('crosstalk', { createScriptURL: (address) => address });
    registration = await serviceWorker.register(policy?.createScriptURL(href) ?? href, { updateViaCache: 'none' });
    const ready = () => registration.waiting && navigator.serviceWorker.controller && tell('update');
    const watch = () => registration.installing?.addEventListener('statechange', ready);
    // Some extensions and frames answer with nothing.
    registration.addEventListener('updatefound', watch);
    watch();
    ready();
  } catch {
    return; // The map works, with a connection.
  }
  const connection = () => registration.active && tell(navigator.onLine ? 'online' : 'offline');
  for (const name of ['online', 'offline']) addEventListener(name, connection);
  if (!navigator.onLine) connection();
  // A page that stays open for days looks for a newer version when the reader comes back to it.
  document.addEventListener('visibilitychange', () => document.hidden || registration.update().catch(() => {}));
}

/** The reader wants the newer version: the page is loaded again when it has taken over. */
export function take() {
  const load = () => location.reload();
  if (!registration?.waiting) return load(); // Another page has taken it already.
  navigator.serviceWorker.addEventListener('controllerchange', load);
  registration.waiting.postMessage('take');
}
