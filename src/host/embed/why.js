// Says why the map does not come in a frame that has no origin, where the server lets nobody read its files: the page's
// own script and styles cannot be loaded there, because they are checked. So this script asks for no such permission, and
// has the styles loaded without, in which the article is read. It runs before the others.

addEventListener('error', ({ target }) => {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet' && target.integrity) {
    const again = target.cloneNode();
    again.removeAttribute('integrity');
    again.removeAttribute('crossorigin');
    target.replaceWith(again);
  }
  if (!(target instanceof HTMLScriptElement)) return;
  const tell = () => {
    const why = document.querySelector('[data-why]');
    why.textContent = why.dataset.network;
    why.hidden = false;
    document.querySelector('[data-loading]')?.remove();
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell, { once: true });
  else tell();
}, true);
