// Says why the map does not come where its own script cannot: it was changed on the way and is refused, it is not there,
// or the page is in a frame without an origin, where the server lets nobody read its files. In such a frame it also has
// the styles loaded without a check, in which the article is read.

/**
 * What was refused has a sheet too, but one that nobody may read.
 * @param {HTMLLinkElement} link
 */
function came(link) {
  try {
    return /** @type {CSSStyleSheet} */ (link.sheet).cssRules.length > 0;
  } catch {
    return false;
  }
}

addEventListener('load', () => {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll('link[rel=stylesheet][integrity]');
  for (const link of links) {
    if (came(link)) continue;
    const again = /** @type {HTMLLinkElement} */ (link.cloneNode());
    again.removeAttribute('integrity');
    again.removeAttribute('crossorigin');
    link.replaceWith(again);
  }
  if (customElements.get('crosstalk-map')) return;
  // The fallback of every page that loads this script has the place, with both sentences.
  const why = /** @type {HTMLElement & { dataset: { frame: string, script: string } }} */ (document.querySelector('[data-why]'));
  why.textContent = origin === 'null' ? why.dataset.frame : why.dataset.script;
  why.hidden = false;
  document.querySelector('[data-loading]')?.remove();
});
