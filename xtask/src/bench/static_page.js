// The script of the static page that the app is measured beside: a click on a thing marks it and shows its name and a text.
// It does what the app's first answer does, with as little as a page can; marks and panel bear the app's names.

/** @type {NodeListOf<HTMLElement | SVGElement>} */
const things = document.querySelectorAll('.wide .nodes a'); // The picture of wide pages; a narrow one has its own.
const texts = [...document.querySelectorAll('.article > p')].slice(1, 4);

/** @param {Element} thing */
function show(thing) {
  /** @type {HTMLElement | null} */
  let panel = document.querySelector('.panel');
  if (!panel) {
    panel = Object.assign(document.createElement('section'), { className: 'panel', part: 'panel' });
    panel.dataset.stand = 'over';
    panel.append(Object.assign(document.createElement('div'), { className: 'panel-body' }));
    document.querySelector('.stage')?.append(panel);
  }
  const title = Object.assign(document.createElement('h2'), { textContent: thing.textContent });
  panel.firstElementChild?.replaceChildren(title, ...texts.map((text) => text.cloneNode(true)));
  document.querySelector('.node.is-selected')?.classList.remove('is-selected');
  thing.firstElementChild?.classList.add('is-selected');
  for (const other of things) other.setAttribute('aria-pressed', String(other === thing));
}

for (const thing of things) {
  thing.dataset.node = thing.getAttribute('href')?.replace('#select=', '');
  thing.setAttribute('aria-pressed', 'false');
  thing.addEventListener('click', (event) => {
    event.preventDefault();
    show(thing);
  });
}
document.querySelector('crosstalk-map')?.setAttribute('ready', '');
