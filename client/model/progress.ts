/** What this device remembers of each level: stars and the best run. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';

/** Where it is kept: the browser's storage, which may be full, forbidden or absent. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface LevelProgress {
  readonly stars: 0 | 1 | 2 | 3;
  readonly score: number;
  readonly makespanUs: Micros | null;
  /** What the level measures, where it is not the makespan. */
  readonly figure?: number | null;
  /** The run that reached it, to be watched again. */
  readonly log: RunLog | null;
}

export type Progress = Readonly<Record<string, LevelProgress>>;

const key = 'rq.progress';

const isProgress = (value: unknown): value is LevelProgress => {
  if (typeof value !== 'object' || value === null) return false;
  const { stars, score } = value as Partial<LevelProgress>;
  return [0, 1, 2, 3].includes(Number(stars)) && typeof score === 'number';
};

/** Storage is outside data: what is not progress is left out. */
export const readProgress = (shelf: Shelf | null): Progress => {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? '{}');
    const rows = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(rows.filter(([, value]) => isProgress(value)));
  } catch {
    return {};
  }
};

const better = (before: LevelProgress | undefined, { stars, score }: RunResult): boolean =>
  before === undefined || stars > before.stars || (stars === before.stars && score > before.score);

/** Keeps the better of both; tells whether this run is the better one. */
export const keepResult = (
  shelf: Shelf | null,
  level: string,
  run: { readonly result: RunResult; readonly log: RunLog | null },
): boolean => {
  const all = readProgress(shelf);
  if (!better(all[level], run.result)) return false;
  const { stars, score, makespanUs, figure } = run.result;
  const kept = { stars, score, makespanUs, ...(figure ? { figure: figure.value } : {}), log: run.log };
  try {
    shelf?.setItem(key, JSON.stringify({ ...all, [level]: kept }));
  } catch {
    // Full or forbidden: the result is still on the screen.
  }
  return true;
};
