// Says why the map does not come in a frame that has no origin, where the server lets nobody read its files: the page's
// own script cannot be loaded there, so this one asks for no such permission. It runs before the others.

addEventListener('error', ({ target }) => {
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
