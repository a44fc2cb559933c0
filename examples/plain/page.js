// Buttons of the page change the map, and the map tells the page what happens in it.
const map = document.querySelector('crosstalk-map');
const said = document.getElementById('said');

for (const button of document.querySelectorAll('[data-theme]')) {
  button.addEventListener('click', () => { map.theme = button.dataset.theme; });
}
map.addEventListener('crosstalk-ready', () => { said.textContent = 'ready'; });
map.addEventListener('crosstalk-select', (event) => { said.textContent = event.detail.id ?? 'nothing is selected'; });
