/**
 * The part of the Trace Event Format that we write (Google, "Trace Event Format", chrome://tracing's own document): boxes (X),
 * names and places of tracks (M), arrows (s, f) and instants (i). `ts` and `dur` are µs, as ours are; `pid` and `tid` only
 * group and order the tracks.
 */
import type { Micros } from '../../ground/terms.ts';

export type TraceArgs = Readonly<Record<string, string | number | boolean>>;

export interface Lane {
  readonly pid: number;
  readonly tid: number;
}

interface Timed extends Lane {
  readonly name: string;
  readonly cat: string;
  readonly ts: Micros;
  readonly args?: TraceArgs;
}

export type Box = Timed & { readonly ph: 'X'; readonly dur: Micros };
/** `bp: e`: the arrow ends at the box around its end, not at the next one. */
export type Arrow = Timed & { readonly id: number } & (
    | { readonly ph: 's' }
    | { readonly ph: 'f'; readonly bp: 'e' }
  );
/** `t`: of its track; `g`: of the whole trace. */
export type Instant = Timed & { readonly ph: 'i'; readonly s: 't' | 'g' };
export type Label = Timed & {
  readonly ph: 'M';
  readonly name: 'process_name' | 'process_sort_index' | 'thread_name' | 'thread_sort_index';
};

export type TraceEvent = Box | Arrow | Instant | Label;

export interface ChromeTrace {
  readonly displayTimeUnit: 'ms';
  readonly traceEvents: readonly TraceEvent[];
}
