/** A crowd on a machine, recorded: two hundred threads on eight cores that use native code, the key, a lock and the world. */

import type { Recording } from '../../../client/session/session.ts';
import { EMPTY_HASH } from '../../../shared/ground/digest.ts';
import type { Op } from '../../../shared/program/op.ts';
import { openPicture, snapshotOf } from '../../../shared/score/picture.ts';
import { chartEvent, emptyChart } from '../../../shared/score/slices.ts';
import { advance, createSim, look } from '../../../shared/sim/index.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';

export interface CrowdSize {
  readonly threads: number;
  readonly cores: number;
  readonly quantumUs: number;
  readonly usPerSecond: number;
  /** Simulated time that is recorded. */
  readonly lengthUs: number;
}

const bodies: Readonly<Record<string, readonly Op[]>> = {
  pack: [
    { op: 'ccall', us: 5000, gil: 'release' },
    { op: 'cpu', us: 30 },
    { op: 'io', us: 9000, device: 'disk' },
  ],
  fetch: [
    { op: 'io', us: 20_000, device: 'network' },
    { op: 'cpu', us: 400 },
    { op: 'ccall', us: 1500, gil: 'release' },
  ],
  note: [
    { op: 'ccall', us: 2500, gil: 'release' },
    { op: 'acquire', lock: 'log' },
    { op: 'ccall', us: 700, gil: 'release' },
    { op: 'release', lock: 'log' },
  ],
};
const names = ['pack', 'pack', 'pack', 'fetch', 'note'] as const;

/** All begin at once, when the last of them has been started. */
const forEver = (body: readonly Op[]): readonly Op[] => [
  { op: 'event_wait', event: 'go' },
  { op: 'repeat', n: 100_000, body },
];

export const crowdScenario = ({ threads, cores, quantumUs }: CrowdSize): Scenario => {
  const ids = Array.from({ length: threads - 1 }, (_, n) => ({
    id: `t${n + 1}`,
    body: names[n % names.length] ?? 'pack',
  }));
  return {
    format: 'runqueue/scenario@1',
    machine: { cores, costs: 'ideal' },
    python: { build: 'gil', switchIntervalUs: 5000, version: '3.13' },
    os: { policy: 'rr', quantumUs },
    loop: { policy: 'fifo' },
    program: {
      main: [
        ...ids.map(({ id, body }): Op => ({ op: 'thread', id, body })),
        { op: 'event_set', event: 'go' },
        { op: 'join', ids: ids.map(({ id }) => id) },
      ],
      bodies: Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, forEver(body)])),
      pools: {},
      locks: ['log'],
      events: ['go'],
      vars: {},
    },
  };
};

export const recordCrowd = (size: CrowdSize): Recording => {
  const begin = createSim(crowdScenario(size));
  const start = snapshotOf(openPicture(look(begin)), EMPTY_HASH);
  const { events } = advance(begin, [], size.lengthUs);
  return { start, events, endUs: size.lengthUs, usPerSecond: size.usPerSecond };
};

/** When so many slices have ended. */
export const instantOfBar = ({ start, events }: Recording, bars: number): number => {
  const chart = emptyChart(start.view.cores.length);
  for (const event of events) {
    chartEvent(chart, event);
    if (chart.closed.length >= bars) return event.atUs;
  }
  return events.at(-1)?.atUs ?? 0;
};
