/** The lanes of one schedule: its cores with what decided the run in boxes over them, and who held each key. */
import type { ComponentChildren } from 'preact';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Strip, Worker } from '../../../shared/score/strips.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import type { KeyHold } from '../../model/keyLanes.ts';
import type { MomentBox } from '../../model/momentBoxes.ts';
import { bucketFaces } from '../../model/shares.ts';
import { bucketText } from './MachineTime.tsx';
import type { Playback } from './usePlayback.ts';

export interface LanesProps {
  readonly cores: number;
  readonly axisUs: Micros;
  /** Where the axis begins; left out: with the run. */
  readonly fromUs?: Micros;
  readonly labelOf: (who: Worker) => string;
  /** The instant shown, over all rows. */
  readonly playback?: Playback | null | undefined;
}

type Span = Pick<Strip, 'fromUs' | 'toUs'>;

export const nameOf = ({ who, bucket }: Strip, labelOf: LanesProps['labelOf']): string =>
  who ? labelOf(who) : bucketText(bucket);

export const holderOf = ({ thread }: KeyHold, labelOf: LanesProps['labelOf']): string =>
  labelOf({ thread, task: null });

export const momentText = ({ number, core, key, fromUs, toUs }: MomentBox): string => {
  const span = { number, from: formatUs(fromUs), to: formatUs(toUs) };
  return key === null ? t('moments.box', { ...span, core }) : t('moments.boxKey', { ...span, key });
};

const percent = (us: Micros, axisUs: Micros): string => `${(us * 100) / axisUs}%`;

export const placeOf = (
  { fromUs, toUs }: Span,
  { axisUs, fromUs: beginUs = 0 }: Pick<LanesProps, 'axisUs' | 'fromUs'>,
) => ({
  left: percent(fromUs - beginUs, axisUs),
  width: percent(toUs - fromUs, axisUs),
});

const titleOf = (name: string, { fromUs, toUs }: Span): string =>
  `${name} ${formatUs(fromUs)} – ${formatUs(toUs)}`;

/** Apart, since it moves at every beat. */
const Hand = ({ playback, axisUs }: { readonly playback: Playback; readonly axisUs: Micros }) => (
  <i class="gantt-hand" style={{ left: percent(playback.reel.value.clockUs, axisUs) }} />
);

const Boxes = ({ boxes, axisUs }: { readonly boxes: readonly MomentBox[]; readonly axisUs: Micros }) =>
  boxes.map((box) => (
    <span
      key={box.number}
      class="gantt-moment"
      role="img"
      aria-label={momentText(box)}
      title={momentText(box)}
      style={{ '--from': percent(box.fromUs, axisUs), width: percent(box.toUs - box.fromUs, axisUs) }}
    >
      <span class="moment-number">{box.number}</span>
    </span>
  ));

interface LaneProps extends Pick<LanesProps, 'axisUs' | 'playback'> {
  readonly name: string;
  readonly kind: 'core' | 'key';
  readonly boxes?: readonly MomentBox[];
  readonly children: ComponentChildren;
}

const Lane = ({ name, kind, boxes = [], axisUs, playback, children }: LaneProps) => (
  <div class={`gantt-lane gantt-lane-${kind}`}>
    <span class="gantt-core" aria-hidden="true">
      {name}
    </span>
    <div class="gantt-track">
      <div class="gantt-bars" aria-hidden="true">
        {children}
        {playback && <Hand playback={playback} axisUs={axisUs} />}
      </div>
      {boxes.length > 0 && <Boxes boxes={boxes} axisUs={axisUs} />}
    </div>
  </div>
);

const StripMark = ({ strip, labelOf, ...axis }: Omit<LanesProps, 'cores'> & { readonly strip: Strip }) => (
  <span
    class={`gantt-bar fill fill-${bucketFaces[strip.bucket]}`}
    style={placeOf(strip, axis)}
    title={titleOf(nameOf(strip, labelOf), strip)}
  >
    {strip.who && <span>{labelOf(strip.who)}</span>}
  </span>
);

const HoldMark = ({ hold, labelOf, ...axis }: Omit<LanesProps, 'cores'> & { readonly hold: KeyHold }) => (
  <span
    class="gantt-bar gantt-hold"
    style={placeOf(hold, axis)}
    title={titleOf(holderOf(hold, labelOf), hold)}
  >
    <span>{holderOf(hold, labelOf)}</span>
  </span>
);

interface GanttLanesProps extends LanesProps {
  readonly schedule: Pick<Schedule, 'strips' | 'keys'>;
  readonly boxes: readonly MomentBox[];
}

export const GanttLanes = ({ schedule, boxes, cores, ...rest }: GanttLanesProps) => (
  <div class="gantt-lanes">
    {Array.from({ length: cores }, (_, core) => (
      <Lane
        key={core}
        {...rest}
        kind="core"
        name={t('debrief.core', { core })}
        boxes={boxes.filter((box) => box.key === null && box.core === core)}
      >
        {schedule.strips
          .filter((strip) => strip.core === core && strip.bucket !== 'noWorkUs')
          .map((strip) => (
            <StripMark key={strip.fromUs} {...rest} strip={strip} />
          ))}
      </Lane>
    ))}
    {schedule.keys.map(({ letter, holds }) => (
      <Lane
        key={letter}
        {...rest}
        kind="key"
        name={t('board.laneKey', { key: letter })}
        boxes={boxes.filter((box) => box.key === letter)}
      >
        {holds.map((hold) => (
          <HoldMark key={hold.fromUs} {...rest} hold={hold} />
        ))}
      </Lane>
    ))}
  </div>
);
