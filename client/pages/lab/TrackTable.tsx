/** The rows in words, for whoever sees no boxes. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { TrackRow } from '../../model/tracks.ts';
import { boxesIn } from '../../model/tracks.ts';
import { doingText, exactUs, rowName } from './trackText.ts';

/** Rows read aloud: at most so many boxes of each. */
const mostTold = 30;

const Row = ({ row }: { readonly row: TrackRow }) => {
  const endUs = row.boxes.at(-1)?.toUs ?? 0;
  const boxes = boxesIn(row, { fromUs: 0, toUs: endUs }, Math.floor(endUs / 1000));
  return (
    <tr>
      <th scope="row">{`${t(`lab.group.${row.group}`)} ${row.name}`}</th>
      <td>
        {boxes
          .slice(0, mostTold)
          .map(
            (box) =>
              `${doingText(row.group, box)}${box.line === null ? '' : `, ${t('lab.line', { line: box.line })}`}: ${exactUs(box.fromUs)} – ${exactUs(box.toUs)}`,
          )
          .join('; ')}
        {boxes.length > mostTold && ` … ${t('lab.moreBoxes', { count: boxes.length - mostTold })}`}
      </td>
    </tr>
  );
};

export const TrackTable = ({ rows }: { readonly rows: readonly TrackRow[] }) => {
  const [open, setOpen] = useState(false);
  return (
    <details class="gantt-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('lab.asTable')}</summary>
      {open && (
        <table>
          <caption class="hidden-text">{t('lab.timeline')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lab.who')}</th>
              <th scope="col">{t('lab.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.group} ${rowName(row)}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};
