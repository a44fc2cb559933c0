// A table as RFC 4180 has it.

/** @param {string} cell */
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** @param {string[][]} rows */
export const csv = (rows) => rows.map((row) => row.map(quoted).join(',')).join('\r\n');
