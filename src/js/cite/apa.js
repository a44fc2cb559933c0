// A work in the style of the American Psychological Association, 7th edition, as its CSL style writes it.

/** @import { Name, Work } from './csl.js' */

/**
 * Given names as initials: "Mary Ann" → "M. A.", "J.-P." as it is.
 * @param {string} given
 */
const initials = (given) => given.split(' ').map((name) => (name.endsWith('.') ? name : name.split('-').map((part) => `${part[0]}.`).join('-'))).join(' ');

/** @param {Name} name */
const inverted = (name) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`);

/**
 * All of them up to twenty; of more the first nineteen and the last.
 * @param {Work} work
 */
function authors({ author, more }) {
  const names = author.map(inverted);
  if (more) return [...names, 'et al.'].join(', ');
  const last = names.pop() ?? '';
  if (names.length > 19) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return names.length ? `${names.join(', ')}, & ${last}` : last;
}

/** @param {string} text */
const sentence = (text) => (/[.?!…]["”’)]?$/.test(text) ? text : `${text}.`);

/** @param {string} text */
const range = (text) => text.replace(/-/g, '–');

/** @param {Work} work */
export function apa(work) {
  const { title, year, journal, volume, issue, page, doi } = work;
  const names = authors(work);
  const date = `(${year || 'n.d.'}).`;
  const place = [journal, volume + (issue && `(${range(issue)})`), range(page)].filter(Boolean).join(', ');
  const head = names ? [sentence(names), date, sentence(title)] : [sentence(title), date];
  return [...head, place && `${place}.`, doi && `https://doi.org/${doi}`].filter(Boolean).join(' ');
}
