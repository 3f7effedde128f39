/** The wall clock of a phase: minutes and seconds, and how much of it is left as a bar. Spoken on asking only. */
import { formatClock } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type Countdown, useCountdown } from './useCountdown.ts';

interface WallClockProps extends Countdown {
  readonly totalMs: number | null;
}

/** From here on the clock is an alarm. */
const hurryMs = 10_000;

export const WallClock = ({ totalMs, ...countdown }: WallClockProps) => {
  const left = useCountdown(countdown);
  if (left === null) return null;
  const share = totalMs ? Math.min(1, left / totalMs) : 0;
  return (
    <div class={left <= hurryMs ? 'wall-clock hurry' : 'wall-clock'}>
      <span class="wall-clock-time" role="timer" aria-live="off" aria-label={t('terms.timeLeft')}>
        {formatClock(left)}
      </span>
      <span class="wall-clock-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  );
};
