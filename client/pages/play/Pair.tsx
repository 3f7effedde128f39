/** What was done over what to try: two short schedules on one axis, what the decision cost, and what the better run saves. */
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import type { Worker } from '../../../shared/score/strips.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type Badges, taskBadge, threadBadge } from '../../model/badges.ts';
import { ticksOf } from '../../model/debrief.ts';
import type { MomentPair, Side, Stretch, TaskLane } from '../../model/momentPair.ts';
import { Icon } from '../parts/Icon.tsx';
import { StarRow } from './Debrief.tsx';
import { GanttLanes, placeOf } from './GanttLanes.tsx';
import { PairTable } from './PairTable.tsx';

export interface PairProps {
  readonly moment: Moment;
  readonly pair: MomentPair;
  readonly badges: Badges;
  readonly cores: number;
}

const labelIn =
  (badges: Badges) =>
  ({ thread, task }: Worker): string =>
    (task ? taskBadge(badges, task) : threadBadge(badges, thread)).label;

/** A stretch of time above the lanes, with what it is. */
interface MarkProps {
  readonly kind: 'cost' | 'saved';
  readonly stretch: Stretch;
  readonly text: string;
  readonly pair: MomentPair;
}

const axisOf = ({ fromUs, toUs }: MomentPair) => ({ fromUs, axisUs: Math.max(1, toUs - fromUs) });

/** In the right half of the axis the words end where the stretch does. */
const Mark = ({ kind, stretch, text, pair }: MarkProps) => {
  const isLate = stretch.fromUs + stretch.toUs > pair.fromUs + pair.toUs;
  return (
    <div class={`pair-mark pair-${kind} ${isLate ? 'at-end' : ''}`} style={placeOf(stretch, axisOf(pair))}>
      <span>{text}</span>
    </div>
  );
};

const costText = ({ kind, spanUs }: Moment): string =>
  t(`moments.pair.cost.${kind}`, { span: formatUs(spanUs) });

interface SideProps extends PairProps {
  readonly side: Side;
  readonly whose: 'did' | 'try';
}

const Marks = ({ whose, moment, pair }: SideProps) => {
  const { cost, saved } = pair;
  if (whose === 'did') return cost && <Mark kind="cost" stretch={cost} text={costText(moment)} pair={pair} />;
  const text = t('moments.pair.saved', { saved: formatUs(moment.savedUs) });
  return saved && <Mark kind="saved" stretch={saved} text={text} pair={pair} />;
};

/** An instant, on the axis. */
const at = (atUs: Micros, pair: MomentPair): { readonly left: string } => ({
  left: placeOf({ fromUs: atUs, toUs: atUs }, axisOf(pair)).left,
});

interface TaskRowProps extends Pick<PairProps, 'pair'> {
  readonly lane: TaskLane;
  readonly name: string;
}

/** Low, and without words: the hue says what the task waits for. */
const TaskRow = ({ lane, name, pair }: TaskRowProps) => (
  <div class="gantt-lane pair-task">
    <span class="gantt-core">{name}</span>
    <div class="gantt-track">
      {lane.spells.map((spell) => (
        <span
          key={spell.fromUs}
          class={`gantt-bar fill fill-${spell.face}`}
          style={placeOf(spell, axisOf(pair))}
          title={`${name} ${t(`hud.faces.${spell.face}`)}`}
        />
      ))}
    </div>
  </div>
);

const SideRows = (props: SideProps) => {
  const { whose, side, moment, pair, badges, cores } = props;
  return (
    <div class={`pair-side pair-side-${whose}`}>
      <p class="pair-whose">
        <Icon name={whose === 'did' ? 'hand' : 'bulb'} />
        <b>{t(`moments.pair.${whose}`)}</b>
        <span class="second">{t('moments.pair.ends', { at: formatUs(side.endUs) })}</span>
      </p>
      <div class="pair-marks">
        <Marks {...props} />
      </div>
      <div class="pair-lanes">
        <GanttLanes {...axisOf(pair)} schedule={side} boxes={[]} cores={cores} labelOf={labelIn(badges)} />
        {side.tasks.map((lane) => (
          <TaskRow key={lane.task} lane={lane} name={taskBadge(badges, lane.task).label} pair={pair} />
        ))}
        <div class="pair-over">
          <i class="pair-now" style={at(moment.atUs, pair)} />
          {side.endUs <= pair.toUs && <i class="pair-end" style={at(side.endUs, pair)} />}
        </div>
      </div>
    </div>
  );
};

/** Round instants so far from each other and from the decision that their words do not touch. */
const ticksIn = ({ fromUs, toUs }: MomentPair, atUs: Micros): readonly Micros[] => {
  const lengthUs = toUs - fromUs;
  const [, stepUs = lengthUs] = ticksOf(lengthUs);
  const first = Math.ceil(fromUs / stepUs);
  const ticks: Micros[] = [];
  for (let tick = first * stepUs; tick < toUs; tick += stepUs) {
    const isFree =
      Math.abs(tick - atUs) * 4 > lengthUs && (tick - (ticks.at(-1) ?? -lengthUs)) * 5 > lengthUs;
    const isInside = (tick - fromUs) * 12 > lengthUs && (toUs - tick) * 12 > lengthUs;
    if (isFree && isInside) ticks.push(tick);
  }
  return ticks;
};

/** The instant of the decision, and round marks of the time. */
const Axis = ({ pair, atUs }: { readonly pair: MomentPair; readonly atUs: Micros }) => {
  const isFirst = (atUs - pair.fromUs) * 6 < pair.toUs - pair.fromUs;
  return (
    <div class="pair-axis">
      <b style={at(atUs, pair)} class={isFirst ? 'at-start' : ''}>
        {formatUs(atUs)}
      </b>
      {ticksIn(pair, atUs).map((tick) => (
        <span key={tick} style={at(tick, pair)}>
          {formatUs(tick)}
        </span>
      ))}
    </div>
  );
};

/** Of a run that is compared with another than the player's own, not all that is gained comes by the one move. */
const gainText = ({ savedUs, ownUs, betterUs }: Moment, { metric }: MomentPair): string => {
  const whole = metric === null ? 'moments.sooner' : 'moments.less';
  return t(savedUs === ownUs - betterUs ? whole : 'moments.byMove', { saved: formatUs(savedUs) });
};

/** What the end would have been, and what it would have been worth. */
const Reached = ({ moment, pair }: Pick<PairProps, 'moment' | 'pair'>) => (
  <div class="pair-reached">
    <p>
      <span class="second">{t(`moments.heir.${moment.heir}`)}:</span> <b>{formatUs(moment.betterUs)}</b>{' '}
      {pair.metric !== null && `${t(`debrief.figures.${pair.metric}`)}, `}
      {gainText(moment, pair)}
    </p>
    <StarRow stars={pair.stars} />
    {pair.shortUs !== null && (
      <p class="note">{t('moments.short', { by: formatUs(pair.shortUs), count: pair.stars + 1 })}</p>
    )}
  </div>
);

export const Pair = (props: PairProps) => {
  const { pair, moment, badges } = props;
  const span = { from: formatUs(pair.fromUs), to: formatUs(pair.toUs) };
  return (
    <div class="pair">
      {/* A picture: the table says the same. */}
      <div class="pair-chart" dir="ltr" role="img" aria-label={t('moments.pair.about', span)}>
        <Axis pair={pair} atUs={moment.atUs} />
        <SideRows {...props} side={pair.did} whose="did" />
        <SideRows {...props} side={pair.better} whose="try" />
      </div>
      <Reached {...props} />
      <PairTable pair={pair} labelOf={labelIn(badges)} />
    </div>
  );
};
