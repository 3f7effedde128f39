/** A terminal that remembers, and files to read. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../../../server/cli/terminal.ts';

export interface Told {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

export const run = (
  command: (words: readonly string[], terminal: Terminal) => number,
  words: readonly string[],
  screen: Terminal['screen'] = {},
): Told => {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = command(words, {
    say: (text) => out.push(text),
    complain: (text) => complaints.push(text),
    screen,
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
};

const folder = mkdtempSync(join(tmpdir(), 'runqueue-'));

/** The path of a file of this content; anything but text is written as JSON. */
export const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
export const path = (name: string): string => join(folder, name);
