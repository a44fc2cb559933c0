// Frameworks make elements and write their properties before any script has defined them.
addEventListener('DOMContentLoaded', () => {
  const map = document.createElement('crosstalk-map');
  map.theme = 'stress';
  map.select = 'cortisol';
  map.level = 'simple';
  map.appearance = 'dark';
  map.controls = 'minimal';
  document.querySelector('main')?.append(map);
  // Loaded a second time under another address: it must not be defined twice.
  for (const address of ['/crosstalk.js', '/crosstalk.js?again']) import(address);
});
