// Says why the map does not come where its own script cannot: it was changed on the way and is refused, it is not there,
// or the page is in a frame without an origin, where the server lets nobody read its files. In such a frame it also has
// the styles loaded without a check, in which the article is read.

/** What was refused has a sheet too, but one that nobody may read. */
function came(link) {
  try {
    return link.sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

addEventListener('load', () => {
  for (const link of document.querySelectorAll('link[rel=stylesheet][integrity]')) {
    if (came(link)) continue;
    const again = link.cloneNode();
    again.removeAttribute('integrity');
    again.removeAttribute('crossorigin');
    link.replaceWith(again);
  }
  if (customElements.get('crosstalk-map')) return;
  const why = document.querySelector('[data-why]');
  why.textContent = origin === 'null' ? why.dataset.frame : why.dataset.script;
  why.hidden = false;
  document.querySelector('[data-loading]')?.remove();
});
