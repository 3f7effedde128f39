/** Rows of boxes over one axis. Names stand still at the side; the axis is scrolled, by whatever scrolls on this device. */
import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import { t } from '../../i18n/text.ts';
import { ticksOf } from '../../model/debrief.ts';
import {
  boxAt,
  boxBeside,
  boxesIn,
  faceOf,
  type Pointed,
  type Span,
  type TrackBox,
  type TrackRow,
} from '../../model/tracks.ts';
import { exactUs, rowName } from './trackText.ts';
import type { Player } from './usePlayer.ts';

interface ChartProps {
  readonly rows: readonly TrackRow[];
  readonly axisUs: Micros;
  readonly zoom: number;
  readonly player: Player | null;
  readonly pointed: Pointed | null;
  readonly point: (pointed: Pointed | null) => void;
  readonly choose: (pointed: Pointed, atUs: Micros) => void;
  readonly zoomBy: (factor: number) => void;
}

/** Boxes thinner than this part of what is seen are not drawn apart. */
const grains = 400;

const startsGroup = (rows: readonly TrackRow[], index: number): boolean =>
  rows[index]?.group !== rows[index - 1]?.group;

const percent = (us: Micros, axisUs: Micros): string => `${(us * 100) / axisUs}%`;

const Label = ({ row, box }: { readonly row: TrackRow; readonly box: TrackBox }) => {
  const isOwner = row.group === 'core' || row.group === 'GIL';
  const text = isOwner ? box.name : box.line === null ? '' : t('lab.line', { line: box.line });
  return isOwner || faceOf(row.group, box.name) === 'running' ? <span>{text}</span> : null;
};

interface RowProps {
  readonly row: TrackRow;
  readonly seen: Span;
  readonly axisUs: Micros;
}

const drawn = ({ row, seen, axisUs }: RowProps) =>
  boxesIn(row, seen, Math.floor((seen.toUs - seen.fromUs) / grains)).map((box) => (
    <i
      key={box.fromUs}
      class={`lab-box fill fill-${faceOf(row.group, box.name)}`}
      style={{ left: percent(box.fromUs, axisUs), width: percent(box.toUs - box.fromUs, axisUs) }}
    >
      <Label row={row} box={box} />
    </i>
  ));

/** Drawn again only when something else is seen: pointing at a box is quick however many there are. */
const Boxes = (props: RowProps) => useMemo(() => <>{drawn(props)}</>, [props.row, props.seen, props.axisUs]);

const Axis = ({ seen, axisUs }: Omit<RowProps, 'row'>) => {
  const length = seen.toUs - seen.fromUs;
  const [first = 0, second = 1] = ticksOf(length);
  const step = Math.max(1, second - first);
  const from = Math.floor(seen.fromUs / step) * step;
  const ticks = Array.from({ length: 14 }, (_, index) => from + index * step);
  return (
    <div class="lab-axis">
      {ticks
        .filter((atUs) => atUs <= axisUs)
        .map((atUs) => (
          <span
            key={atUs}
            class={atUs === 0 ? 'at-start' : atUs > seen.toUs - length * 0.08 ? 'at-end' : ''}
            style={{ left: percent(atUs, axisUs) }}
          >
            {exactUs(atUs)}
          </span>
        ))}
    </div>
  );
};

/** Apart, since it moves at every beat. */
const Hand = ({ player, axisUs }: { readonly player: Player; readonly axisUs: Micros }) => (
  <div class="lab-hand" style={{ left: percent(player.reel.value.clockUs, axisUs) }} />
);

const useSeen = (zoom: number, axisUs: Micros, player: Player | null) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Span>({ fromUs: 0, toUs: axisUs });
  const look = (): void => {
    const element = scroller.current;
    if (!element) return;
    const wide = Math.max(1, element.scrollWidth);
    const fromUs = Math.floor((element.scrollLeft * axisUs) / wide);
    setSeen({ fromUs, toUs: Math.min(axisUs, fromUs + Math.ceil((element.clientWidth * axisUs) / wide)) });
  };
  // The hand stays in the middle of what is seen while the axis grows round it.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const handUs = player?.reel.peek().clockUs ?? 0;
    element.scrollLeft = (handUs / axisUs) * element.scrollWidth - element.clientWidth / 2;
    look();
  }, [zoom, axisUs]);
  return { scroller, seen, look };
};

const instantOf = (event: MouseEvent, axisUs: Micros): Micros => {
  const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return Math.max(0, Math.min(axisUs, Math.floor(((event.clientX - left) * axisUs) / width)));
};

/** A box of some width is easier to hit than one of a µs. */
const nearest = (row: TrackRow, atUs: Micros, reachUs: Micros): TrackBox | null => {
  const before = boxBeside(row, atUs, -1);
  const after = boxBeside(row, atUs, 1);
  const near = [boxAt(row, atUs), after, before].filter((box) => box !== null);
  return near.find((box) => box.fromUs <= atUs + reachUs && box.toUs >= atUs - reachUs) ?? null;
};

/** The ends of names tell more than their middles: `ThreadPoo…r-0_3`. */
const mostLetters = 18;
const shortened = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, 8)}…${name.slice(-8)}` : name;

const Names = ({ rows }: { readonly rows: readonly TrackRow[] }) => (
  <div class="lab-names">
    {rows.map((row, index) => (
      <Fragment key={`${row.group} ${row.name}`}>
        {startsGroup(rows, index) && <b class="lab-group">{t(`lab.groups.${row.group}`)}</b>}
        <span class="lab-name" title={row.name}>
          {shortened(row.group === 'GIL' ? row.name : rowName(row))}
        </span>
      </Fragment>
    ))}
  </div>
);

export const Chart = ({ rows, axisUs, zoom, player, pointed, point, choose, zoomBy }: ChartProps) => {
  const { scroller, seen, look } = useSeen(zoom, axisUs, player);
  const reachUs = ((seen.toUs - seen.fromUs) * 4) / grains;
  const under = (event: MouseEvent): Pointed | null => {
    const place = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows[Number(place ?? -1)];
    const box = row && nearest(row, instantOf(event, axisUs), reachUs);
    return row && box ? { row, box } : null;
  };
  return (
    <div class="lab-chart" aria-hidden="true" dir="ltr">
      <Names rows={rows} />
      <div
        class="lab-scroll"
        ref={scroller}
        onScroll={look}
        onWheel={(event) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          zoomBy(event.deltaY < 0 ? 2 : 0.5);
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what surrounds it does the same by keyboard */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: what surrounds it does the same by keyboard */}
        <div
          class="lab-rows"
          style={{ width: `${zoom * 100}%` }}
          onPointerMove={(event) => {
            const found = under(event);
            if (found && (found.box !== pointed?.box || found.row !== pointed.row)) point(found);
          }}
          onClick={(event) => {
            const found = under(event);
            if (found) choose(found, instantOf(event, axisUs));
          }}
        >
          <Axis seen={seen} axisUs={axisUs} />
          {rows.map((row, index) => (
            <div
              key={`${row.group} ${row.name}`}
              class={startsGroup(rows, index) ? 'lab-row lab-first' : 'lab-row'}
              data-row={index}
            >
              <Boxes row={row} seen={seen} axisUs={axisUs} />
              {pointed?.row === row && (
                <b
                  class="lab-pointed"
                  style={{
                    left: percent(pointed.box.fromUs, axisUs),
                    width: percent(pointed.box.toUs - pointed.box.fromUs, axisUs),
                  }}
                />
              )}
            </div>
          ))}
          {player && <Hand player={player} axisUs={axisUs} />}
        </div>
      </div>
    </div>
  );
};
