/** Ok or err as a value: how bad data from outside is told. */

/** One fault of outside data: where it is, what kind, what was expected instead. */
export interface Fault {
  /** JSON path (`jobs[0].ops[1].us`), `line:column`, or '' for the whole. */
  readonly path: string;
  /** A short camelCase code; each has a text key `faults.<code>`. */
  readonly code: string;
  /** What would have been right, in plain English. */
  readonly expected: string;
}

export type Result<Value, Problem = readonly Fault[]> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Problem };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});
export const err = <Problem>(error: Problem): { readonly ok: false; readonly error: Problem } => ({
  ok: false,
  error,
});

/** Why a well-formed request was refused; nothing changed. Text key `refusals.<code>`. */
export interface Refusal {
  readonly code: string;
  /** Facts for the sentence: names and numbers, never text. */
  readonly args: Readonly<Record<string, string | number>>;
}
