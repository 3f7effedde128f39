/** Ways to add one to what threads share, run on the machine until an update is lost or the schedules are through. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines, runPython } from '../../sim/code/pythonWorld.ts';

export interface Form {
  readonly title: string;
  readonly before: string;
  readonly step: string;
  readonly count: string;
}

const folder = join(import.meta.dirname, '../../../reference/python/threads');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const { forms } = read('forms.json') as { readonly forms: readonly Form[] };
/** By version of CPython: form → was an update seen to be lost? */
export const { versions } = read('losses.json') as {
  readonly versions: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
};

const rounds = 2000;
const threads = 2;

const indented = (text: readonly string[], by: number): readonly string[] =>
  text.map((line) => `${' '.repeat(by)}${line}`);

const programOf = ({ before, step, count }: Form): string => {
  const isGlobal = (line: string): boolean => line.startsWith('global ');
  const steps = step.split('\n');
  return lines(
    'import threading',
    before,
    'go = threading.Event()',
    'def work(rounds):',
    ...indented(steps.filter(isGlobal), 4),
    '    go.wait()',
    '    for i in range(rounds):',
    ...indented(
      steps.filter((line) => !isGlobal(line)),
      8,
    ),
    `threads = [threading.Thread(target=work, args=(${rounds},)) for _ in range(${threads})]`,
    'for thread in threads: thread.start()',
    'go.set()',
    'for thread in threads: thread.join()',
    `print(${count})`,
  );
};

/** Intervals that end now here, now there in a round. */
const intervalsUs = [1, 3, 7];

export const loses = (form: Form, version: string): boolean =>
  intervalsUs.some((switchIntervalUs) => {
    const python = { version, switchIntervalUs };
    const { stdout, stderr } = runPython(programOf(form), { cores: 2, python });
    if (!/^\d+\n$/.test(stdout)) throw new Error(`${form.title}: ${stderr}`);
    return Number(stdout) !== rounds * threads;
  });
