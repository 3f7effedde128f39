/** The player's own run once more: the board, the hand on time, pins where the costly decisions were, and files to keep. */
import type { RefObject } from 'preact';
import type { Micros, Role } from '../../../shared/ground/terms.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { BoardTable } from '../../table/BoardTable.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { BoardHost } from './BoardHost.tsx';
import { Transport } from './Transport.tsx';
import { useLiveStage } from './useLiveStage.ts';
import type { Playback } from './usePlayback.ts';

/** How the run is watched. */
export type Seen = 'nothing' | 'board' | 'table';

interface RewatchProps {
  readonly playback: Playback;
  readonly role: Role;
  readonly usPerSecond: number;
  readonly switchIntervalUs: Micros;
  readonly moments: readonly Moment[];
  readonly show: (index: number) => void;
  readonly seen: Seen;
  readonly see: (seen: Seen) => void;
  readonly place: RefObject<HTMLElement | null>;
  readonly save: (what: Kept) => void;
  /** Text key: which keys move through it. */
  readonly keys: string;
}

export const kepts = ['trace', 'log', 'picture'] as const;
export type Kept = (typeof kepts)[number];

const Watched = ({ playback, seen, see, ...props }: RewatchProps) => {
  const { role, usPerSecond, switchIntervalUs } = props;
  const stage = useLiveStage(playback.session, { role, usPerSecond, switchIntervalUs, watching: true });
  const narrow = useNarrow();
  if (stage === null) return null;
  return seen === 'table' || narrow ? (
    <div class="rewatch-table">
      <BoardTable stage={stage} />
    </div>
  ) : (
    <div class="lab-board rewatch-board">
      <BoardHost stage={stage} failed={() => see('table')} />
    </div>
  );
};

/** So many pins fit beside each other: on a phone, and where there is room. */
const fits = { narrow: 8, wide: 26 } as const;

/** In order of time, the row of each: those too close to the one before stand above it. */
const rowsOf = (instants: readonly Micros[], endUs: Micros, most: number): readonly number[] => {
  const rows: number[] = [];
  for (const [index, atUs] of instants.entries()) {
    const before = instants[index - 1];
    const isClose = before !== undefined && (atUs - before) * most < endUs;
    rows.push(isClose ? (rows[index - 1] ?? 0) + 1 : 0);
  }
  return rows;
};

const Pins = ({ playback, moments, show }: Pick<RewatchProps, 'playback' | 'moments' | 'show'>) => {
  const instants = moments.map(({ atUs }) => atUs);
  const narrow = rowsOf(instants, playback.endUs, fits.narrow);
  const wide = rowsOf(instants, playback.endUs, fits.wide);
  const heights = { '--narrow': Math.max(...narrow) + 1, '--wide': Math.max(...wide) + 1 };
  return (
    <div class="pins" dir="ltr" style={heights}>
      {moments.map(({ atUs }, index) => (
        <button
          key={atUs}
          type="button"
          class="pin"
          style={{
            left: `${(atUs * 100) / Math.max(1, playback.endUs)}%`,
            '--narrow': narrow[index] ?? 0,
            '--wide': wide[index] ?? 0,
          }}
          title={formatUs(atUs)}
          aria-label={t('moments.pin', { number: index + 1, at: formatUs(atUs) })}
          onClick={() => show(index)}
        >
          <span class="moment-number">{index + 1}</span>
        </button>
      ))}
    </div>
  );
};

interface SeeProps extends Pick<RewatchProps, 'seen' | 'see'> {
  readonly as: Exclude<Seen, 'nothing'>;
}

const SeeButton = ({ seen, see, as }: SeeProps) => (
  <button
    type="button"
    class="button"
    aria-pressed={seen === as}
    onClick={() => see(seen === as ? 'nothing' : as)}
  >
    <Icon name={as === 'board' ? 'eye' : 'text'} />
    {t(`debrief.see.${as}`)}
  </button>
);

export const Rewatch = (props: RewatchProps) => {
  const { playback, seen, place, save } = props;
  return (
    <section class="panel rewatch" aria-labelledby="rewatch-title" ref={place}>
      <div class="rewatch-head">
        <h2 id="rewatch-title" class="sign-text">
          {t('debrief.rewatch')}
        </h2>
        <SeeButton {...props} as="board" />
        <SeeButton {...props} as="table" />
      </div>
      {seen !== 'nothing' && <Watched {...props} />}
      {props.moments.length > 0 && <Pins {...props} />}
      <Transport playback={playback} />
      <p class="note wide-only">{t(props.keys)}</p>
      <div class="rewatch-files">
        {kepts.map((what) => (
          <button key={what} type="button" class="button plain" onClick={() => save(what)}>
            <Icon name="download" />
            {t(`debrief.keep.${what}`)}
          </button>
        ))}
      </div>
    </section>
  );
};
