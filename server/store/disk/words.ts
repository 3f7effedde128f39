/** What the main thread and the writer's thread say to each other. */
import type { Compilable } from 'kysely';

export type SqlValue = string | number | null;

/** One compiled statement. */
export interface Write {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export const asWrite = (query: Compilable): Write => {
  const { sql, parameters } = query.compile();
  return { sql, parameters: parameters as readonly SqlValue[] };
};

/** Statements that count together or not at all. */
export type Unit = readonly Write[];

/** A group of units for one commit. */
export interface Group {
  readonly units: readonly Unit[];
}

export type Report =
  /** On disk. A unit that broke a rule of the tables was left out: its message stands at its index. */
  | { readonly type: 'committed'; readonly faults: readonly (string | null)[] }
  /** The disk or a lock said no; the group is tried again until it is there. */
  | { readonly type: 'late'; readonly what: string };
