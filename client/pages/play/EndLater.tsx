/** The debrief, fetched when a run is over, and with it the whole level: it runs other policies beside the player's. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import { lazyPage } from '../parts/lazy.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { EndProps } from './SoloEnd.tsx';

const SoloEnd = lazyPage(() => import('./SoloEnd.tsx').then((file) => file.SoloEnd));

/** ms after the first picture: by then nothing that the board needs is on its way, and the first presses are answered. */
const restMs = 5000;

const toldLater = (): void => {};

const fetchEnd = async (near: EndProps['near']): Promise<void> => {
  await near?.();
  await import('./SoloEnd.tsx');
};

/** A game that has begun can be played to its debrief without a net: all of it is fetched while it is played. */
export const useEndSoon = (stage: LiveStage | null, near: EndProps['near']): void => {
  useEffect(() => {
    if (stage === null) return undefined;
    let timer = 0;
    const fetchSoon = (): void => {
      leave();
      timer = window.setTimeout(() => {
        fetchEnd(near).catch(toldLater);
      }, restMs);
    };
    const leave = stage.subscribe((change) => change.type === 'picture' && fetchSoon());
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [stage, near]);
};

type Whole = Level | 'loading' | 'failed';

const useWhole = ({ level, whole }: EndProps): Whole => {
  const [found, setFound] = useState<Whole>(whole ? 'loading' : level);
  useEffect(() => {
    whole?.().then(setFound, () => setFound('failed'));
  }, [whole]);
  return found;
};

export const EndLater = (props: EndProps) => {
  const level = useWhole(props);
  if (level === 'loading') return <Notice quiet title={t('app.loading')} />;
  if (level === 'failed') return <Notice title={t('app.notLoaded')} text={t('app.notLoadedAdvice')} reload />;
  return <SoloEnd {...props} level={level} />;
};
