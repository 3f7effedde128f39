/** Worked examples from outside: read, played through the gate and the laws, and held against what they print. */
import { readFileSync } from 'node:fs';
import { enterEvent, openLedger } from '../../shared/score/ledger.ts';
import type { SimResult } from '../../shared/score/result.ts';
import { resultOf } from '../../shared/score/result.ts';
import { createSim, look } from '../../shared/sim/index.ts';
import { decodeScenario } from '../../shared/sim/words/decodeScenario.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { checkRun } from './checkRun.ts';

export const readReference = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../reference/${name}.json`, import.meta.url), 'utf8'));

/** A unit of the examples; some have bursts of 0.4. */
export const unitUs = 1000;
export const toUs = (units: number): number => Math.round(units * unitUs);
const toUnits = (us: number | null): number | null => (us === null ? null : us / unitUs);

export interface Piece {
  readonly id: string;
  readonly core: number;
  readonly from: number;
  readonly to: number;
}

/** Of one job, in units. */
export interface Figures {
  readonly id: string;
  readonly response: number | null;
  readonly turnaround: number | null;
  readonly wait: number | null;
  readonly finish: number | null;
}

export interface Classic {
  readonly cores?: number;
  readonly os: unknown;
  readonly jobs: readonly unknown[];
}

export const scenarioOf = ({ cores = 1, os, jobs }: Classic): Scenario => {
  const decoded = decodeScenario({ format: 'runqueue/scenario@1', machine: { cores }, os, jobs });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
};

/** The result of a run on which all laws were proved. */
export const resultFor = (scenario: Scenario): SimResult => {
  const { events, state } = checkRun(scenario);
  const ledger = openLedger(look(createSim(scenario)));
  for (const event of events) enterEvent(ledger, event);
  return resultOf(ledger, state.simVersion, state.atUs);
};

/** In order of core, then time. */
const byCore = (a: Piece, b: Piece): number => a.core - b.core || a.from - b.from;

export const piecesOf = (result: SimResult): Piece[] =>
  result.slices
    .map(({ id, core, fromUs, toUs: untilUs }) => ({
      id: `${id}`,
      core,
      from: fromUs / unitUs,
      to: untilUs / unitUs,
    }))
    .sort(byCore);

export const figuresOf = (result: SimResult): Map<string, Figures> =>
  new Map(
    result.jobs.map((row) => [
      `${row.id}`,
      {
        id: `${row.id}`,
        response: toUnits(row.responseUs),
        turnaround: toUnits(row.turnaroundUs),
        wait: toUnits(row.waitUs),
        finish: toUnits(row.finishUs),
      },
    ]),
  );

/** Touching pieces of one job on one core are one. */
export const merged = (pieces: readonly Piece[]): Piece[] => {
  const list: Piece[] = [];
  for (const piece of [...pieces].sort(byCore)) {
    const last = list.at(-1);
    if (last?.id === piece.id && last.core === piece.core && last.to === piece.from)
      list[list.length - 1] = { ...last, to: piece.to };
    else if (piece.to > piece.from) list.push(piece);
  }
  return list;
};

/** Lengths in a row become pieces; null is an idle core. */
export const inARow = (
  core: number,
  runs: readonly (readonly [id: string | null, length: number])[],
): Piece[] => {
  let from = 0;
  return runs.flatMap(([id, length]) => {
    const piece = { id: id ?? '', core, from, to: from + length };
    from += length;
    return id === null ? [] : [piece];
  });
};
