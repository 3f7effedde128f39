/** Who had what from when until when in several runs, as numbers. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';

export interface Row {
  readonly name: string;
  readonly where: string | number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
}

const headings = ['run', 'thread', 'where', 'from', 'to'] as const;

const headingTerms: Readonly<Partial<Record<(typeof headings)[number], TermId>>> = {
  thread: 'thread',
  where: 'core',
};

/** What a column is called, to be looked up where the glossary has it. */
const Heading = ({ name }: { readonly name: (typeof headings)[number] }) => {
  const term = headingTerms[name];
  const words = t(`debrief.${name}`);
  return <th scope="col">{term ? <Term id={term}>{words}</Term> : words}</th>;
};

interface RunRows {
  /** As the first column calls it; no two are called alike. */
  readonly name: string;
  readonly rows: readonly Row[];
}

interface ScheduleTableProps {
  readonly summary: string;
  readonly runs: readonly RunRows[];
}

export const ScheduleTable = ({ summary, runs }: ScheduleTableProps) => (
  <details class="gantt-table">
    <summary>{summary}</summary>
    <table>
      <thead>
        <tr>
          {headings.map((name) => (
            <Heading key={name} name={name} />
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.flatMap(({ name, rows }) =>
          rows.map((row) => (
            <tr key={`${name} ${row.where} ${row.name} ${row.fromUs}`}>
              <td>{name}</td>
              <th scope="row">{row.name}</th>
              <td>{row.where}</td>
              <td class="number">{formatUs(row.fromUs)}</td>
              <td class="number">{formatUs(row.toUs)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </details>
);
