/** A level and its best known run, fetched when its page opens. */
import { useEffect, useState } from 'preact/hooks';
import { levelFiles, openLevel } from '../../content/levels.ts';
import { parLog } from '../../model/debrief.ts';
import type { OpenedLevel } from '../../model/reveal.ts';

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
