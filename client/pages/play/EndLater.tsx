/** The debrief, fetched when a run is over, and with it the whole level: it runs other policies beside the player's. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import { t } from '../../i18n/text.ts';
import { lazyPage } from '../parts/lazy.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { EndProps } from './SoloEnd.tsx';

const SoloEnd = lazyPage(() => import('./SoloEnd.tsx').then((file) => file.SoloEnd));

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
