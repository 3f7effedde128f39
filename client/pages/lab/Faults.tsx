/** What keeps a program from running: each fault with its line, which is one press away. */
import type { SourceFault } from '../../../shared/python/index.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { faultText } from './faultText.ts';

interface FaultsProps {
  readonly faults: readonly SourceFault[];
  readonly goTo: (line: number, column: number) => void;
}

/** More than this nobody reads at once. */
const mostShown = 20;

export const Faults = ({ faults, goTo }: FaultsProps) => (
  <section class="panel lab-faults" aria-labelledby="lab-faults">
    <h2 id="lab-faults">
      <Icon name="alert" /> {t('lab.faults', { count: faults.length })}
    </h2>
    <ul>
      {faults.slice(0, mostShown).map((fault, index) => (
        <li key={index}>
          <button type="button" class="button" onClick={() => goTo(fault.line, fault.column)}>
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
