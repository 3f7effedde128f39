/** Says the beginning and the end of a run, calmly: one sentence each, nothing in between. */
import { t } from '../../i18n/text.ts';
import { endingText } from './Ending.tsx';
import type { Lab } from './useLab.ts';

const saidOf = ({ going, faults, latest }: Lab): string => {
  if (going.state === 'running') return t('lab.say.running');
  if (faults.length > 0)
    return `${t('lab.faults', { count: faults.length })}: ${t('lab.say.faultsAt', {
      lines: faults
        .map(({ line }) => line)
        .slice(0, 5)
        .join(', '),
    })}`;
  if (going.state !== 'idle' || latest === null) return '';
  const { run } = latest;
  const lines =
    run.printed
      .map(({ text }) => text)
      .join('')
      .split('\n').length - 1;
  return `${endingText(latest)}. ${t('lab.say.printed', { count: lines })}`;
};

export const Voice = ({ lab }: { readonly lab: Lab }) => (
  <p class="hidden-text" role="status">
    {saidOf(lab)}
  </p>
);
