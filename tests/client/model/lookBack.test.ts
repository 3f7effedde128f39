/** Looking back: who stood where at an instant; looking ahead: only what is certain. */
import { describe, expect, test } from 'vitest';
import type { RecentLane } from '../../../client/model/lanes.ts';
import { changeBeside, changesOf, glanceAt, knownAfter } from '../../../client/model/lookBack.ts';
import type { Board } from '../../../client/model/stage.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { osView } from '../../e2e/board/views.ts';

const thread = (id: string) => ({ kind: 'thread', id: threadId(id) }) as const;

/** As the table has them: the latest first. */
const lanes: readonly RecentLane[] = [
  {
    ...{ text: 'table.core', args: { core: 0 } },
    stays: [
      { fromUs: 30, toUs: 50, who: thread('b1') },
      { fromUs: 0, toUs: 20, who: thread('a1') },
    ],
  },
  {
    ...{ text: 'table.rooms.ready', args: {} },
    stays: [{ fromUs: 10, toUs: 50, who: { kind: 'count', count: 2 } }],
  },
];

const whoAt = (atUs: number) => glanceAt(lanes, atUs).map(({ stay }) => stay?.who ?? null);

describe('looking back', () => {
  test('each lane tells who was there, from the instant it came to before the one it left', () => {
    expect(whoAt(0)).toEqual([thread('a1'), null]);
    expect(whoAt(19)).toEqual([thread('a1'), { kind: 'count', count: 2 }]);
    expect(whoAt(20)).toEqual([null, { kind: 'count', count: 2 }]);
  });

  test('now is the last instant of what still goes on', () => {
    expect(whoAt(50)).toEqual([thread('b1'), { kind: 'count', count: 2 }]);
  });

  test('arrows go from change to change, and stop at the beginning and at now', () => {
    const changes = changesOf(lanes, 50);
    expect(changes).toEqual([0, 10, 20, 30, 50]);
    expect([0, 15, 50].map((us) => changeBeside(changes, us, 1))).toEqual([10, 20, 50]);
    expect([0, 15, 50].map((us) => changeBeside(changes, us, -1))).toEqual([0, 10, 30]);
  });
});

describe('looking ahead', () => {
  const known = (atUs: number) =>
    knownAfter({ view: osView } as Board, atUs).map(({ text, thread: id, untilUs }) => [text, id, untilUs]);
  const running = osView.cores.flatMap(({ thread: id, segment }) =>
    id !== null && segment ? [{ id, untilUs: segment.fromUs + segment.us }] : [],
  );
  const back = Object.values(osView.threads).flatMap(({ id, on }) =>
    on?.kind === 'io' ? [{ id, untilUs: on.untilUs }] : [],
  );

  test('a piece of work lasts until its end, and no longer', () => {
    expect(running.length).toBeGreaterThan(0);
    for (const { id, untilUs } of running) {
      expect(known(untilUs - 1)).toContainEqual(['board.look.runs', id, untilUs]);
      expect(known(untilUs)).not.toContainEqual(['board.look.runs', id, untilUs]);
    }
  });

  test('who went to the world is back from its instant on', () => {
    expect(back.length).toBeGreaterThan(0);
    for (const { id, untilUs } of back) {
      expect(known(untilUs)).toContainEqual(['board.look.back', id, untilUs]);
      expect(known(untilUs - 1)).not.toContainEqual(['board.look.back', id, untilUs]);
    }
  });
});
