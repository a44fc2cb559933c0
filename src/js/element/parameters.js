// Made from the table in xtask/src/parameters by `cargo xtask parameters`. What may be asked of the map.

/**
 * What the reader changes too, with what is asked for where the attribute is absent.
 * @type {Record<string, string>}
 */
export const LIVE = { theme: 'overview', select: '', level: 'standard', view: 'map', tour: '', quiz: '', ask: '', appearance: 'device' };
/**
 * What only the page decides; of the choices the first is the default.
 * @type {Record<string, string[]>}
 */
export const CHOICES = { controls: ['full', 'minimal', 'none'], start: ['auto', 'questions', 'none'], scrolling: ['smart', 'always', 'never'] };
/**
 * Properties with their attributes; `types.d.ts` has their types.
 * @type {Record<string, string>}
 */
export const PROPERTIES = Object.fromEntries([...Object.keys(LIVE), ...Object.keys(CHOICES), 'src'].map((name) => [name === 'select' ? 'selection' : name, name]));
