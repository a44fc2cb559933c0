// Which language a map is read in: the page says it with `lang`, the reader with the menu.

/** Where the reader's choice is kept, on our own page. */
const KEPT = 'crosstalk-language';

/**
 * The reader's choice, kept first if one is given. Some frames may keep nothing, and even asking throws.
 * @param {string} [language]
 */
function kept(language) {
  try {
    if (language) localStorage.setItem(KEPT, language);
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/**
 * The language that is asked for: by the attribute; on our own page also by its address, or by the reader before.
 * @param {HTMLElement} element
 */
export function askedLanguage(element) {
  if (element.lang || !element.hasAttribute('standalone')) return element.lang;
  return new URLSearchParams(location.search.replaceAll('&amp;', '&')).get('lang') ?? kept() ?? '';
}

/**
 * The reader has chosen a language. On our own page the address says so too, so that it can be shared.
 * @param {HTMLElement} element
 * @param {string} language
 */
export function chooseLanguage(element, language) {
  if (element.hasAttribute('standalone')) {
    kept(language);
    const address = new URL(location.href);
    address.searchParams.set('lang', language);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Some frames forbid it; the map works without.
    }
  }
  element.lang = language;
}
