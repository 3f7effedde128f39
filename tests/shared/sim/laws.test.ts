/** The laws over random scenarios, of every op and policy, with machines and with people in charge. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpreterId, seatId, taskId, threadId } from '../../../shared/ground/terms.ts';
import type { SimState } from '../../../shared/sim/index.ts';
import { advance, createSim, legal, look } from '../../../shared/sim/index.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';
import { checkEnd } from '../../support/checkEnd.ts';
import { everyLoop, everyOs } from '../../support/everyPolicy.ts';
import { playThrough } from '../../support/player.ts';
import { runsOf } from '../../support/runs.ts';
import { human, jobWorlds, programWorlds } from './worlds.ts';

/** Fixed, so that a red run is red again. */
const draws = { seed: 20_261_120, numRuns: runsOf(120) };

/** Picks by a walk over the offers, so that plays differ without dice. */
const wander =
  (stride: number) => (question: { readonly offers: readonly Command[] }, _: unknown, turn: number) =>
    turn % 7 === 6 && stride % 2 === 1
      ? ({ type: 'pass' } as const)
      : question.offers[(turn * stride) % question.offers.length]!;

/** As `wander`, and now and then a word beside the answer: a quantum, an order, an offload, a cancellation. */
const meddle =
  (stride: number) =>
  (question: { readonly offers: readonly Command[] }, state: SimState, turn: number): Command => {
    const answer = wander(stride)(question, state, turn);
    const others: Command[] = [
      { type: 'setQuantum', us: 1 + ((turn * 97) % 2500) },
      { type: 'enqueueOrder', threads: [...look(state).ready].reverse().slice(0, 2) },
      ...(answer.type === 'resume'
        ? ([
            { type: 'offload', task: answer.task, pool: turn % 2 === 0 ? 'threads' : 'to_thread' },
            { type: 'cancel', task: answer.task },
          ] as const)
        : []),
    ];
    const other = others[(turn + stride) % others.length];
    return turn % 3 === 0 && other && legal(state, other).ok ? other : answer;
  };

type Row = readonly [what: string, runs: number, worlds: fc.Arbitrary<Scenario>];

const alone: readonly Row[] = [
  ['jobs under every policy', runsOf(150), jobWorlds(everyOs)],
  ['programs under every policy', runsOf(200), programWorlds(everyOs, everyLoop)],
];
const played: readonly Row[] = [
  ['jobs that a person schedules', runsOf(60), jobWorlds(human)],
  ['programs that a person schedules', runsOf(60), programWorlds(human, everyLoop)],
  ['loops that a person runs', runsOf(60), programWorlds(everyOs, human)],
  ['one person who is both', runsOf(60), programWorlds(human, human)],
];

describe('the laws hold', () => {
  test.each(alone)('for %s: %i runs', (_, numRuns, worlds) => {
    const property = fc.property(worlds, (scenario) => {
      checkEnd(scenario);
    });
    fc.assert(property, { ...draws, numRuns });
  });

  test.each(played)('for %s: %i runs', (_, numRuns, worlds) => {
    const property = fc.property(worlds, fc.integer({ min: 1, max: 9 }), (scenario, stride) => {
      checkEnd(scenario, playThrough(scenario, meddle(stride)));
    });
    fc.assert(property, { ...draws, numRuns });
  });
});

const thread = fc.constantFrom('main', 'a', 'b', 'c', 'nobody', 'procs-1').map(threadId);
const task = fc.constantFrom('amain', 't', 'g1', 'k1', 'x').map(taskId);
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('dispatch' as const),
    thread,
    core: fc.integer({ min: -1, max: 3 }),
  }),
  fc.record({
    type: fc.constant('grantGil' as const),
    interpreter: fc.constantFrom('main', 'procs-1', 'none').map(interpreterId),
    thread,
  }),
  fc.record({ type: fc.constant('preempt' as const), core: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ type: fc.constant('resume' as const), task }),
  fc.record({
    type: fc.constant('offload' as const),
    task,
    pool: fc.constantFrom('threads', 'procs', 'to_thread', 'no'),
  }),
  fc.record({ type: fc.constant('cancel' as const), task }),
  fc.record({ type: fc.constant('setQuantum' as const), us: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({
    type: fc.constant('enqueueOrder' as const),
    threads: fc.array(thread, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ type: 'pass' as const }),
  fc.record({ type: fc.constant('autopilot' as const) }),
);

test(`no command throws; what is legal is obeyed, and what is not is refused and changes nothing: ${draws.numRuns} runs`, () => {
  const script = fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 4000 })), { maxLength: 12 });
  fc.assert(
    fc.property(programWorlds(human, human), script, (scenario, commands) => {
      let { state } = advance(createSim(scenario), [], 0);
      for (const [seq, [command, waitUs]] of commands.entries()) {
        const verdict = legal(state, command);
        const { atUs } = state;
        const done = advance(state, [{ atUs, seq, seat: seatId('p1'), command }], atUs);
        expect(done.events[0]?.type).toBe(verdict.ok ? 'obeyed' : 'refused');
        if (!verdict.ok) expect(done.state).toEqual(state);
        ({ state } = advance(done.state, [], atUs + waitUs));
      }
    }),
    draws,
  );
});
