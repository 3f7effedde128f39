/** The same programs on the simulator and on CPython: those that leave something else behind. */

import { type Cpython, speaksOurs } from '../../../support/cpython.ts';
import { type Left, lastLine, runWhole } from '../runWhole.ts';
import { runOnCpython } from './cpython.ts';
import { type Drawn, randomProgram } from './program.ts';

export interface Difference {
  readonly seed: number;
  readonly source: string;
  readonly timed: boolean;
  readonly theirs: Left;
  readonly ours: Left;
}

/** A fault of ours is a difference like others. */
export const runHere = (source: string): Left => {
  try {
    const { stdout, lastOfStderr, exitStatus } = runWhole(source);
    return { stdout, lastOfStderr, exitStatus };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { stdout: '', lastOfStderr: `thrown: ${text.split('\n').slice(0, 3).join(' ')}`, exitStatus: -9 };
  }
};

/** Another version of CPython says the same thing in other words. */
const shown = (left: Left, exactly: boolean): string =>
  JSON.stringify([
    left.stdout,
    left.exitStatus,
    exactly ? left.lastOfStderr : left.lastOfStderr.split(':')[0],
  ]);

export const isSame = (ours: Left, theirs: Left, exactly: boolean): boolean =>
  shown(ours, exactly) === shown(theirs, exactly);

/** A busy computer turns orders round: what differs is tried again with longer waits, fewer at a time. */
const patience = [
  { scale: 1, together: 6 },
  { scale: 5, together: 12 },
  { scale: 20, together: 12 },
] as const;

/** CPython 3.11 has no eager tasks. */
const newer = 'eager_task_factory';

interface Pending {
  readonly seed: number;
  readonly drawn: Drawn;
  readonly ours: Left;
}

const tryAll = (
  cpython: Cpython,
  pending: readonly Pending[],
  { scale, together }: { readonly scale: number; readonly together: number },
): Difference[] => {
  if (pending.length === 0) return [];
  const asked = pending.map(({ drawn }) => ({
    source: drawn.source,
    urgent: drawn.timed,
    scale: drawn.timed ? scale : 1,
  }));
  const answers = runOnCpython(cpython, asked, together);
  return pending.flatMap(({ seed, drawn, ours }, at) => {
    const theirs = answers[at];
    if (theirs === undefined || isSame(ours, theirs, speaksOurs(cpython))) return [];
    return [{ seed, source: drawn.source, timed: drawn.timed, theirs, ours }];
  });
};

export interface Compared {
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<string, number>>;
  readonly timed: number;
  readonly failed: number;
}

const addUp = (programs: readonly Drawn[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const drawn of programs)
    for (const [construct, count] of Object.entries(drawn.counts))
      counts[construct] = (counts[construct] ?? 0) + count;
  return counts;
};

/** Programs of so many seeds from the first on. */
export const compareMany = (cpython: Cpython, first: number, count: number): Compared => {
  const programs = Array.from({ length: count }, (_, at) => ({
    seed: first + at,
    drawn: randomProgram(first + at, speaksOurs(cpython)),
  }));
  const pending = programs
    .filter(({ drawn }) => speaksOurs(cpython) || !drawn.source.includes(newer))
    .map(({ seed, drawn }): Pending => ({ seed, drawn, ours: runHere(drawn.source) }));
  const { scale, together } = patience[0];
  const differences = tryAll(cpython, pending, { scale, together });
  const steady = differences.filter(({ timed }) => !timed);
  const doubtful = patience.slice(1).reduce<readonly Difference[]>(
    (left, round) => tryAll(cpython, ofSeeds(pending, left), round),
    differences.filter(({ timed }) => timed),
  );
  return summed(pending, [...steady, ...doubtful]);
};

const ofSeeds = (pending: readonly Pending[], differences: readonly Difference[]): readonly Pending[] =>
  pending.filter(({ seed }) => differences.some((difference) => difference.seed === seed));

const summed = (pending: readonly Pending[], differences: readonly Difference[]): Compared => ({
  differences,
  counts: addUp(pending.map(({ drawn }) => drawn)),
  timed: pending.filter(({ drawn }) => drawn.timed).length,
  failed: pending.filter(({ ours }) => ours.exitStatus !== 0 || lastLine(ours.lastOfStderr) !== '').length,
});
