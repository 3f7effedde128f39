/**
 * What the page at an address will need, asked for before anything is drawn: one wait instead of a chain of them. Whoever
 * needs it later gets the same; what does not come is told there.
 */
import { bareLevel } from './content/shipped.ts';
import { loadLater } from './i18n/locales.ts';
import { settings } from './pages/parts/settings.ts';
import type { Place } from './router.ts';

const asks: Partial<Record<Place['page'], (here: Place) => readonly Promise<unknown>[]>> = {
  levels: () => [import('./pages/LevelsPage.tsx')],
  join: () => [import('./pages/JoinPage.tsx')],
  play: (here) => [
    import('./pages/PlayPage.tsx'),
    import('./styles/boards.css'),
    loadLater(settings().language),
    ...(here.page === 'play' ? [bareLevel(here.level)] : []),
    import('./session/localSession.ts'),
    import('./scenes/mount.ts'),
  ],
};

const toldLater = (): void => {};

export const askEarly = (here: Place): void => {
  for (const asked of asks[here.page]?.(here) ?? []) asked.catch(toldLater);
};
