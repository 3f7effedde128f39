/** The run in time: a row a core, GIL, thread and task; and the same in words for whoever sees no boxes. */
import { useMemo, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { ChromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { ticksOf } from '../../model/debrief.ts';
import { rowsOf, type TrackBox, type TrackGroup, type TrackRow } from '../../model/tracks.ts';

interface TracksProps {
  readonly trace: ChromeTrace;
  readonly axisUs: Micros;
}

/** Thinner than this part of the axis no box is drawn. */
const grains = 500;
/** Rows of one kind that are shown at first. */
const fewRows = 12;

const groups: readonly TrackGroup[] = ['core', 'GIL', 'thread', 'task'];

const nameOf = ({ group, name }: TrackRow): string =>
  group === 'core' ? t('debrief.core', { core: name }) : name;

/** What the trace says of a box, in the reader's language. */
const said = (group: TrackGroup, { name }: TrackBox): string =>
  group === 'core' || group === 'GIL'
    ? name
    : t(`lab.doing.${name.replace('waits: ', 'waits_')}`, { defaultValue: name });

interface BoxProps {
  readonly row: TrackRow;
  readonly box: TrackBox;
  readonly axisUs: Micros;
}

const BoxMark = ({ row, box, axisUs }: BoxProps) => {
  const { line, fromUs, toUs, face } = box;
  const place = line === null ? '' : ` · ${t('lab.line', { line })}`;
  return (
    <span
      class={`gantt-bar fill fill-${face}`}
      style={{ left: `${(fromUs * 100) / axisUs}%`, width: `${((toUs - fromUs) * 100) / axisUs}%` }}
      title={`${said(row.group, box)} ${formatUs(fromUs)} – ${formatUs(toUs)}${place}`}
    >
      {(row.group === 'core' || row.group === 'GIL') && <span>{box.name}</span>}
    </span>
  );
};

const Row = ({ row, axisUs }: Omit<BoxProps, 'box'>) => (
  <div class="lab-row">
    <span class="lab-row-name" title={row.name}>
      {nameOf(row)}
    </span>
    <div class="gantt-track">
      {row.boxes.map((box) => (
        <BoxMark key={box.fromUs} row={row} box={box} axisUs={axisUs} />
      ))}
    </div>
  </div>
);

const Group = ({ rows, axisUs }: { readonly rows: readonly TrackRow[] } & Omit<BoxProps, 'box' | 'row'>) => {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, fewRows);
  return (
    <>
      {shown.map((row) => (
        <Row key={row.name} row={row} axisUs={axisUs} />
      ))}
      {shown.length < rows.length && (
        <button type="button" class="button plain" onClick={() => setAll(true)}>
          {t('lab.moreRows', { count: rows.length - shown.length })}
        </button>
      )}
    </>
  );
};

const Axis = ({ axisUs }: { readonly axisUs: Micros }) => (
  <div class="gantt-axis lab-axis">
    {ticksOf(axisUs).map((atUs) => (
      <span
        key={atUs}
        class={atUs > axisUs * 0.94 ? 'at-end' : ''}
        style={{ left: `${(atUs * 100) / axisUs}%` }}
      >
        {formatUs(atUs)}
      </span>
    ))}
  </div>
);

/** Rows read aloud: at most so many boxes of each. */
const mostTold = 30;

const InWords = ({ rows }: { readonly rows: readonly TrackRow[] }) => (
  <details class="gantt-table">
    <summary>{t('debrief.asTable')}</summary>
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.group} ${row.name}`}>
            <th scope="row">{`${t(`lab.group.${row.group}`)} ${row.name}`}</th>
            <td>
              {row.boxes
                .slice(0, mostTold)
                .map((box) => `${said(row.group, box)} ${formatUs(box.fromUs)} – ${formatUs(box.toUs)}`)
                .join('; ')}
              {row.boxes.length > mostTold &&
                ` … ${t('lab.moreBoxes', { count: row.boxes.length - mostTold })}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

export const Tracks = ({ trace, axisUs }: TracksProps) => {
  const rows = useMemo(() => rowsOf(trace, Math.floor(axisUs / grains)), [trace, axisUs]);
  return (
    <section class="panel gantt lab-tracks" aria-label={t('lab.timeline')}>
      <h2 class="sign-text">{t('lab.timeline')}</h2>
      <div aria-hidden="true" dir="ltr">
        <Axis axisUs={axisUs} />
        {groups.map((group) => (
          <Group key={group} rows={rows.filter((row) => row.group === group)} axisUs={axisUs} />
        ))}
      </div>
      <InWords rows={rows} />
    </section>
  );
};
