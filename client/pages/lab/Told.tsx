/** What the box that is pointed at tells. */
import { t } from '../../i18n/text.ts';
import { faceOf, type Pointed, type TrackRow } from '../../model/tracks.ts';
import { boxText, rowName } from './trackText.ts';

interface ToldProps {
  readonly rows: readonly TrackRow[];
  readonly pointed: Pointed | null;
}

export const Told = ({ rows, pointed }: ToldProps) => (
  <p class="lab-told-box" aria-live="polite">
    {pointed === null ? (
      <span class="second">{t('lab.pointAtBox')}</span>
    ) : (
      <>
        <span class={`swatch fill fill-${faceOf(pointed.row.group, pointed.box.name)}`} aria-hidden="true" />{' '}
        <b>{rowName(pointed.row)}</b> {boxText(rows, pointed.row, pointed.box)}
      </>
    )}
  </p>
);
