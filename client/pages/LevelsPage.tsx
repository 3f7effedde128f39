/** The campaign: rooms on a rail, and the card of the chosen stop. Stars never gate: any of them opens. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chapterBeside, chaptersOf, nextStop, starsIn, stopBeside } from '../content/campaign.ts';
import { stops } from '../content/faces.ts';
import { t } from '../i18n/text.ts';
import { readProgress } from '../model/progress.ts';
import { LevelMap } from './home/LevelMap.tsx';
import { BrokenCard, StopCard } from './home/StopCard.tsx';
import { useMapKeys } from './home/useMapKeys.ts';
import { useDoors } from './parts/doors.ts';
import { Icon } from './parts/Icon.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { shelf } from './play/shelf.ts';

const StarCount = ({ stars }: { readonly stars: number }) => (
  <p class="star-count">
    <Icon name={stars > 0 ? 'star' : 'starEmpty'} />
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

const focusStop = (id: string): void =>
  document.querySelector<HTMLInputElement>(`input[name="stop"][value="${id}"]`)?.focus();

const chapters = chaptersOf(stops);

/** The stop in hand, and the keys that take another. */
const useChoice = (next: string): readonly [string, (id: string) => void] => {
  const { go } = useDoors();
  const [chosen, choose] = useState(next);
  const orders = useMemo(() => {
    const take = (id: string): void => {
      choose(id);
      focusStop(id);
    };
    return {
      chapter: (by: number) => take(chapterBeside(chapters, chosen, by)),
      stop: (by: number) => take(stopBeside(stops, chosen, by)),
      play: () => go(`/play/${chosen}`),
      watch: () => go(`/play/${chosen}#watch`),
      practise: () => go(`/play/${chosen}#practise`),
    };
  }, [chosen, go]);
  useMapKeys(orders);
  // After the app has sent the focus to the page's main part.
  useEffect(() => {
    const frame = requestAnimationFrame(() => focusStop(next));
    return () => cancelAnimationFrame(frame);
  }, [next]);
  return [chosen, choose];
};

export const LevelsPage = () => {
  const [progress] = useState(() => readProgress(shelf()));
  const starsOf = (id: string): number => progress[id]?.stars ?? 0;
  const next = nextStop(stops, starsOf)?.id ?? '';
  const [chosen, choose] = useChoice(next);
  const card = useRef<HTMLDivElement>(null);
  useInSight(card, chosen);
  const face = stops.find(({ id }) => id === chosen)?.face;
  return (
    <>
      <TopBar here="levels">
        <StarCount stars={starsIn(stops, starsOf)} />
      </TopBar>
      <main class="page campaign-page" id="main" tabIndex={-1}>
        <h1 class="hidden-text">{t('home.levels')}</h1>
        <LevelMap {...{ chapters, starsOf, next, chosen, choose }}>
          <div ref={card}>
            {face ? <StopCard face={face} kept={progress[chosen]} /> : <BrokenCard id={chosen} />}
          </div>
        </LevelMap>
      </main>
    </>
  );
};
