/** Look back and ahead: an instant of the timeline under the pointer, the finger or the arrow keys, told beside it. */
import { useMemo, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { RecentLane } from '../../model/lanes.ts';
import {
  changeBeside,
  changesOf,
  type GlanceRow,
  glanceAt,
  type Known,
  knownAfter,
  wholeLanes,
} from '../../model/lookBack.ts';
import { pxAt, type Strip, usAt, useStrip } from './useStrip.ts';

interface LookProps {
  readonly host: { readonly current: HTMLElement | null };
  readonly stage: LiveStage;
  /** The same run at its end, where that is known: it is being watched. */
  readonly whole?: LiveStage | null;
}

const lanesOf = (stage: LiveStage): readonly RecentLane[] => wholeLanes(stage.board(), stage.sight());

const whoText = (stage: LiveStage, { stay }: GlanceRow): string => {
  if (stay === null) return t('board.look.nobody');
  const { who } = stay;
  if (who.kind === 'count') return String(who.count);
  return (who.kind === 'task' ? stage.taskBadge(who.id) : stage.badge(who.id)).label;
};

const lengthText = ({ stay }: GlanceRow): string =>
  stay === null || stay.who.kind === 'count'
    ? ''
    : t('board.look.span', { from: formatUs(stay.fromUs), to: formatUs(stay.toUs) });

const knownText = (stage: LiveStage, { text, thread, untilUs }: Known): string =>
  t(text, { who: stage.badge(thread).label, at: formatUs(untilUs) });

interface Told {
  readonly key: string;
  readonly name: string;
  readonly who: string;
  readonly length: string;
}

const past = (stage: LiveStage, atUs: Micros): readonly Told[] =>
  glanceAt(lanesOf(stage), atUs).map((row, place) => ({
    ...{ key: `${place}`, name: t(row.text, row.args) },
    ...{ who: whoText(stage, row), length: lengthText(row) },
  }));

const ahead = (stage: LiveStage, atUs: Micros): readonly Told[] =>
  knownAfter(stage.board(), atUs).map((known) => ({
    ...{ key: `${known.text} ${known.thread}`, name: knownText(stage, known) },
    ...{ who: '', length: '' },
  }));

interface CardProps {
  readonly strip: Strip;
  readonly atUs: Micros;
  readonly rows: readonly Told[];
  readonly title: string;
}

/** Above the strip, on the side of the instant that has more room. */
const Card = ({ strip, atUs, rows, title }: CardProps) => {
  const at = pxAt(strip, atUs);
  const side = at > strip.width / 2 ? 'time-card-left' : 'time-card-right';
  return (
    <>
      <span class="time-line" style={{ left: `${at}px` }} />
      <div class={`time-card ${side}`} style={{ '--at': `${at}px` }} aria-hidden="true">
        <p class="time-title">{title}</p>
        {rows.length === 0 && <p>{t('board.look.unknown')}</p>}
        <dl>
          {rows.map(({ key, name, who, length }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>
                <b>{who}</b> {length}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
};

const spoken = (title: string, rows: readonly Told[]): string =>
  [title, ...rows.map(({ name, who }) => (who === '' ? name : `${name}: ${who}`))].join(', ');

const stepOf: Readonly<Record<string, (changes: readonly Micros[], atUs: Micros) => Micros>> = {
  ArrowLeft: (changes, atUs) => changeBeside(changes, atUs, -1),
  ArrowRight: (changes, atUs) => changeBeside(changes, atUs, 1),
  Home: () => 0,
  End: (changes) => changes.at(-1) ?? 0,
};

interface Look {
  readonly atUs: Micros;
  readonly looking: boolean;
  readonly look: (us: Micros | null) => void;
  readonly title: string;
  readonly rows: readonly Told[];
}

const useLook = (stage: LiveStage, whole: LiveStage | null): Look => {
  const [lookUs, look] = useState<Micros | null>(null);
  const nowUs = stage.nowUs();
  const atUs = lookUs ?? nowUs;
  const isAhead = atUs > nowUs && whole === null;
  const rows = useMemo(() => {
    if (lookUs === null) return [];
    return isAhead ? ahead(stage, atUs) : past(whole ?? stage, atUs);
  }, [stage, whole, lookUs, atUs, isAhead, isAhead && nowUs]);
  const title = t(isAhead ? 'board.look.ahead' : 'board.look.then', { at: formatUs(atUs) });
  return { atUs, looking: lookUs !== null, look, title, rows };
};

export const TimeLook = ({ host, stage, whole = null }: LookProps) => {
  const strip = useStrip(host);
  const { atUs, looking, look, title, rows } = useLook(stage, whole);
  if (strip === null) return null;
  const run = whole ?? stage;
  const point = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void =>
    look(usAt(strip, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const press = (event: KeyboardEvent): void => {
    const step = stepOf[event.key];
    if (event.key === 'Escape' && looking) look(null);
    else if (step) look(step(changesOf(lanesOf(run), run.nowUs()), atUs));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="time-look"
      role="slider"
      tabIndex={0}
      aria-label={t('board.look.name')}
      aria-valuemin={0}
      aria-valuemax={Math.max(run.nowUs(), atUs)}
      aria-valuenow={atUs}
      aria-valuetext={looking ? spoken(title, rows) : title}
      style={{
        left: `${strip.x}px`,
        top: `${strip.y}px`,
        width: `${strip.width}px`,
        height: `${strip.height}px`,
      }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => look(null)}
      onBlur={() => look(null)}
      onKeyDown={press}
    >
      {looking && <Card {...{ strip, atUs, rows, title }} />}
    </div>
  );
};
