/** Whatever is done in a level that ships, the picture of it fits in one message. */
import { expect, test } from 'vitest';
import { loadLevels } from '../../server/levels.ts';
import { seatId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, openPlay, order, type Play, pictureOf } from '../../shared/levels/play.ts';
import type { Command } from '../../shared/sim/words/command.ts';

const loaded = loadLevels('assets');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const levels = loaded.value.map(({ level }) => [level.id, level] as const);

/** Park and Miller's minimal standard generator. */
const next = (die: number): number => (die * 48_271) % 2_147_483_647;

const anyCommand = ({ state, level }: Play, die: number): Command | undefined => {
  if (level.role === 'os' && die % 3 === 0) return { type: 'preempt', core: die % state.cores.length };
  const offers = state.question?.offers ?? [];
  return offers[die % Math.max(1, offers.length)];
};

/** A hasty player, who takes threads off their cores as often as they let them run. */
const largest = (level: Level, pauseOnDecision: boolean): number => {
  let play = openPlay(level, { seed: 1, pauseOnDecision });
  let die = 7;
  let most = 0;
  for (let move = 1; move < 3000 && !play.state.ended; move += 1) {
    die = next(die);
    const command = anyCommand(play, die);
    const done = command && order(play, seatId('p'), move, command);
    play = goOn(done?.ok ? done.value.play : play, play.state.atUs + 1 + (die % 2000)).play;
    if (move % 10 === 0 || play.state.ended) most = Math.max(most, JSON.stringify(pictureOf(play)).length);
  }
  return most;
};

test.each(levels)('%s: within 32 KiB, half of what a message may be', (_, level) => {
  expect(largest(level, true)).toBeLessThan(32 * 1024);
  expect(largest(level, false)).toBeLessThan(32 * 1024);
});
