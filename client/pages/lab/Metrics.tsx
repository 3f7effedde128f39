/** The figures of a run, and of one kept beside it. */
import type { SimResult } from '../../../shared/score/result.ts';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { nameOf } from './names.ts';
import type { Finished } from './useLab.ts';

type Figure = readonly [key: string, of: (result: SimResult) => string];

const percent = (share: number): string => `${formatNumber(Math.round(share * 1000) / 10)} %`;

const figures: readonly Figure[] = [
  ['makespan', ({ makespanUs }) => (makespanUs === null ? t('debrief.unfinished') : formatUs(makespanUs))],
  ['cpu', ({ jobs }) => formatUs(jobs.reduce((sum, { cpuUs }) => sum + cpuUs, 0))],
  ['utilisation', ({ utilisation }) => percent(utilisation)],
  ['gilWait', ({ jobs }) => formatUs(jobs.reduce((sum, { gilWaitUs }) => sum + gilWaitUs, 0))],
  ['contextSwitches', ({ switches }) => formatNumber(switches.context)],
  ['gilSwitches', ({ switches }) => formatNumber(switches.gil)],
  ['threads', ({ jobs }) => formatNumber(jobs.length)],
];

export const Metrics = ({ runs }: { readonly runs: readonly Finished[] }) => (
  <section class="panel lab-metrics">
    <h2 class="sign-text">{t('lab.metrics')}</h2>
    <table>
      {runs.length > 1 && (
        <thead>
          <tr>
            <td />
            {runs.map((finished, index) => (
              <th key={index} scope="col">
                {nameOf(finished, index)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {figures.map(([key, of]) => (
          <tr key={key}>
            <th scope="row">{t(`lab.figure.${key}`)}</th>
            {runs.map(({ run }, index) => (
              <td key={index} class="number">
                {of(run.result)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
