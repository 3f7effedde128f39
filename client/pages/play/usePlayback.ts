/** The hand of the clock over a run that is over: one for the board, the rows and whatever else shows an instant. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { RecordedSession, Recording, Reel } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';

export interface Playback {
  readonly session: RecordedSession;
  readonly reel: ReadonlySignal<Reel>;
  readonly endUs: Micros;
}

interface Opened extends Playback {
  readonly recording: Recording;
}

/** Opened anew for each recording. `begin` counts when it is opened. */
export const usePlayback = (recording: Recording | null, begin: Reel): Playback | null => {
  const doors = useDoors();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (recording === null) return undefined;
    let close: (() => void) | null = null;
    let gone = false;
    void doors.openRecorded(recording, begin).then((session) => {
      if (gone) {
        session.close();
        return;
      }
      const reel = signal(begin);
      const leave = session.follow((next) => {
        reel.value = next;
      });
      setOpened({ session, reel, recording, endUs: recording.endUs });
      close = () => {
        leave();
        session.close();
      };
    });
    return () => {
      gone = true;
      close?.();
      setOpened(null);
    };
  }, [recording]);
  return opened?.recording === recording ? opened : null;
};
