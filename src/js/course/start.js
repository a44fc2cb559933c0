// Starts the course's program, and says so on the page where it cannot come: the map beside it needs neither.

import init from './learning-glue.js';

init({ module_or_path: new URL('learning.wasm', import.meta.url) }).catch((problem) => {
  console.warn(`Crosstalk, course: ${problem?.message ?? problem}`);
  /** @type {HTMLElement | null} */
  const line = document.querySelector('[data-course]');
  line?.querySelector('[role=status]')?.replaceChildren(line.dataset.broken ?? '');
});
