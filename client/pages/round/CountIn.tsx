/** Three, two, one. With less motion it is one line of text. */
import { t } from '../../i18n/text.ts';
import { settings } from '../parts/settings.ts';
import { useCountdown } from '../parts/useCountdown.ts';
import type { ScreenProps } from './screenProps.ts';

const msPerSecond = 1000;

export const CountIn = ({ snapshot, lesson }: ScreenProps) => {
  const { remainingMs, paused } = snapshot.room;
  const left = useCountdown({ remainingMs, atMs: lesson.atMs, held: paused !== null }) ?? 0;
  const number = Math.max(1, Math.ceil(left / msPerSecond));
  return (
    <main class="page count-in" id="main" tabIndex={-1}>
      <h1 class="hidden-text">{t('lobby.starting')}</h1>
      {settings().reducedMotion ? (
        <p class="count-line">{t('lobby.starting')}</p>
      ) : (
        <p class="count-number" key={number} aria-hidden="true">
          {number}
        </p>
      )}
    </main>
  );
};
