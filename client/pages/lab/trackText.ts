/** A box of a row in words: what is done, at which line, when, and who is in the way. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatNumber, formatUs } from '../../i18n/format.ts';
import { hasText, t } from '../../i18n/text.ts';
import { holdersAt, type TrackBox, type TrackGroup, type TrackRow } from '../../model/tracks.ts';

const usPerMs = 1000;

/** Instants and lengths below a tenth of a ms would all read 0. */
export const exactUs = (us: Micros): string =>
  us > 0 && us < usPerMs ? `${formatNumber(us)}\u00a0${t('units.us')}` : formatUs(us);

export const rowName = ({ group, name }: TrackRow): string =>
  group === 'core' ? t('debrief.core', { core: name }) : group === 'GIL' ? t('lab.gilOf', { name }) : name;

/** What the trace says of a box, in the reader's language. */
export const doingText = (group: TrackGroup, { name }: TrackBox): string => {
  if (group === 'core') return t('lab.doing.onCore', { name });
  if (group === 'GIL') return t('lab.doing.holdsGil', { name });
  const key = `lab.doing.${name.replace('waits: ', 'waits_')}`;
  return hasText(key) ? t(key) : name;
};

/** Devices and timers are named by what they do already. */
const named = ['waits: lock', 'waits: sem', 'waits: queue', 'waits: event', 'waits: pool'];

const onText = ({ name, on }: TrackBox): string => (on !== '' && named.includes(name) ? ` (${on})` : '');

const becauseText = (rows: readonly TrackRow[], box: TrackBox): string => {
  const holders = holdersAt(rows, box).join(', ');
  if (holders === '') return '';
  return ` · ${t(box.name === 'ready' ? 'lab.because.core' : 'lab.because.gil', { holders })}`;
};

export const boxText = (rows: readonly TrackRow[], row: TrackRow, box: TrackBox): string => {
  const line = box.line === null ? '' : ` · ${t('lab.line', { line: box.line })}`;
  const when = `${exactUs(box.fromUs)} – ${exactUs(box.toUs)} (${exactUs(box.toUs - box.fromUs)})`;
  return `${doingText(row.group, box)}${onText(box)}${line} · ${when}${becauseText(rows, box)}`;
};
