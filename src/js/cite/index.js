// Sources as files for other programs, and tables: fetched when the reader asks for one. The app gives rows of cells, here
// they become text.

import { apa } from './apa.js';
import { bibtex } from './bibtex.js';
import { csl, work } from './csl.js';
import { csv } from './csv.js';
import { ris } from './ris.js';

/** @import { Work } from './csl.js' */

/**
 * The forms by their names in the app (`src/present/cite.rs`): the end of a file's name, its type, how it is written.
 * @type {Record<string, [end: string, type: string, write: (rows: string[][]) => string]>}
 */
const FORMS = {
  apa: ['txt', 'text/plain', works((all) => all.map(apa).sort((a, b) => a.localeCompare(b, 'en')).join('\n\n'))],
  bibtex: ['bib', 'application/x-bibtex', works((all) => all.map(bibtex).join('\n\n'))],
  ris: ['ris', 'application/x-research-info-systems', works((all) => all.map(ris).join('\r\n\r\n'))],
  csl: ['json', 'application/vnd.citationstyles.csl+json', works((all) => JSON.stringify(all.map(csl), null, 1))],
  csv: ['csv', 'text/csv', csv],
};

/**
 * @param {(all: Work[]) => string} write
 * @returns {(rows: string[][]) => string}
 */
function works(write) {
  return (rows) => write(rows.map(work));
}

/**
 * A table in a form.
 * @param {string} form
 * @param {string} table rows and cells, each ended by the separator that ASCII has for it
 */
export function written(form, table) {
  const rows = table.split('\x1e').slice(0, -1).map((row) => row.split('\x1f').slice(0, -1));
  return FORMS[form][2](rows);
}

/**
 * Saves a table as a file, or copies it where no name is given; says whether it is a file. What cannot be copied is the
 * reason of the failure, so that the reader can be given it.
 * @param {string} form
 * @param {string} name what is in it, and its license
 * @param {string} table
 */
export async function write(form, name, table) {
  const text = written(form, table);
  if (!name) {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(text);
    await copied.catch(() => Promise.reject(text));
    return false;
  }
  const [end, type] = FORMS[form];
  const href = URL.createObjectURL(new Blob([text, '\n'], { type: `${type};charset=utf-8` }));
  const file = name.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-+|[-.]+$/g, '');
  Object.assign(document.createElement('a'), { href, download: `${file}.${end}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return true;
}
