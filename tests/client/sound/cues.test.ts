/** What is heard of a run: the cues of its events, kept to what an ear can follow. */
import { describe, expect, test } from 'vitest';
import { type Cue, clockCue, cuesOf, type Ears, idleCue, sounds } from '../../../client/sound/cues.ts';
import { mostPerSecond, thin } from '../../../client/sound/thin.ts';
import { hzOf, tonesOf } from '../../../client/sound/tones.ts';
import { interpreterId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const thread = threadId('a1');
const interpreter = interpreterId('i');
const ears: Ears = { heart: taskId('heart'), processOf: () => 2 };
const heard = (...events: readonly SimEvent[]) =>
  cuesOf(events, ears).map(({ sound, pitch }) => `${sound} ${pitch}`);

describe('events', () => {
  test('a dispatch is pitched by its core, a waking by its process', () => {
    expect(
      heard(
        { type: 'dispatched', atUs: 0, thread, core: 3, switchUs: 0 },
        { type: 'woke', atUs: 1, thread },
        { type: 'finished', atUs: 2, thread, core: 3 },
      ),
    ).toEqual(['dispatch 3', 'wakes 2', 'finish 2']);
  });

  test('the key is heard when taken and, softer, when hung back', () => {
    const [taken, back] = cuesOf(
      [
        { type: 'gilTaken', atUs: 0, interpreter, thread, switches: 1 },
        { type: 'gilDropped', atUs: 1, interpreter, thread, forced: false },
      ],
      ears,
    );
    expect([taken?.sound, back?.sound]).toEqual(['keyTaken', 'keyBack']);
    expect(back?.loud).toBeLessThan(taken?.loud ?? 0);
  });

  test('only who came to a core for nothing knocks', () => {
    const on = { kind: 'gil', interpreter } as const;
    expect(heard({ type: 'blocked', atUs: 0, thread, core: 1, on })).toEqual(['refused 0']);
    expect(heard({ type: 'blocked', atUs: 0, thread, core: null, on })).toEqual([]);
    const io = { kind: 'io', device: 'disk', untilUs: 9 } as const;
    expect(heard({ type: 'blocked', atUs: 0, thread, core: 1, on: io })).toEqual([]);
  });

  test('of the tasks only the heart thumps', () => {
    const step = (task: string): SimEvent => ({
      type: 'taskStepped',
      atUs: 0,
      thread,
      task: taskId(task),
      line: 1,
    });
    expect(heard(step('heart'), step('report'))).toEqual(['heartbeat 0']);
  });
});

test('idle time ticks each 10 ms, quieter with time, and not at all where nothing grew', () => {
  expect(idleCue(0, 9999)).toBeNull();
  const first = idleCue(9999, 10_000);
  const later = idleCue(199_000, 200_000);
  expect(first?.sound).toBe('idle');
  expect(later?.loud).toBeLessThan(first?.loud ?? 0);
  expect(idleCue(200_000, 0)).toBeNull();
});

test('a round ticks five times in its last 10 s and ends with one gong', () => {
  const told: string[] = [];
  for (let left = 15_000; left > -500; left -= 100) {
    const cue = clockCue(left + 100, Math.max(0, left));
    if (cue && left + 100 > 0) told.push(`${cue.sound} ${Math.max(0, left)}`);
  }
  expect(told).toEqual([
    'lastSeconds 10000',
    'lastSeconds 8000',
    'lastSeconds 6000',
    'lastSeconds 4000',
    'lastSeconds 2000',
    'gong 0',
  ]);
});

describe('many at once', () => {
  const cue = (sound: Cue['sound'], pitch = 0): Cue => ({ kind: 'key', sound, pitch, loud: 1 });

  test('the same sound is heard once, and the rare before the common', () => {
    const all = [cue('keyBack'), cue('dispatch'), cue('dispatch'), cue('wakes'), cue('refused'), cue('idle')];
    expect(thin(all, [], 0).cues.map(({ sound }) => sound)).toEqual(['refused', 'idle', 'wakes', 'dispatch']);
  });

  test('no second holds more than twenty', () => {
    let playedMs: readonly number[] = [];
    const times: number[] = [];
    for (let now = 0; now < 3000; now += 16) {
      const left = thin([cue('dispatch', now), cue('wakes', now)], playedMs, now);
      playedMs = left.playedMs;
      times.push(...left.cues.map(() => now));
    }
    const most = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
    );
    expect(most).toBe(mostPerSecond);
  });
});

test('every sound has tones that an ear can hear and that do not hurt', () => {
  for (const sound of sounds) {
    const tones = tonesOf({ kind: 'round', sound, pitch: 40, loud: 1 });
    expect(tones.length).toBeGreaterThan(0);
    for (const { hz, toHz, loud, ms } of tones) {
      expect(Math.min(hz, toHz)).toBeGreaterThanOrEqual(40);
      expect(hz).toBeLessThanOrEqual(12_000);
      expect(loud).toBeLessThanOrEqual(1);
      expect(ms).toBeLessThan(2000);
    }
  }
  expect(hzOf(440, 5)).toBeCloseTo(880);
});
