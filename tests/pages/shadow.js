// An element of the page that holds the map in a closed-off tree of its own.
customElements.define('a-lesson', class extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const map = document.createElement('crosstalk-map');
    map.setAttribute('theme', 'stress');
    const title = Object.assign(document.createElement('h2'), { slot: 'title', textContent: 'The map of this lesson' });
    const footer = Object.assign(document.createElement('p'), { slot: 'footer', textContent: 'Shown in lesson 3' });
    map.append(title, footer);
    root.append(map);
  }
});
