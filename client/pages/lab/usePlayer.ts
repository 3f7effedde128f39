/** The hand of the clock over a finished run: one for the board, the rows, the output and the lines of the program. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { RecordedSession, Reel } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';
import { settings } from '../parts/settings.ts';
import type { Finished } from './oneRun.ts';

export interface Player {
  readonly session: RecordedSession;
  readonly reel: ReadonlySignal<Reel>;
  readonly finished: Finished;
}

/** A run is watched for about so long at speed 1, however long it takes. */
const watchedSeconds = 12;

export const usPerSecondOf = ({ run }: Finished): number =>
  Math.max(1, Math.ceil(run.shownUs / watchedSeconds));

/** It plays by itself, unless motion is not wished for: then its end stands still. */
const beginningOf = ({ run }: Finished): Reel =>
  settings().reducedMotion
    ? { clockUs: run.shownUs, running: false, speed: 1 }
    : { clockUs: 0, running: run.shownUs > 0, speed: 1 };

export const usePlayer = (finished: Finished | null): Player | null => {
  const doors = useDoors();
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    if (finished === null) return undefined;
    let close: (() => void) | null = null;
    let gone = false;
    const { start, events, shownUs } = finished.run;
    const begin = beginningOf(finished);
    const recording = { start, events, endUs: shownUs, usPerSecond: usPerSecondOf(finished) };
    void doors.openRecorded(recording, begin).then((session) => {
      if (gone) {
        session.close();
        return;
      }
      const reel = signal(begin);
      const leave = session.follow((next) => {
        reel.value = next;
      });
      setPlayer({ session, reel, finished });
      close = () => {
        leave();
        session.close();
      };
    });
    return () => {
      gone = true;
      close?.();
      setPlayer(null);
    };
  }, [finished]);
  return player?.finished === finished ? player : null;
};
