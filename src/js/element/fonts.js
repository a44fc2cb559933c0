// The webfont, when the page is idle; registered in the document, because a shadow root cannot. Nothing waits for it.

import * as files from './files.js';

/**
 * Local fonts with our font's metrics, so that its coming moves nothing.
 * @type {Record<string, [sizeAdjust: string, ascentOverride: string, descentOverride: string, ...names: string[]]>}
 */
const METRICS = {
  400: ['99.5%', '98.9%', '31.8%', 'Arial', 'Liberation Sans'],
  600: ['96.9%', '101.5%', '32.6%', 'Arial Bold', 'Liberation Sans Bold'],
};

/**
 * Some frames are never told that they are idle.
 * @param {() => void} task
 */
const idle = (task) => (globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200)))(task, { timeout: 2000 });
let asked = false;

/** Fetches the fonts, once a page. */
export function fetchFonts() {
  if (asked || !document.fonts) return;
  asked = true;
  idle(() => {
    for (const [weight, source] of files.fonts()) {
      const face = new FontFace('Crosstalk Text', source, { weight, display: 'swap' });
      face.load().then(() => document.fonts.add(face), () => {});
    }
    // Pages that do not link our stylesheet lack the fallback face with the same metrics.
    if ([...document.fonts].some((face) => face.family.includes('Crosstalk Fallback'))) return;
    for (const [weight, [sizeAdjust, ascentOverride, descentOverride, ...names]] of Object.entries(METRICS)) {
      const local = names.map((name) => `local("${name}")`).join();
      // `sizeAdjust` is not in TypeScript's list of descriptors yet.
      const descriptors = { weight, sizeAdjust, ascentOverride, descentOverride, lineGapOverride: '0%' };
      document.fonts.add(new FontFace('Crosstalk Fallback', local, descriptors));
    }
  });
}
