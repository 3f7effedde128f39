import { describe, expect, test } from 'vitest';
import en from '../../../assets/locales/en.json' with { type: 'json' };
import type { Badges } from '../../../client/model/badges.ts';
import { calledAs, instantBeside, stretchOf, tellMoment } from '../../../client/model/moments.ts';
import { type Moment, momentKinds } from '../../../shared/score/moments/moment.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const badges: Badges = {
  threads: {
    t1: { shape: 'hexagon', label: 'A1', name: 'A1' },
    t2: { shape: 'hexagon', label: 'A2', name: 'sum 1' },
  },
  tasks: { map: { shape: 'circle', label: 'M1', name: 'map' } },
  keys: {},
};

const moment: Moment = {
  ...{ kind: 'keyless', core: 1, later: false, holder: 't1', spanUs: 38_000, waiting: 0, leaving: null },
  ...{ did: { id: 't2', line: 21 }, better: { id: 'map', line: null } },
  ...{ atUs: 212_000, given: 4, ownUs: 450_000, betterUs: 380_000, savedUs: 70_000 },
  ...{ heir: 'you', commands: [] },
};

const inMs = (us: number): string => `${us / 1000} ms`;
const told = (change: Partial<Moment>) => tellMoment({ ...moment, ...change }, badges, inMs);

const words = (key: string): string => {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en);
  return typeof found === 'string' ? found : '';
};

const spoken = (change: Partial<Moment>): readonly string[] => {
  const { title, why, instead, saved, rule } = told(change);
  return [title, why, instead, saved, rule].map(({ text, args }) =>
    words(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name])),
  );
};

describe('a moment in words', () => {
  test('who, where, when, why and how much', () => {
    expect(spoken({})).toEqual([
      'At 212 ms you gave core 1 to A2 (sum 1).',
      'A1 held the key it needs, so it could only wait: 38 ms until it had the key. M1 (map) was ready.',
      'Choose M1 (map) first.',
      'With the rest in your own order, the run really comes to 380 ms instead of 450 ms: 70 ms saved.',
      'Remember: a [ready:ready] thread still needs its [gil:key]. Look at the hook first.',
    ]);
  });

  test('lines are told of whoever stands at one', () => {
    expect(told({}).lines).toEqual([{ name: 'A2 (sum 1)', line: 21 }]);
  });

  test('turns that were too long, and how long they had better been', () => {
    const quanta = { didUs: 32_000, betterUs: 8000 };
    const change = { kind: 'quantumLong', did: null, better: null, core: null, quanta } as const;
    const [title, , instead] = spoken(change);
    expect([title, instead]).toEqual(['At 212 ms you set the quantum to 32 ms.', 'Set it to 8 ms.']);
  });

  const nobody = { did: null, holder: null } as const;
  test.each([
    [{ kind: 'idle', ...nobody }, 'At 212 ms you left core 1 empty.'],
    [{ kind: 'idle', ...nobody, core: null }, 'At 212 ms you let the loop stand still.'],
    [{ kind: 'blocked', core: null }, 'At 212 ms you ran A2 (sum 1).'],
    [{ kind: 'takenOff', better: null }, 'At 212 ms you took A2 (sum 1) off core 1.'],
  ] as const)('%j', (change, title) => {
    expect(spoken(change)[0]).toBe(title);
  });

  test('where the measure is another run than the own one, both figures stand there', () => {
    expect(spoken({ savedUs: 50_000 })[3]).toContain('after your move, in the same order, to 430 ms');
    expect(spoken({ heir: 'policy', savedUs: 50_000 })[3]).toContain('after your move to 430 ms');
  });

  test('what all the hesitating costs, and who left late', () => {
    const busy = spoken({ kind: 'idle', heir: 'busy' });
    expect(busy[2]).toBe(
      'Give core 1 to M1 (map), and from there on leave no core empty while somebody is ready.',
    );
    expect(busy[3]).toContain(
      'without waiting, the run really comes to 380 ms instead of 450 ms: 70 ms saved',
    );
    expect(spoken({ kind: 'idle', heir: 'busy', core: null })[2]).toBe('Choose M1 (map) first.');
    const leaving = { who: { id: 't1', line: 22 }, ownUs: 240_000, betterUs: 220_000 };
    expect(spoken({ kind: 'lateLast', leaving })[1]).toBe(
      'A1 ended last. It left for its wait of 38 ms at 240 ms; in the better run it leaves at 220 ms.',
    );
    expect(spoken({ kind: 'lateLast', leaving, savedUs: 50_000 })[1]).toMatch(
      /^In the run it is compared with/,
    );
    expect(told({ kind: 'lateLast', leaving }).lines.map(({ line }) => line)).toEqual([21, 22]);
  });

  test('every kind has its words', () => {
    for (const kind of momentKinds)
      for (const later of [false, true])
        for (const said of spoken({ kind, later })) expect(said).not.toMatch(/^$|undefined|\{\{/);
  });
});

test('a name that says no more than its letters is not said twice', () => {
  expect([calledAs(badges, 't1'), calledAs(badges, 'map')]).toEqual(['A1', 'M1 (map)']);
});

test('the instant beside is another one, or none', () => {
  const events = [0, 5, 5, 9].map((atUs): SimEvent => ({ type: 'answered', atUs }));
  expect([1, -1].map((step) => instantBeside(events, 5, step as 1 | -1))).toEqual([9, 0]);
  expect([instantBeside(events, 9, 1), instantBeside(events, 0, -1)]).toEqual([null, null]);
});

test('a stretch lies within the run', () => {
  expect(stretchOf(moment, 250_000)).toEqual({ fromUs: 203_250, toUs: 250_000 });
});
