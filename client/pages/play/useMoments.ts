/** The costly decisions of a run, as soon as they are known. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import type { MomentsHold } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';

export type Search = readonly Moment[] | 'looking' | 'failed';

/** Level null: it is not here yet. */
export const useMoments = (level: Level | null, log: RunLog | null): Search => {
  const doors = useDoors();
  const [search, setSearch] = useState<Search>('looking');
  useEffect(() => {
    if (level === null || log === null) return undefined;
    let gone = false;
    let hold: MomentsHold | null = null;
    setSearch('looking');
    const look = async (): Promise<void> => {
      hold = await doors.lookForMoments({ level, log });
      if (gone) hold.close();
      else setSearch(await hold.found);
    };
    look().catch(() => setSearch('failed'));
    return () => {
      gone = true;
      hold?.close();
    };
  }, [level, log]);
  return log === null ? 'failed' : search;
};
