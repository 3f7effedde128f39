/** The campaign: rooms on a rail, and the card of the chosen stop. Stars never gate: any of them opens. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chaptersOf, nextStop, starsIn } from '../content/campaign.ts';
import { stops } from '../content/faces.ts';
import { t } from '../i18n/text.ts';
import { readProgress } from '../model/progress.ts';
import { LevelMap } from './home/LevelMap.tsx';
import { BrokenCard, StopCard } from './home/StopCard.tsx';
import { useDoors } from './parts/doors.ts';
import { Icon } from './parts/Icon.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { shelf } from './play/shelf.ts';

const StarCount = ({ stars }: { readonly stars: number }) => (
  <p class="star-count">
    <Icon name="star" />
    <b>{stars}</b> <span class="second">{t('home.starsOf', { all: 3 * stops.length })}</span>
  </p>
);

/** Whoever chooses sees the card; nothing moves when the page opens. */
const useInSight = (card: RefObject<HTMLElement | null>, chosen: string): void => {
  const shown = useRef(chosen);
  useEffect(() => {
    if (shown.current !== chosen) card.current?.scrollIntoView({ block: 'nearest' });
    shown.current = chosen;
  }, [card, chosen]);
};

export const LevelsPage = () => {
  const { go } = useDoors();
  const [progress] = useState(() => readProgress(shelf()));
  const starsOf = (id: string): number => progress[id]?.stars ?? 0;
  const next = nextStop(stops, starsOf)?.id ?? '';
  const [chosen, choose] = useState(next);
  const card = useRef<HTMLDivElement>(null);
  useInSight(card, chosen);
  const face = stops.find(({ id }) => id === chosen)?.face;
  return (
    <>
      <TopBar here="levels" />
      <main class="page campaign-page" id="main" tabIndex={-1}>
        <div class="page-head">
          <h1>{t('home.levels')}</h1>
          <p class="second">{t('home.levelsLead')}</p>
          <StarCount stars={starsIn(stops, starsOf)} />
        </div>
        <LevelMap
          chapters={chaptersOf(stops)}
          starsOf={starsOf}
          next={next}
          chosen={chosen}
          choose={choose}
          play={(id) => go(`/play/${id}`)}
        >
          <div ref={card}>
            {face ? <StopCard face={face} kept={progress[chosen]} /> : <BrokenCard id={chosen} />}
          </div>
        </LevelMap>
      </main>
    </>
  );
};
