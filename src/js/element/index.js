// What a page loads: it defines the element, once.

import { CrosstalkMap } from './map.js';

const NAME = 'crosstalk-map';
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, CrosstalkMap);
