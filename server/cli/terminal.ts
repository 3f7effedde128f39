/** What a command says and where: results on one stream, complaints on the other. */
import { realpathSync } from 'node:fs';
import type { Fault } from '../../shared/ground/result.ts';

export interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly screen: { readonly isTTY?: boolean; readonly columns?: number };
}

export const processTerminal: Terminal = {
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
  screen: process.stdout,
};

/** Every text in a value as a terminal may show it: what would move its cursor or change its colours is written out. */
export const printable = <Value>(value: Value): Value => {
  if (typeof value === 'string')
    return value.replaceAll(
      /\p{Cc}/gu,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [printable(key), printable(each)]),
  ) as Value;
};

/** One fault a line: `path: code: what is expected`, after the file's name where there are several. */
export const faultLines = (faults: readonly Fault[], file = ''): string =>
  faults
    .map(({ path, code, expected }) => {
      const place = [file, path].filter((part) => part !== '').join(': ');
      return place === '' ? `${code}: ${expected}` : `${place}: ${code}: ${expected}`;
    })
    .join('\n');

/** Whether this file is what Node was asked to run, and not merely imported. */
export const isProgram = (file: string): boolean => {
  const [, asked] = process.argv;
  return asked !== undefined && realpathSync(asked) === file;
};
