/** Look back and ahead: an instant of the timeline under the pointer, the finger or the arrow keys, told beside it. */
import { useMemo, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
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
}

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
  glanceAt(wholeLanes(stage.board(), stage.sight()), atUs).map((row, place) => ({
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

export const TimeLook = ({ host, stage }: LookProps) => {
  const strip = useStrip(host);
  const [lookUs, look] = useState<Micros | null>(null);
  const nowUs = stage.nowUs();
  const atUs = lookUs ?? nowUs;
  const isAhead = atUs > nowUs;
  const rows = useMemo(() => {
    if (lookUs === null) return [];
    return isAhead ? ahead(stage, atUs) : past(stage, atUs);
  }, [stage, lookUs, atUs, isAhead, isAhead && nowUs]);
  if (strip === null) return null;
  const title = t(isAhead ? 'board.look.ahead' : 'board.look.then', { at: formatUs(atUs) });
  const point = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void =>
    look(usAt(strip, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const press = (event: KeyboardEvent): void => {
    const step = stepOf[event.key];
    if (event.key === 'Escape' && lookUs !== null) look(null);
    else if (step) look(step(changesOf(wholeLanes(stage.board(), stage.sight()), nowUs), atUs));
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
      aria-valuemax={Math.max(nowUs, atUs)}
      aria-valuenow={atUs}
      aria-valuetext={lookUs === null ? title : spoken(title, rows)}
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
      {lookUs !== null && <Card {...{ strip, atUs, rows, title }} />}
    </div>
  );
};
