/** Recorded runs of CPython (tests/reference/cpython.json): their programs as scenarios, and what is compared of a run. */
import { readFileSync } from 'node:fs';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';

interface Recorded {
  readonly id: string;
  readonly python: string;
  readonly cores: number;
  readonly switch_interval_us?: number;
  readonly program: object;
  readonly order_check: 'marks' | 'exact' | null;
  readonly measured: {
    readonly wall_ms_median: number;
    readonly finish_order_mode?: readonly string[];
    readonly mark_order_mode?: readonly string[];
    /** By variable: each value seen and how often. */
    readonly vars?: Readonly<Record<string, readonly (readonly [value: number, times: number])[]>>;
  };
  readonly tolerance: { readonly wall_rel: number; readonly wall_abs_us: number };
  readonly chaotic: boolean;
}

export const { records } = JSON.parse(
  readFileSync(new URL('../../reference/cpython.json', import.meta.url), 'utf8'),
) as { readonly records: readonly Recorded[] };
/** Those that do not leave their time to chance. */
export const comparable = records.filter(({ chaotic }) => !chaotic);

export const scenarioOf = (record: Recorded): Scenario => {
  const decoded = decodeScenario({
    format: 'runqueue/scenario@1',
    machine: { cores: record.cores, costs: 'measured' },
    python: {
      build: 'gil',
      switchIntervalUs: record.switch_interval_us ?? 5000,
      version: record.python.split('.').slice(0, 2).join('.'),
    },
    os: { policy: 'fair' },
    loop: { policy: 'fifo' },
    program: record.program,
  });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
};

/** From the first to the last of what `main` does. */
export const wallUs = (events: readonly SimEvent[]): number => {
  const main = events.filter((event) => 'body' in event && event.body === '' && event.type !== 'taskCreated');
  return (main.at(-1)?.atUs ?? Number.NaN) - (main[0]?.atUs ?? Number.NaN);
};

export const finishOrder = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'instanceEnded' && event.body !== '' ? [event.id] : []));
export const markOrder = (events: readonly SimEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'marked' ? [`${event.name}:${event.id}`] : []));
