import { describe, expect, test } from 'vitest';
import { nextKnownUs, quietMs } from '../../../client/model/quiet.ts';
import type { SegmentView } from '../../../shared/sim/words/view.ts';
import { machine, thread } from './machine.ts';

const never = Number.POSITIVE_INFINITY;
const flow = { running: true, mode: 'flow', usPerMs: 10 } as const;

const working = (segment: SegmentView | null, switchUntilUs = 0) => {
  const view = machine(2, [thread('a', { state: 'running', core: 0 })]);
  return {
    ...view,
    cores: view.cores.map((core) => (core.index === 0 ? { ...core, segment, switchUntilUs } : core)),
  };
};

describe('the next known event', () => {
  test('is the end of a piece of work or of a context switch', () => {
    const view = working({ kind: 'cpu', fromUs: 2000, us: 5000 });
    expect(nextKnownUs(view, null, 3000)).toBe(7000);
    expect(nextKnownUs(working(null, 400), null, 0)).toBe(400);
  });

  test('is the way back from the world, if that comes sooner', () => {
    const away = thread('w', { state: 'waiting', on: { kind: 'io', device: 'disk', untilUs: 6000 } });
    const view = machine(1, [away]);
    expect(nextKnownUs(view, null, 3000)).toBe(6000);
    expect(nextKnownUs(view, 4000, 3000)).toBe(4000);
  });

  test('lies ahead: what is over, or has no known end, does not count', () => {
    const polls = thread('w', { state: 'waiting', on: { kind: 'poll', untilUs: null } });
    expect(nextKnownUs(working({ kind: 'cpu', fromUs: 0, us: 3000 }), null, 3000)).toBe(never);
    expect(nextKnownUs(machine(1, [polls]), null, 3000)).toBe(never);
  });
});

describe('it stays quiet', () => {
  const view = working({ kind: 'cpu', fromUs: 0, us: 5000 });

  test('for as long as the pace makes of it', () => {
    expect(quietMs(view, null, 1000, flow)).toBe(400);
    expect(quietMs(view, null, 1000, { ...flow, usPerMs: 40 })).toBe(100);
  });

  test('for ever while time stands', () => {
    const asking = {
      ...view,
      question: { role: 'os', thread: null, sinceUs: 0, offers: [] } as const,
    };
    expect(quietMs(view, null, 1000, { ...flow, running: false })).toBe(never);
    expect(quietMs(asking, null, 1000, { ...flow, mode: 'think' })).toBe(never);
    expect(quietMs(asking, null, 1000, flow)).toBe(400);
    expect(quietMs({ ...view, ended: true }, null, 1000, flow)).toBe(never);
  });
});
