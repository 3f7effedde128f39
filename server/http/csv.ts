/** Tables as CSV (RFC 4180) that a spreadsheet opens as text and numbers, and never as a formula. */
import type { Table } from '../ports.ts';

export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof separators;

type Cell = Table['rows'][number][number];

/** UTF-8 with its mark, because Excel reads the machine's own code page without one. */
const mark = '\ufeff';

/** What makes a spreadsheet calculate, or skip to where it does (OWASP: CSV injection). */
const formula = /^[=+\-@\t\r\0]/;

export function writeCsv(table: Table, separator: Separator): string {
  const write = (cell: Cell): string => writeCell(cell, separators[separator]);
  const lines = [table.columns, ...table.rows].map((row) => row.map(write).join(separators[separator]));
  return `${mark}${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell, separator: string): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
