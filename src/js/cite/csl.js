// A work as the app gives it, in the fields of CSL: what other programs mean by an author, a volume, a page.

/** @typedef {{ family: string, given: string } | { literal: string }} Name */

/**
 * @typedef {object} Work
 * @property {string} id
 * @property {string} title
 * @property {Name[]} author
 * @property {boolean} more whether it has further authors
 * @property {string} year empty where nobody saw one
 * @property {string} journal
 * @property {string} volume
 * @property {string} issue
 * @property {string} page
 * @property {string} doi
 */

/**
 * An author: the family's name and the other ones are parted by a space that does not break; after a comma such a space
 * is part of a group's name.
 * @param {string} text
 * @returns {Name}
 */
function author(text) {
  const [family, given] = text.split(/(?<!,)\u00a0/);
  return given ? { family, given } : { literal: text.replace(/\u00a0/g, ' ') };
}

/**
 * Reads a row of the app: id, authors, year, title, journal, place, DOI (`src/present/cite.rs`).
 * @param {string[]} row
 * @returns {Work}
 */
export function work([id, authors, year, title, journal, place, doi]) {
  const names = authors.split(', ').filter(Boolean);
  const more = names.at(-1) === 'et al.';
  // "37(4), 333–340"; alone, what is longer than a volume is the place of one work.
  const [, volume = '', issue = '', page = ''] = /^(\d{1,4}(?![^(,])|(?=\())(?:\((.*?)\))?(?:, )?(.*)$/.exec(place) ?? ['', '', '', place];
  return {
    id,
    title,
    author: (more ? names.slice(0, -1) : names).map(author),
    more,
    year: year === '0' ? '' : year,
    journal,
    volume,
    issue: issue.replace(/–/g, '-'),
    page: page.replace(/–/g, '-'),
    doi,
  };
}

/**
 * As an item of CSL-JSON. Further authors are told as the name "et al.".
 * @param {Work} work
 */
export function csl({ id, title, author, more, year, journal, volume, issue, page, doi }) {
  const item = {
    id,
    type: journal ? 'article-journal' : 'document',
    title,
    author: more ? [...author, { literal: 'et al.' }] : author,
    issued: year && { 'date-parts': [[Number(year)]] },
    'container-title': journal,
    volume,
    issue,
    page,
    DOI: doi,
  };
  const told = Object.entries(item).filter(([, value]) => (Array.isArray(value) ? value.length : value));
  return Object.fromEntries(told);
}
