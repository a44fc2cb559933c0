// Until the app's later part has come, what the reader does waits for it: the page would stand still to fetch it. If it
// does not come, a sentence says so over the map, with a way to try again; what was pressed and typed is not lost.

import * as files from './files.js';

/** What is given to the app once it can answer, and what is of no use later. */
const KEPT = ['click', 'keydown', 'input', 'focus', 'popstate'];
const LOST = ['wheel', 'pointerdown', 'pointermove', 'pointerup', 'pointerover', 'touchmove', 'touchend'];

/** Keeps events from the app in this root until `end`. */
export function wait(root) {
  const kept = [];
  let sentence, button, press;
  const focused = () => sentence?.contains(root.activeElement);
  const hold = (event) => {
    const [place] = event.composedPath();
    const { type, key, ctrlKey, metaKey, altKey } = event;
    event.stopImmediatePropagation();
    if (place.closest?.('.late')) return type === 'click' && place === button && press();
    if (type === 'keydown') {
      // The map's keys are ours; fields and buttons answer theirs with events of their own.
      if (key === 'Tab' || ctrlKey || metaKey || altKey || !place.closest('.canvas')) return;
    } else if (!KEPT.includes(type)) return;
    if (type !== 'focus') event.preventDefault();
    kept.push([place, event, place.value]);
  };
  const each = (act) => {
    for (const type of [...KEPT, ...LOST]) (type === 'popstate' ? globalThis : root)[act](type, hold, { capture: true, passive: false });
  };
  each('addEventListener');
  return {
    /** The app answers: it is told what waited, one after the other; a key goes where the one before has led. */
    async end() {
      each('removeEventListener');
      const lost = focused();
      sentence?.remove();
      if (lost) root.querySelector('.canvas [tabindex="0"]')?.focus();
      for (const [place, event, value] of kept.splice(0)) {
        const at = event.type === 'keydown' ? root.activeElement ?? place : place;
        if (event.type === 'input') place.value = value; // What came before may have emptied it.
        at.dispatchEvent(new event.constructor(event.type, event));
        await new Promise((done) => setTimeout(done));
      }
    },
    /** Says that the rest did not come. */
    sorry(again) {
      const lost = focused();
      sentence?.remove();
      button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn line', textContent: files.LATE[1] });
      sentence = Object.assign(document.createElement('p'), { className: 'late', role: 'alert', textContent: files.LATE[0] });
      press = () => {
        if (button.ariaDisabled) return;
        button.ariaDisabled = 'true';
        again();
      };
      sentence.append(' ', button);
      (root.querySelector('.ct') ?? root).append(sentence);
      if (lost) button.focus();
    },
  };
}
