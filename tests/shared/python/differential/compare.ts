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

interface Asked {
  readonly seed: number;
  readonly drawn: Drawn;
}

interface Pending extends Asked {
  readonly ours: Left;
}

interface Answered extends Asked {
  readonly theirs: Left;
}

const askAll = (
  cpython: Cpython,
  programs: readonly Asked[],
  { scale, together }: { readonly scale: number; readonly together: number },
): readonly Answered[] => {
  if (programs.length === 0) return [];
  const sources = programs.map(({ drawn }) => ({
    source: drawn.source,
    urgent: drawn.timed,
    scale: drawn.timed ? scale : 1,
  }));
  const answers = runOnCpython(cpython, sources, together);
  return programs.flatMap(({ seed, drawn }, at) => {
    const theirs = answers[at];
    return theirs === undefined ? [] : [{ seed, drawn, theirs }];
  });
};

const differ = (cpython: Cpython, pending: readonly Pending[], answered: readonly Answered[]): Difference[] =>
  pending.flatMap(({ seed, drawn, ours }) => {
    const theirs = answered.find((answer) => answer.seed === seed)?.theirs;
    if (theirs === undefined || isSame(ours, theirs, speaksOurs(cpython))) return [];
    return [{ seed, source: drawn.source, timed: drawn.timed, theirs, ours }];
  });

/** Ended by the alarm: lists of lists of themselves may take CPython an age to compare. */
const isEndless = ({ theirs, drawn }: Answered): boolean => !drawn.timed && theirs.exitStatus === -14;

export interface Compared {
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<string, number>>;
  readonly timed: number;
  readonly failed: number;
  /** CPython did not come to their end either: not compared. */
  readonly endless: number;
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
  const spoken = programs.filter(({ drawn }) => speaksOurs(cpython) || !drawn.source.includes(newer));
  const answered = askAll(cpython, spoken, patience[0]);
  const ended = answered.filter((answer) => !isEndless(answer));
  const pending = ended.map(({ seed, drawn }): Pending => ({ seed, drawn, ours: runHere(drawn.source) }));
  const differences = differ(cpython, pending, ended);
  const doubtful = patience.slice(1).reduce<readonly Difference[]>(
    (left, round) => {
      const again = ofSeeds(pending, left);
      return differ(cpython, again, askAll(cpython, again, round));
    },
    differences.filter(({ timed }) => timed),
  );
  const steady = differences.filter(({ timed }) => !timed);
  return { ...summed(pending, [...steady, ...doubtful]), endless: answered.length - ended.length };
};

const ofSeeds = (pending: readonly Pending[], differences: readonly Difference[]): readonly Pending[] =>
  pending.filter(({ seed }) => differences.some((difference) => difference.seed === seed));

const summed = (
  pending: readonly Pending[],
  differences: readonly Difference[],
): Omit<Compared, 'endless'> => ({
  differences,
  counts: addUp(pending.map(({ drawn }) => drawn)),
  timed: pending.filter(({ drawn }) => drawn.timed).length,
  failed: pending.filter(({ ours }) => ours.exitStatus !== 0 || lastLine(ours.lastOfStderr) !== '').length,
});
