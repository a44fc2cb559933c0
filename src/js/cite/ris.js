// A work as a record of RIS, which Zotero, EndNote and Mendeley read.

/** @import { Name, Work } from './csl.js' */

/** @param {Name} name */
const author = (name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** @param {Work} work */
export function ris({ title, author: authors, more, year, journal, volume, issue, page, doi }) {
  const [first, last] = page.split('-');
  /** @type {[tag: string, value: string | undefined][]} */
  const lines = [
    ['TY', journal ? 'JOUR' : 'GEN'],
    ...[...authors.map(author), ...(more ? ['et al.'] : [])].map((name) => /** @type {[string, string]} */ (['AU', name])),
    ['TI', title],
    ['T2', journal],
    ['PY', year],
    ['VL', volume],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
    ['DO', doi],
    ['UR', doi && `https://doi.org/${doi}`],
  ];
  return [...lines.filter(([, value]) => value), ['ER', '']].map(([tag, value]) => `${tag}  - ${value}`).join('\r\n');
}
