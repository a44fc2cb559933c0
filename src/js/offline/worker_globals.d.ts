// What is around the worker: what the build writes in front of it, and the globals of a service worker.

/** Tells versions of the site apart. */
declare const VERSION: string;
/** Half of each file's SHA-256 in hexadecimal by its name, whose digits are `*`; the page itself stands under its folder's
 *  name, which is empty. */
declare const LIST: Record<string, string>;
/** The page that says that what was kept is damaged. */
declare const DAMAGED_PAGE: string;

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener<Name extends keyof ServiceWorkerGlobalScopeEventMap>(
  type: Name, listener: (event: ServiceWorkerGlobalScopeEventMap[Name]) => unknown,
): void;
