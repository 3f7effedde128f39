import { expect, test } from 'vitest';
import { loadLevels } from '../../../server/levels.ts';
import { follow, type Match, obey, openMatch } from '../../../server/match/match.ts';
import { seatId } from '../../../shared/ground/terms.ts';

const loaded = loadLevels('assets');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));

const open = (id: string): Match => {
  const found = loaded.value.find(({ level }) => level.id === id);
  if (!found) throw new Error(`no level ${id}`);
  return openMatch({ level: found.level, seat: seatId('ann'), seed: 1 }, 0);
};

const at = (nowMs: number) => ({ nowMs, held: false, away: false, lazily: false });

const instant = ({ play }: Match): number => play.state.atUs;

test('against the clock, a machine that needs a quantum waits for its first one', () => {
  const waiting = follow(open('07-cores/02-round-robin'), at(5_000)).match;
  expect(instant(waiting)).toBe(0);
  const set = obey(waiting, 1, { type: 'setQuantum', us: 4_000 });
  if (!set.ok) throw new Error(set.error.code);
  const { usPerSecond } = waiting.level.pace;
  expect(instant(follow(set.value.match, at(6_000)).match)).toBe(usPerSecond);
});
