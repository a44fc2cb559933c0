// A language's own rules, by the browser's `Intl`, as the app asks for them (`crates/locale/src/browser.rs`).

/** @import { LocaleBridge } from '../app_glue.js' */

/** In the order of `PluralCategory`. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Greek letters that name molecules, and what people type for them. */
/** @type {Record<string, string>} */
const TYPED = { α: 'a', β: 'b', γ: 'g' };

/**
 * A tag that the browser takes; a map from elsewhere may have named its folder as it likes.
 * @param {string} tag
 */
function known(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * @template T
 * @param {() => T} make is called when its result is first asked for
 */
function lazy(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/**
 * The rules of a language. Several names are lines of one text.
 * @param {string} tag
 * @returns {LocaleBridge}
 */
export function locale(tag) {
  const language = known(tag);
  const plurals = lazy(() => new Intl.PluralRules(language));
  const numbers = lazy(() => new Intl.NumberFormat(language));
  const lists = lazy(() => new Intl.ListFormat(language, { type: 'unit', style: 'short' }));
  const order = lazy(() => new Intl.Collator(language));
  return {
    plural: (count) => CATEGORIES.indexOf(plurals().select(count)),
    number: (number) => numbers().format(number),
    list: (names) => lists().format(names.split('\n')),
    order: (names) => {
      const all = names.split('\n').map((name, at) => /** @type {const} */ ([name, at]));
      const { compare } = order();
      return Uint16Array.from(all.sort(([a], [b]) => compare(a, b)), ([, at]) => at);
    },
    fold: (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(language).replace(/[αβγ]/g, (letter) => TYPED[letter]),
  };
}
