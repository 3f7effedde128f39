/** The programs of tests/reference/python/prices: what CPython needed for each, and what it takes here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProgram } from '../../../../shared/python/index.ts';
import type { Limits, Prices } from '../../../../shared/runtime/python.ts';
import { answerStrand, emptyHeap, openMain, pricesAt, runStrand } from '../../../../shared/runtime/python.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'reference', 'python', 'prices');

export interface Case {
  readonly name: string;
  /** Done once. */
  readonly setup: readonly string[];
  /** Timed, in a function. */
  readonly body: readonly string[];
}

export const cases: readonly Case[] = readFileSync(join(folder, 'cases.txt'), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((text) => {
    const [name = '', ...lines] = text.trimEnd().split('\n');
    const middle = lines.indexOf('--');
    return { name, setup: lines.slice(0, middle), body: lines.slice(middle + 1) };
  });

/** Shortest run of each in CPython, in ns. */
export const recordedNs: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(
    (
      JSON.parse(readFileSync(join(folder, 'recorded.json'), 'utf8')) as {
        readonly cases: Readonly<Record<string, { readonly best: number }>>;
      }
    ).cases,
  ).map(([name, { best }]) => [name, best]),
);

const textOf = ({ setup, body }: Case, calls: string): string =>
  [...setup, 'def _work():', ...body.map((line) => `    ${line}`), calls, ''].join('\n');

/** Everything that a program takes, in ns. */
export function totalNs(text: string, prices: Prices): number {
  const compiled = compileProgram(text);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const heap = emptyHeap();
  const id = openMain(compiled.value, heap);
  const limits: Limits = { us: 1e6, instructions: 1e7, everywhere: false, prices };
  let us = 0;
  for (;;) {
    const { us: more, then } = runStrand(compiled.value, heap, id, limits);
    us += more;
    if (then.do === 'ended' && then.raised !== null) throw new Error(`${text}: ${JSON.stringify(then)}`);
    if (then.do === 'ended') return us * 1000;
    if (then.do === 'ask') answerStrand(heap, id, then.ask === 'thisProcess' ? 1 : null);
  }
}

/** One run of the case, to a µs. */
export const simulatedNs = (one: Case, prices: Prices = pricesAt(1000)): number =>
  totalNs(textOf(one, '_work()'), prices) - totalNs(textOf(one, 'pass'), prices);
