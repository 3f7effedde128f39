/** A page that is fetched when it is first opened. */
import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { Load } from './load.ts';
import { Notice } from './Notice.tsx';

type Loaded<Props> = { readonly page: ComponentType<Props> } | 'loading' | 'failed';

const useLoaded = <Props,>(load: Load<Props>): Loaded<Props> => {
  const [loaded, setLoaded] = useState<Loaded<Props>>('loading');
  useEffect(() => {
    load().then(
      (page) => setLoaded({ page }),
      () => setLoaded('failed'),
    );
  }, [load]);
  return loaded;
};

export const lazyPage = <Props extends object>(load: Load<Props>) => {
  const LazyPage = (props: Props) => {
    const loaded = useLoaded(load);
    if (loaded === 'loading') return <Notice quiet title={t('app.loading')} />;
    if (loaded === 'failed')
      return <Notice title={t('app.notLoaded')} text={t('app.notLoadedAdvice')} reload />;
    return h(loaded.page, props);
  };
  return LazyPage;
};
