// A work as an entry of BibTeX, in UTF-8.

/** @import { Name, Work } from './csl.js' */

/** What has a meaning in TeX. @type {Record<string, string>} */
const SIGNS = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** @param {string} text */
const escaped = (text) => text.replace(/[\\{}&%$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);

/** @param {Name} name */
const author = (name) => ('literal' in name ? `{${escaped(name.literal)}}` : escaped(`${name.family}, ${name.given}`));

/** @param {Work} work */
export function bibtex({ id, title, author: authors, more, year, journal, volume, issue, page, doi }) {
  const fields = {
    author: [...authors.map(author), ...(more ? ['others'] : [])].join(' and '),
    title: title && `{${escaped(title)}}`,
    journal: escaped(journal),
    year,
    volume: escaped(volume),
    number: escaped(issue),
    pages: escaped(page).replace(/-/g, '--'),
    doi,
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${journal ? 'article' : 'misc'}{${id},\n${lines.join(',\n')}\n}`;
}
