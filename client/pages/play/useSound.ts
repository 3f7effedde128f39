/** What a board does, to be heard: fetched only once sound is on. */
import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from '../../model/stage.ts';
import { settings } from '../parts/settings.ts';
import { type Countdown, leftMs } from '../parts/useCountdown.ts';

type Sounds = typeof import('../../sound/hear.ts');

/** `begin` is called once the sounds are here, unless the page is gone by then. */
const whenHere = (begin: (sounds: Sounds) => () => void): (() => void) => {
  let leave: (() => void) | null = null;
  let gone = false;
  // Without a net there is no sound, and nothing else is missing.
  const failed = (): void => {};
  import('../../sound/hear.ts').then((sounds) => {
    if (!gone) leave = begin(sounds);
  }, failed);
  return () => {
    gone = true;
    leave?.();
  };
};

export const useSound = (stage: Stage | null): void => {
  const { sound } = settings();
  useEffect(() => {
    if (!sound || stage === null) return undefined;
    return whenHere(({ hearStage }) => hearStage(stage, settings));
  }, [stage, sound]);
};

/** The last seconds of a round, and its end. */
export const useClockSound = (countdown: Countdown): void => {
  const { sound } = settings();
  const now = useRef(countdown);
  now.current = countdown;
  useEffect(() => {
    if (!sound) return undefined;
    return whenHere(({ hearClock }) => hearClock(() => leftMs(now.current), settings));
  }, [sound]);
};
