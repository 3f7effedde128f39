/** The figures of a run, and of one kept beside it, with what lies between them. */
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LabRun } from '../../session/session.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import type { Finished } from './oneRun.ts';
import { exactUs } from './trackText.ts';

type Unit = 'us' | 'percent' | 'count';
type Figure = readonly [key: string, unit: Unit, of: (run: LabRun) => number | null, term: TermId];

const sum = ({ result: { jobs } }: LabRun, of: 'cpuUs' | 'gilWaitUs' | 'ioUs'): number =>
  jobs.reduce((all, job) => all + job[of], 0);

const figures: readonly Figure[] = [
  ['makespan', 'us', ({ result }) => result.makespanUs, 'makespan'],
  ['cpu', 'us', (run) => sum(run, 'cpuUs'), 'core'],
  ['gilWait', 'us', (run) => sum(run, 'gilWaitUs'), 'gil'],
  ['utilisation', 'percent', ({ result }) => result.utilisation, 'throughput'],
  ['contextSwitches', 'count', ({ result }) => result.switches.context, 'contextSwitch'],
  ['gilSwitches', 'count', ({ result }) => result.switches.gil, 'switchInterval'],
  ['threads', 'count', ({ result }) => result.jobs.length, 'thread'],
  ['tasks', 'count', ({ rows }) => rows.filter(({ group }) => group === 'task').length, 'task'],
];

const texts: Readonly<Record<Unit, (value: number) => string>> = {
  us: exactUs,
  percent: (value) => `${formatNumber(Math.round(value * 1000) / 10, 1)} %`,
  count: (value) => formatNumber(value),
};

const textOf = (unit: Unit, value: number | null): string =>
  value === null ? t('debrief.unfinished') : texts[unit](value);

/** Of this run against the kept one. A minus sign is as wide as a plus. */
const between = (unit: Unit, own: number | null, other: number | null): string => {
  if (own === null || other === null) return '–';
  if (own === other) return '=';
  return `${own > other ? '+' : '\u2212'}${texts[unit](Math.abs(own - other))}`;
};

interface MetricsProps {
  readonly runs: readonly Finished[];
  readonly names: readonly string[];
}

const Head = ({ names }: Pick<MetricsProps, 'names'>) => (
  <thead>
    <tr>
      <th scope="col">{t('lab.figureName')}</th>
      {names.map((name, index) => (
        <th key={index} scope="col">
          {names.length > 1 ? name : t('lab.value')}
        </th>
      ))}
      {names.length > 1 && <th scope="col">{t('lab.difference')}</th>}
    </tr>
  </thead>
);

const Row = ({
  figure: [key, unit, of, term],
  runs,
}: { readonly figure: Figure } & Pick<MetricsProps, 'runs'>) => {
  const values = runs.map(({ run }) => of(run));
  if (key === 'tasks' && values.every((value) => value === 0)) return null;
  const [own = null, other = null] = values;
  return (
    <tr>
      <th scope="row">
        <Term id={term}>{t(`lab.figure.${key}`)}</Term>
      </th>
      {values.map((value, index) => (
        <td key={index} class="number">
          {textOf(unit, value)}
        </td>
      ))}
      {runs.length > 1 && <td class="number">{between(unit, own, other)}</td>}
    </tr>
  );
};

export const Metrics = ({ runs, names }: MetricsProps) => (
  <section class="panel lab-metrics">
    <div class="lab-table-place">
      <table>
        <caption class="sign-text">{t('lab.metrics')}</caption>
        <Head names={names} />
        <tbody>
          {figures.map((figure) => (
            <Row key={figure[0]} figure={figure} runs={runs} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
