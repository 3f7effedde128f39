/** Where the time of a loop's one thread went so far, in thousandths that sum to 1000. */
import { formatPerMille, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { loopFaces, type LoopTime as Time } from '../../model/loopTime.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';

const useTerms: Readonly<Record<Time['shares'][number]['use'], TermId>> = {
  useful: 'throughput',
  overhead: 'contextSwitch',
  blocked: 'lag',
  idle: 'poll',
};

export const LoopTime = ({ time }: { readonly time: Time }) => (
  <section class="machine-time" aria-label={t('hud.loopTime')}>
    <h2 class="sign-text">{t('hud.loopTime')}</h2>
    <div class="share-bar" aria-hidden="true">
      {time.shares.map(({ use, perMille }) => (
        <span key={use} class={`fill fill-${loopFaces[use]}`} style={{ flexGrow: perMille, flexBasis: 0 }} />
      ))}
    </div>
    <p class="note">{t('hud.loopSoFar', { time: formatUs(time.wholeUs) })}</p>
    <ul class="share-legend">
      {time.shares.map(({ use, perMille }) => (
        <li key={use}>
          <span class={`swatch fill fill-${loopFaces[use]}`} aria-hidden="true" />
          <b>{formatPerMille(perMille)}</b> <Term id={useTerms[use]}>{t(`hud.loopUses.${use}`)}</Term>
        </li>
      ))}
    </ul>
  </section>
);
