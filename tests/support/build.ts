/** Terse builders of scenarios for tests. Times are µs. */
import type { Op } from '../../shared/program/op.ts';
import type { Program } from '../../shared/program/program.ts';
import type { JobSpec, PolicySpec, Scenario } from '../../shared/sim/words/scenario.ts';

export const cpu = (us: number): { readonly op: 'cpu'; readonly us: number } => ({ op: 'cpu', us });
export const io = (us: number): { readonly op: 'io'; readonly us: number } => ({ op: 'io', us });
export const hold = (us: number): Op => ({ op: 'ccall', us, gil: 'hold' });
export const native = (us: number): Op => ({ op: 'ccall', us, gil: 'release' });
export const sleep = (us: number): Op => ({ op: 'sleep', us });
export const repeat = (n: number, ...body: readonly Op[]): Op => ({ op: 'repeat', n, body });
export const mark = (name: string): Op => ({ op: 'mark', name });
export const acquire = (lock: string, timeoutUs?: number): Op =>
  timeoutUs === undefined ? { op: 'acquire', lock } : { op: 'acquire', lock, timeoutUs };
export const release = (lock: string): Op => ({ op: 'release', lock });
export const thread = (body: string, id: string): Op => ({ op: 'thread', body, id });
export const join = (...ids: readonly string[]): Op => ({ op: 'join', ids });
export const task = (body: string, id: string): Op => ({ op: 'task', body, id });
export const gather = (...ids: readonly (readonly [body: string, id: string])[]): Op => ({
  op: 'gather',
  tasks: ids.map(([body, id]) => ({ body, id })),
});
export const asyncio = (body: string, eager = false): Op => ({ op: 'asyncio', body, eager });

export const job = (id: string, arriveUs: number, ...ops: JobSpec['ops']): JobSpec => ({ id, arriveUs, ops });

export interface Machinery {
  readonly cores?: number;
  readonly os?: PolicySpec;
  readonly loop?: PolicySpec;
  readonly costs?: Scenario['machine']['costs'];
  readonly build?: 'gil' | 'free-threaded';
  readonly switchIntervalUs?: number;
  readonly memoryKb?: number | undefined;
  readonly devices?: Readonly<Record<string, number>> | undefined;
  readonly gilHandOver?: 'fifo' | 'requester' | undefined;
}

/** Left out where undefined, as a decoder would have it. */
const given = <Value extends object>(
  value: Value,
): Partial<{ [Key in keyof Value]: NonNullable<Value[Key]> }> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;

const machineOf = (machinery: Machinery) => ({
  format: 'runqueue/scenario@1' as const,
  machine: {
    cores: machinery.cores ?? 1,
    costs: machinery.costs ?? 'ideal',
    ...given({ memoryKb: machinery.memoryKb, devices: machinery.devices }),
  },
  python: {
    build: machinery.build ?? ('gil' as const),
    switchIntervalUs: machinery.switchIntervalUs ?? 5000,
    version: '3.13',
    ...given({ gilHandOver: machinery.gilHandOver }),
  },
  os: machinery.os ?? { policy: 'fair', sliceUs: 4000 },
  loop: machinery.loop ?? { policy: 'fifo' },
});

export const ofJobs = (jobs: readonly JobSpec[], machinery: Machinery = {}): Scenario => ({
  ...machineOf({ os: { policy: 'fcfs' }, ...machinery }),
  jobs,
});

export const ofProgram = (program: Partial<Program>, machinery: Machinery = {}): Scenario => ({
  ...machineOf(machinery),
  program: { main: [], bodies: {}, pools: {}, locks: [], vars: {}, ...program },
});
