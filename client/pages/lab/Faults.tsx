/** What keeps a program from running: each fault with its line, which is one press away. */
import type { SourceFault } from '../../../shared/python/index.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { faultText } from './faultText.ts';

interface FaultsProps {
  readonly faults: readonly SourceFault[];
  readonly goTo: (fault: SourceFault) => void;
}

/** More than this nobody reads at once. */
const mostShown = 20;

export const Faults = ({ faults, goTo }: FaultsProps) => (
  <section class="panel lab-faults" role="alert">
    <h2>
      <Icon name="alert" /> {t('lab.faults', { count: faults.length })}
    </h2>
    <ul>
      {faults.slice(0, mostShown).map((fault) => (
        <li key={`${fault.line} ${fault.column} ${fault.code}`}>
          <button type="button" class="button plain" onClick={() => goTo(fault)}>
            {t('lab.line', { line: fault.line })}
          </button>
          <span>{faultText(fault)}</span>
        </li>
      ))}
    </ul>
    {faults.length > mostShown && (
      <p class="second">{t('lab.moreFaults', { count: faults.length - mostShown })}</p>
    )}
  </section>
);
