/** The hand of the clock over a finished run: one for the board, the rows, the output and the lines of the program. */
import { useMemo } from 'preact/hooks';
import type { Recording, Reel } from '../../session/session.ts';
import { settings } from '../parts/settings.ts';
import { type Playback, usePlayback } from '../play/usePlayback.ts';
import type { Finished } from './oneRun.ts';

export interface Player extends Playback {
  readonly finished: Finished;
}

/** A run is watched for about so long at speed 1, however long it takes. */
const watchedSeconds = 12;

export const usPerSecondOf = ({ run }: Finished): number =>
  Math.max(1, Math.ceil(run.shownUs / watchedSeconds));

/** It plays by itself, unless motion is not wished for: then its end stands still. */
const beginningOf = (shownUs: number): Reel =>
  settings().reducedMotion
    ? { clockUs: shownUs, running: false, speed: 1 }
    : { clockUs: 0, running: shownUs > 0, speed: 1 };

const recordingOf = (finished: Finished): Recording => {
  const { start, events, shownUs } = finished.run;
  return { start, events, endUs: shownUs, usPerSecond: usPerSecondOf(finished) };
};

export const usePlayer = (finished: Finished | null): Player | null => {
  const recording = useMemo(() => finished && recordingOf(finished), [finished]);
  const playback = usePlayback(recording, beginningOf(finished?.run.shownUs ?? 0));
  return useMemo(() => playback && finished && { ...playback, finished }, [playback, finished]);
};
