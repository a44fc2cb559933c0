// Buttons of the page change the map, and the map tells the page what happens in it.
const map = document.querySelector('crosstalk-map');
const said = document.getElementById('said');

if (map && said) {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll('[data-theme]');
  for (const button of buttons) {
    button.addEventListener('click', () => { map.theme = button.dataset.theme; });
  }
  map.addEventListener('crosstalk-ready', () => { said.textContent = 'ready'; });
  map.addEventListener('crosstalk-select', (event) => { said.textContent = event.detail.id ?? 'nothing is selected'; });
}
