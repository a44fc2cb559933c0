// Says why the map does not come where its own script cannot: it was changed on the way and is refused, it is not there,
// or the page is in a frame without an origin, where the server lets nobody read its files. In such a frame it also has
// the styles loaded without a check, in which the article is read.

addEventListener('load', () => {
  /** @type {NodeListOf<HTMLLinkElement & { sheet: CSSStyleSheet }>} */
  const links = document.querySelectorAll('link[rel=stylesheet][integrity]');
  for (const link of links) {
    try {
      if (link.sheet.cssRules.length) continue;
    } catch {
      // What was refused has a sheet too, but one that nobody may read.
    }
    link.replaceWith(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: link.href }));
  }
  if (customElements.get('crosstalk-map')) return;
  // The fallback of every page that loads this script has the place, with both sentences.
  const why = /** @type {HTMLElement & { firstChild: Element, dataset: { frame: string, script: string } }} */ (document.querySelector('[data-why]'));
  why.firstChild.textContent = origin === 'null' ? why.dataset.frame : why.dataset.script;
  why.hidden = false;
  document.querySelector('[data-loading]')?.replaceChildren();
});
