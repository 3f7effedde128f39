/** Any instant of a recorded run is what a run from the beginning comes to; so is every run that parts from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, EMPTY_HASH } from '../../../shared/ground/digest.ts';
import { seatId, threadId } from '../../../shared/ground/terms.ts';
import { endOfTime } from '../../../shared/ground/time.ts';
import type { Keyframe, Recording } from '../../../shared/replay/recording.ts';
import { openRecording, record } from '../../../shared/replay/recording.ts';
import { branch, insert, seek } from '../../../shared/replay/seek.ts';
import { advance, createSim } from '../../../shared/sim/index.ts';
import type { StampedCommand } from '../../../shared/sim/words/command.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { cpu, io, job, ofJobs } from '../../support/build.ts';
import { playThrough } from '../../support/player.ts';
import { runsOf } from '../../support/runs.ts';
import { automaticOs, fifo, human, jobWorlds, programWorlds } from '../sim/worlds.ts';

const draws = { seed: 20_261_122, numRuns: runsOf(60) };

/** The same by one call from the beginning, without a keyframe. */
const fresh = (scenario: Scenario, commands: readonly StampedCommand[], untilUs: number): Keyframe => {
  const { state, events } = advance(createSim(scenario), commands, untilUs);
  return { state, commands: commands.length, events: events.length, hash: chain(EMPTY_HASH, events) };
};

const recorded = (scenario: Scenario, commands: readonly StampedCommand[], untilUs = endOfTime): Recording =>
  record(openRecording(createSim(scenario)), commands, untilUs).recording;

/** Dense keyframes, so that small runs have some. */
const dense = (scenario: Scenario, commands: readonly StampedCommand[], untilUs = endOfTime): Recording =>
  record({ ...openRecording(createSim(scenario)), spacing: 5 }, commands, untilUs).recording;

const runOf = (scenario: Scenario) => {
  const asks = scenario.os.policy === 'human' || scenario.loop.policy === 'human';
  return asks ? playThrough(scenario) : [];
};

const worlds = fc.oneof(
  jobWorlds(automaticOs),
  jobWorlds(human),
  programWorlds(automaticOs, fifo),
  programWorlds(human, human),
);
const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 });

describe('a recording', () => {
  test('comes to what the run comes to, however it is cut', () => {
    fc.assert(
      fc.property(worlds, (scenario) => {
        const commands = runOf(scenario);
        expect(dense(scenario, commands).head).toEqual(fresh(scenario, commands, endOfTime));
        expect(recorded(scenario, commands).head).toEqual(fresh(scenario, commands, endOfTime));
      }),
      draws,
    );
  });

  test('finds every instant again', () => {
    fc.assert(
      fc.property(worlds, parts, (scenario, thousandths) => {
        const commands = runOf(scenario);
        const recording = dense(scenario, commands);
        const endUs = recording.head.state.atUs;
        for (const part of thousandths) {
          const atUs = Math.floor((endUs * part) / 1000);
          const before = commands.filter((command) => command.atUs <= atUs);
          const there = seek(recording, { atUs });
          expect(there).toEqual(fresh(scenario, before, atUs));
          // A branch without other commands is the run itself.
          const again = record(
            branch(recording, { atUs }),
            commands.slice(before.length),
            endTime(recording),
          );
          expect(again.recording.head.hash).toBe(recording.head.hash);
          expect(again.list.length).toBe(recording.head.events - there.events);
        }
      }),
      draws,
    );
  });

  test('is not changed by any of this', () => {
    fc.assert(
      fc.property(worlds, (scenario) => {
        const recording = dense(scenario, runOf(scenario));
        const before = JSON.stringify(recording);
        seek(recording, { atUs: 700 });
        record(branch(recording, { atUs: 400 }), [], 900);
        expect(JSON.stringify(recording)).toBe(before);
      }),
      { ...draws, numRuns: runsOf(20) },
    );
  });
});

const endTime = ({ head }: Recording): number => (head.state.ended ? endOfTime : head.state.atUs);

describe('another run from an instant', () => {
  test('with other commands is what those commands come to from the beginning', () => {
    fc.assert(
      fc.property(programWorlds(human, fifo), parts, (scenario, [part = 0]) => {
        const commands = playThrough(scenario);
        const recording = dense(scenario, commands);
        const atUs = Math.floor((recording.head.state.atUs * part) / 1000);
        const kept = commands.filter((command) => command.atUs <= atUs);
        const handOver: StampedCommand = {
          atUs,
          seq: 999,
          seat: seatId('p1'),
          command: { type: 'autopilot' },
        };
        const other = record(branch(recording, { atUs }), [handOver], endOfTime).recording;
        expect(other.commands).toEqual([...kept, handOver]);
        expect(other.head).toEqual(fresh(scenario, [...kept, handOver], endOfTime));
      }),
      draws,
    );
  });

  test('may part between two commands of one instant', () => {
    const scenario = ofJobs([job('a', 0, cpu(100)), job('b', 0, cpu(100))], {
      cores: 2,
      os: { policy: 'human' },
    });
    const commands = playThrough(scenario);
    expect(commands.map(({ atUs }) => atUs)).toEqual([0, 0]);
    const recording = recorded(scenario, commands);
    const half = seek(recording, { atUs: 0, commands: 1 });
    expect(half).toEqual(fresh(scenario, commands.slice(0, 1), 0));
    expect(half.state.question).not.toBeNull();
  });
});

test('a command that came late counts from its own instant, and later ones follow it', () => {
  const scenario = ofJobs([job('a', 0, cpu(900)), job('b', 0, cpu(100), io(50), cpu(100))], {
    cores: 2,
    os: { policy: 'human' },
  });
  const at = (atUs: number, seq: number, thread: string, core: number): StampedCommand => ({
    ...{ atUs, seq, seat: seatId('p1') },
    command: { type: 'dispatch', thread: threadId(thread), core },
  });
  const [first, late, last] = [at(0, 1, 'a', 0), at(10, 2, 'b', 1), at(200, 3, 'b', 1)] as const;
  const without = recorded(scenario, [first], 250);
  const { recording, list } = insert(record(without, [], 300).recording, late);
  expect(recording.head).toEqual(fresh(scenario, [first, late], 300));
  expect(list.map(({ type }) => type)).toContain('obeyed');
  expect(list.every(({ atUs }) => atUs >= 10)).toBe(true);
  const both = insert(record(without, [{ ...last, atUs: 250 }], 300).recording, late).recording;
  expect(both.commands.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(both.head).toEqual(fresh(scenario, [first, late, { ...last, atUs: 250 }], 300));
});

test('a run that pauses at decisions stops where it would, and is found again', () => {
  const scenario = ofJobs([job('a', 100, cpu(900)), job('b', 400, cpu(100))], { os: { policy: 'human' } });
  const start = openRecording(createSim(scenario, { pauseOnDecision: true }));
  const asked = record(start, [], endOfTime).recording;
  expect(asked.head.state).toMatchObject({ atUs: 100, options: { pauseOnDecision: true } });
  const [answer] = asked.head.state.question?.offers ?? [];
  const command = { atUs: 100, seq: 1, seat: seatId('p1'), command: answer! };
  const next = record(asked, [command], endOfTime).recording;
  expect(next.head.state.atUs).toBe(1000);
  expect(seek(next, { atUs: 500 }).state).toMatchObject({ atUs: 500, options: { pauseOnDecision: true } });
  expect(seek(next, { atUs: 100, commands: 0 })).toEqual(asked.head);
});

test('no run keeps more than 32 states, and every way is short', () => {
  const jobs = Array.from({ length: 2000 }, (_, n) => job(`j${n}`, n * 100, cpu(150)));
  const recording = recorded(ofJobs(jobs, { cores: 2, os: { policy: 'rr', quantumUs: 50 } }), []);
  expect(recording.frames.length).toBeGreaterThan(8);
  expect(recording.frames.length).toBeLessThanOrEqual(32);
  const gaps = recording.frames.map((frame, index) => {
    const next = recording.frames[index + 1] ?? recording.head;
    return next.events - frame.events;
  });
  expect(Math.max(...gaps)).toBeLessThan(recording.head.events / 4);
});
