import { expect, test } from 'vitest';
import { writeCsv } from '../../../server/http/csv.ts';

const cells = (
  row: readonly (string | number | boolean | null)[],
  separator: 'comma' | 'semicolon' | 'tab' = 'comma',
) => writeCsv({ columns: ['x'], rows: [row] }, separator).split('\r\n')[1];

test('a mark, the columns, a line a row, and every line ended', () => {
  const table = {
    columns: ['rank', 'name'],
    rows: [
      [1, 'Amber Fox'],
      [2, null],
    ],
  };
  expect(writeCsv(table, 'comma')).toBe('\ufeffrank,name\r\n1,Amber Fox\r\n2,\r\n');
});

// RFC 4180, section 2: rules 5 to 7.
test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['', ''],
  ['Oʻgʻabek ไทย', 'Oʻgʻabek ไทย'],
])('%j is written %s', (cell, written) => {
  expect(writeCsv({ columns: ['x'], rows: [[cell]] }, 'comma')).toBe(`\ufeffx\r\n${written}\r\n`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\0x', '=cmd|"/c calc"!A1'])('%j opens as text', (cell) => {
  expect(cells([cell])).toMatch(/^"?'/);
});

test('a cell that begins with a carriage return is neutral too', () => {
  expect(writeCsv({ columns: ['x'], rows: [['\rx']] }, 'comma')).toBe(`\ufeffx\r\n"'\rx"\r\n`);
});

test('numbers stay numbers, also below zero', () => {
  expect(cells([-5, 1.5, true, null])).toBe('-5,1.5,true,');
});

test('each separator quotes itself and leaves the others', () => {
  expect(cells(['a,b', 'c;d', 'e\tf'], 'semicolon')).toBe('a,b;"c;d";e\tf');
  expect(cells(['a,b', 'c;d', 'e\tf'], 'tab')).toBe('a,b\tc;d\t"e\tf"');
});

test('columns are neutral as well', () => {
  expect(writeCsv({ columns: ['=x'], rows: [] }, 'comma')).toBe("\ufeff'=x\r\n");
});
