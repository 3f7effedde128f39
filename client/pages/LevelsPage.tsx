/** All levels, with the stars this device remembers. Stars never gate: any of them opens. */
import { useEffect, useState } from 'preact/hooks';
import type { Level } from '../../shared/levels/level.ts';
import { levelIds, outline } from '../content/levels.ts';
import { t } from '../i18n/text.ts';
import { type Progress, readProgress } from '../model/progress.ts';
import { BrokenCard, LevelCard } from './home/LevelCard.tsx';
import { Icon } from './parts/Icon.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { shelf } from './play/shelf.ts';

type Shown = { readonly id: string; readonly level: Level | null };

const openAll = (): Promise<readonly Shown[]> =>
  Promise.all(
    levelIds.map(async (id) => {
      const opened = await outline(id);
      return { id, level: opened.ok ? opened.value : null };
    }),
  );

const starsIn = (progress: Progress): number =>
  levelIds.reduce((sum, id) => sum + (progress[id]?.stars ?? 0), 0);

const StarCount = ({ progress }: { readonly progress: Progress }) => (
  <p class="star-count">
    <Icon name="star" />
    <b>{starsIn(progress)}</b> <span class="second">{t('home.starsOf', { all: 3 * levelIds.length })}</span>
  </p>
);

export const LevelsPage = () => {
  const [shown, setShown] = useState<readonly Shown[] | null>(null);
  const progress = readProgress(shelf());
  useEffect(() => {
    void openAll().then(setShown);
  }, []);
  return (
    <>
      <TopBar here="levels" />
      <main class="page" id="main" tabIndex={-1} aria-busy={shown === null}>
        <div class="page-head">
          <h1>{t('home.levels')}</h1>
          <StarCount progress={progress} />
        </div>
        <p class="second">{t('home.levelsLead')}</p>
        <ol class="level-cards">
          {(shown ?? []).map(({ id, level }) =>
            level ? (
              <LevelCard key={id} level={level} kept={progress[id]} />
            ) : (
              <BrokenCard key={id} id={id} />
            ),
          )}
        </ol>
      </main>
    </>
  );
};
