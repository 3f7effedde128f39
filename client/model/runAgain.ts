/** A recorded run once more, with all that happened in it. */
import type { Level } from '../../shared/levels/level.ts';
import { goOn, type Moved, openPlay, order, type Play } from '../../shared/levels/play.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';

export interface Rerun {
  readonly play: Play;
  readonly events: readonly SimEvent[];
}

/** A log of another version of the level breaks off where a command is refused; what came until then is shown. */
export const runAgain = (level: Level, log: RunLog): Rerun => {
  const events: SimEvent[] = [];
  let play = openPlay(level, { seed: log.seed, pauseOnDecision: false });
  const take = (moved: Moved): void => {
    for (const event of moved.list) events.push(event);
    play = moved.play;
  };
  for (const { atUs, seat, seq, command } of log.commands) {
    take(goOn(play, atUs));
    const done = order(play, seat, seq, command);
    if (!done.ok) break;
    take(done.value);
  }
  take(goOn(play, Number.MAX_SAFE_INTEGER));
  return { play, events };
};
