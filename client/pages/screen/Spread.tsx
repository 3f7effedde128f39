/** The results of a round without names: how many reached what. */
import { t } from '../../i18n/text.ts';

const steps = 5;
const most = 1000;

/** How many lie in each fifth; the last holds the thousand, too. */
const countsOf = (spread: readonly number[]): readonly number[] =>
  Array.from(
    { length: steps },
    (_, step) =>
      spread.filter((points) => Math.min(steps - 1, Math.floor((points * steps) / most)) === step).length,
  );

const Bar = ({ count, highest, step }: { count: number; highest: number; step: number }) => (
  <li class="spread-bar">
    <b>{count > 0 ? count : ''}</b>
    <span class="fill fill-running" style={{ '--share': highest === 0 ? 0 : count / highest }} />
    <span class="spread-step">{(step * most) / steps}+</span>
  </li>
);

export const Spread = ({ spread }: { readonly spread: readonly number[] }) => {
  const counts = countsOf(spread);
  const highest = Math.max(0, ...counts);
  return (
    <section class="spread screen-panel">
      <h2>{t('projector.spread')}</h2>
      <ol class="spread-bars">
        {counts.map((count, step) => (
          <Bar key={step} count={count} highest={highest} step={step} />
        ))}
      </ol>
    </section>
  );
};
