/** A level and its best known run, fetched when its page opens. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { levelFiles, openLevel } from '../../content/levels.ts';
import { parLog } from '../../model/debrief.ts';

export interface OpenedLevel {
  readonly level: Level;
  /** The best known run, to be compared with and watched. */
  readonly best: RunLog | null;
}

export type Opening = OpenedLevel | 'loading' | 'failed';

const open = async (id: string): Promise<Opening> => {
  const decoded = await openLevel(id);
  if (!decoded.ok) return 'failed';
  return { level: decoded.value, best: parLog(decoded.value, await levelFiles(id)) };
};

export const useLevel = (id: string): Opening => {
  const [opening, setOpening] = useState<Opening>('loading');
  useEffect(() => {
    open(id).then(setOpening, () => setOpening('failed'));
  }, [id]);
  return opening;
};
