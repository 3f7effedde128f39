/** A level, fetched when its page opens: first what shows it, the rest when a run of it is shown here. */
import { useEffect, useState } from 'preact/hooks';
import { type BareLevel, bareLevel, wholeLevel } from '../../content/levels.ts';
import type { OpenedLevel } from '../../model/reveal.ts';

export type Opening<Opened> = Opened | 'loading' | 'failed';

const useOpening = <Opened>(id: string, open: (id: string) => Promise<Opened | null>): Opening<Opened> => {
  const [opening, setOpening] = useState<Opening<Opened>>('loading');
  useEffect(() => {
    open(id).then(
      (opened) => setOpening(() => opened ?? 'failed'),
      () => setOpening('failed'),
    );
  }, [id, open]);
  return opening;
};

/** Enough for a board whose machine runs elsewhere. */
export const useBareLevel = (id: string): Opening<BareLevel> => useOpening(id, bareLevel);

const openWhole = async (id: string): Promise<OpenedLevel | null> => {
  const bare = await bareLevel(id);
  return bare && { level: await wholeLevel(bare), best: bare.best };
};

export const useLevel = (id: string): Opening<OpenedLevel> => useOpening(id, openWhole);
