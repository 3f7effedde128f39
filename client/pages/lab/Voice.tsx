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
  const { printed, leftOut } = latest.run;
  const lines = printed.flatMap(({ stream, text }) => (stream === 'stdout' ? text.split('\n').slice(1) : []));
  const said = endingText(latest).replace(/\.$/, '');
  return leftOut > 0 ? said : `${said}. ${t('lab.say.printed', { count: lines.length })}`;
};

export const Voice = ({ lab }: { readonly lab: Lab }) => (
  <p class="hidden-text" role="status">
    {saidOf(lab)}
  </p>
);
