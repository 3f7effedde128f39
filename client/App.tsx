/** One page at a time, by the address. */
import { useEffect } from 'preact/hooks';
import { needAllWords, t } from './i18n/text.ts';
import { HomePage } from './pages/HomePage.tsx';
import { type Doors, DoorsContext } from './pages/parts/doors.ts';
import { lazyPage } from './pages/parts/lazy.tsx';
import { Notice } from './pages/parts/Notice.tsx';
import { type Place, place } from './router.ts';

const LevelsPage = lazyPage(async () => {
  const [{ LevelsPage: page }] = await Promise.all([
    import('./pages/LevelsPage.tsx'),
    import('./styles/map.css'),
  ]);
  return page;
});
const GlossaryPage = lazyPage(async () => {
  const [{ GlossaryPage: page }] = await Promise.all([
    import('./pages/GlossaryPage.tsx'),
    import('./styles/glossary.css'),
  ]);
  return page;
});
const JoinPage = lazyPage(() => import('./pages/JoinPage.tsx').then((file) => file.JoinPage));

/** The front pages are drawn without the styles of boards and lessons, and without half of the words. */
const withBoards = async <Page,>(page: Promise<Page>): Promise<Page> => {
  const [loaded] = await Promise.all([page, import('./styles/boards.css'), needAllWords()]);
  return loaded;
};

const PlayPage = lazyPage(() => withBoards(import('./pages/PlayPage.tsx')).then((file) => file.PlayPage));
const LabPage = lazyPage(() => withBoards(import('./pages/LabPage.tsx')).then((file) => file.LabPage));
const RoundPage = lazyPage(() => withBoards(import('./pages/RoundPage.tsx')).then((file) => file.RoundPage));
const TeacherPage = lazyPage(() =>
  withBoards(import('./pages/TeacherPage.tsx')).then((file) => file.TeacherPage),
);
const ProjectorPage = lazyPage(() =>
  withBoards(import('./pages/ProjectorPage.tsx')).then((file) => file.ProjectorPage),
);

const MissingPage = () => (
  <Notice title={t('app.missing')} text={t('app.missingAdvice')}>
    <a class="button primary big" href="/">
      {t('app.toHome')}
    </a>
  </Notice>
);

const Page = ({ here }: { readonly here: Place }) => {
  switch (here.page) {
    case 'home':
      return <HomePage />;
    case 'levels':
      return <LevelsPage />;
    case 'play':
      return <PlayPage key={`${here.level} ${here.way}`} level={here.level} way={here.way} />;
    case 'lab':
      return <LabPage key={here.shared} shared={here.shared} />;
    case 'glossary':
      return <GlossaryPage term={here.term} />;
    case 'join':
      return <JoinPage code={here.code} linkKey={here.linkKey} />;
    case 'round':
      return <RoundPage key={here.room} room={here.room} />;
    case 'teach':
      return <TeacherPage key={here.room} room={here.room} setup={here.setup} />;
    case 'screen':
      return <ProjectorPage key={here.room} room={here.room} />;
    case 'missing':
      return <MissingPage />;
  }
};

const titleOf = (here: Place): string =>
  here.page === 'home' ? t('app.name') : `${t(`app.titles.${here.page}`)} · ${t('app.name')}`;

/** A new page begins at its top: focus goes to its main part, so that a screen reader reads on from there. */
const useArrival = (here: Place): void => {
  const title = titleOf(here);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [here]);
};

export const App = ({ doors }: { readonly doors: Doors }) => {
  const here = place.value;
  useArrival(here);
  return (
    <DoorsContext.Provider value={doors}>
      <Page here={here} />
    </DoorsContext.Provider>
  );
};
