// One panel at a time, as tabs do.
/** @type {NodeListOf<HTMLElement>} */
const tabs = document.querySelectorAll('[role=tab]');
for (const tab of tabs) {
  tab.addEventListener('click', () => {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls') ?? '')?.classList.toggle('away', !chosen);
    }
  });
}
