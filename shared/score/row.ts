/** A value over time, as few entries as say it. */
import type { Micros } from '../ground/terms.ts';

/**
 * Each value holds from its instant until the next: instants rise, neighbours differ. Before the first it is nothing:
 * null or 0.
 */
export type Row<Value> = (readonly [fromUs: Micros, value: Value])[];

const isNothing = (value: unknown): boolean => value === null || value === 0;

/** From `atUs` on it is `value`; of one instant the last word stands. Answers by how many entries the row grew. */
export const note = <Value>(row: Row<Value>, atUs: Micros, value: Value): number => {
  const before = row.length;
  if (row.at(-1)?.[0] === atUs) row.pop();
  const last = row.at(-1);
  if (last ? last[1] !== value : !isNothing(value)) row.push([atUs, value]);
  return row.length - before;
};

export interface Span<Value> {
  readonly fromUs: Micros;
  /** Null: it still holds. */
  readonly toUs: Micros | null;
  readonly value: NonNullable<Value>;
}

/** When it was something. */
export const spansOf = <Value>(row: Row<Value>): readonly Span<Value>[] =>
  row.flatMap(([fromUs, value], index) =>
    value === null || value === undefined || value === 0
      ? []
      : [{ fromUs, toUs: row[index + 1]?.[0] ?? null, value }],
  );
