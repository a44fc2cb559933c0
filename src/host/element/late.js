// Until the app's later part has come, what the reader does waits for it: the page would stand still to fetch it. If it
// does not come, a sentence says so over the map, with a way to try again; what was pressed and typed is not lost.

import * as files from './files.js';

/** What is given to the app once it can answer, and what is of no use later. */
const KEPT = ['click', 'keydown', 'input', 'focus'];
const LOST = ['wheel', 'pointerdown', 'pointermove', 'pointerup', 'pointerover', 'touchmove', 'touchend'];

/** Keeps events from the app in this root until `end`. */
export function wait(root) {
  const kept = [];
  let sentence;
  const hold = (event) => {
    const [place] = event.composedPath();
    if (sentence?.contains(place)) return;
    event.stopImmediatePropagation();
    const { type, key, ctrlKey, metaKey, altKey } = event;
    if (type === 'keydown') {
      // The map's keys are ours; fields and buttons answer theirs with events of their own.
      if (key === 'Tab' || ctrlKey || metaKey || altKey || !place.closest('.canvas')) return;
    } else if (!KEPT.includes(type)) return;
    if (type !== 'focus') event.preventDefault();
    kept.push([place, event]);
  };
  const each = (act) => [...KEPT, ...LOST].forEach((type) => root[act](type, hold, { capture: true, passive: false }));
  each('addEventListener');
  return {
    /** The app answers: it is told what waited, one after the other; a key goes where the one before has led. */
    async end() {
      each('removeEventListener');
      const lost = sentence?.contains(root.activeElement);
      sentence?.remove();
      if (lost) root.querySelector('.canvas [tabindex="0"]')?.focus();
      for (const [place, event] of kept.splice(0)) {
        const at = event.type === 'keydown' ? root.activeElement ?? place : place;
        at.dispatchEvent(new event.constructor(event.type, event));
        await new Promise((done) => setTimeout(done));
      }
    },
    /** Says that the rest did not come. */
    sorry(again) {
      sentence?.remove();
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn line', textContent: files.LATE[1] });
      sentence = Object.assign(document.createElement('p'), { className: 'late', role: 'alert', textContent: files.LATE[0] });
      button.addEventListener('click', () => {
        button.disabled = true;
        again();
      });
      sentence.append(' ', button);
      (root.querySelector('.ct') ?? root).append(sentence);
    },
  };
}
