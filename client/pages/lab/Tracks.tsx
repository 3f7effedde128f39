/** The run in time: a row a core, GIL, thread and task. Pointing at a box, or going to it by arrows, tells what and why. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import { t } from '../../i18n/text.ts';
import { boxAt, boxBeside, facesOf, type Pointed, type TrackRow } from '../../model/tracks.ts';
import { Icon } from '../parts/Icon.tsx';
import { Chart } from './Chart.tsx';
import type { Finished } from './oneRun.ts';
import { Told } from './Told.tsx';
import { TrackTable } from './TrackTable.tsx';
import type { Player } from './usePlayer.ts';

interface TracksProps {
  readonly finished: Finished;
  /** Of the run that can be played; the other one stands still. */
  readonly player: Player | null;
  readonly axisUs: Micros;
  readonly title: string;
  readonly goTo: (line: number) => void;
}

const mostZoom = 4096;
/** Rows of one kind that are shown at first. */
const fewRows = 12;

const firstOf = (rows: readonly TrackRow[]): Pointed | null => {
  const row = rows.find(({ group, boxes }) => group === 'thread' && boxes.length > 0);
  const box = row?.boxes[0];
  return row && box ? { row, box } : null;
};

/** The row above or below that has something near the same instant. */
const rowBeside = (rows: readonly TrackRow[], { row, box }: Pointed, step: 1 | -1): Pointed | null => {
  const next = rows[rows.indexOf(row) + step];
  if (!next) return null;
  const own = boxAt(next, box.fromUs) ?? boxBeside(next, box.fromUs, 1) ?? next.boxes.at(-1);
  return own ? { row: next, box: own } : rowBeside(rows, { row: next, box }, step);
};

const moved = (rows: readonly TrackRow[], from: Pointed | null, key: string): Pointed | null => {
  if (from === null) return firstOf(rows);
  if (key === 'ArrowUp' || key === 'ArrowDown') return rowBeside(rows, from, key === 'ArrowUp' ? -1 : 1);
  const box = boxBeside(from.row, from.box.fromUs, key === 'ArrowRight' ? 1 : -1);
  return box && { row: from.row, box };
};

const ofGroups = (rows: readonly TrackRow[], all: boolean): readonly TrackRow[] => {
  const counts: Record<string, number> = {};
  return rows.filter(({ group }) => {
    counts[group] = (counts[group] ?? 0) + 1;
    return all || (counts[group] ?? 0) <= fewRows;
  });
};

const Legend = ({ rows }: { readonly rows: readonly TrackRow[] }) => (
  <ul class="lab-legend">
    {facesOf(rows).map((face) => (
      <li key={face}>
        <span class={`swatch fill fill-${face}`} aria-hidden="true" />
        {t(`lab.face.${face}`)}
      </li>
    ))}
  </ul>
);

interface ZoomProps {
  readonly zoom: number;
  readonly set: (zoom: number) => void;
}

const Zoom = ({ zoom, set }: ZoomProps) => (
  <div class="lab-zoom">
    <button
      type="button"
      class="button"
      disabled={zoom <= 1}
      title={t('lab.zoomOut')}
      aria-label={t('lab.zoomOut')}
      onClick={() => set(zoom / 2)}
    >
      −
    </button>
    <span class="number note">{`${zoom} ×`}</span>
    <button
      type="button"
      class="button"
      disabled={zoom >= mostZoom}
      title={t('lab.zoomIn')}
      aria-label={t('lab.zoomIn')}
      onClick={() => set(zoom * 2)}
    >
      +
    </button>
  </div>
);

export const Tracks = ({ finished, player, axisUs, title, goTo }: TracksProps) => {
  const { rows } = finished.run;
  const [zoom, setZoom] = useState(1);
  const [all, setAll] = useState(false);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => ofGroups(rows, all), [rows, all]);
  useEffect(() => setPointed(null), [finished]);
  const choose = ({ box }: Pointed, atUs: Micros): void => {
    player?.session.time.pause();
    player?.session.seek(atUs);
    if (box.line !== null) goTo(box.line);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && pointed) choose(pointed, pointed.box.fromUs);
    else if (event.key === '+' || event.key === '=') setZoom(Math.min(mostZoom, zoom * 2));
    else if (event.key === '-') setZoom(Math.max(1, zoom / 2));
    else if (event.key.startsWith('Arrow')) setPointed(moved(shown, pointed, event.key) ?? pointed);
    else return;
    event.preventDefault();
  };
  return (
    <section class="panel lab-tracks" aria-label={`${t('lab.timeline')}: ${title}`}>
      <div class="lab-tracks-head">
        <h3>{title}</h3>
        <Zoom zoom={zoom} set={setZoom} />
      </div>
      <div
        ref={chart}
        class="lab-chart-place"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are its own, as its label says
        tabIndex={0}
        aria-label={t('lab.chartHelp')}
        onKeyDown={press}
      >
        <Chart
          {...{ rows: shown, axisUs, zoom, player, pointed, choose }}
          point={setPointed}
          zoomBy={(by) => setZoom(Math.min(mostZoom, Math.max(1, zoom * by)))}
        />
      </div>
      {shown.length < rows.length && (
        <button type="button" class="button plain" onClick={() => setAll(true)}>
          <Icon name="menu" />
          {t('lab.moreRows', { count: rows.length - shown.length })}
        </button>
      )}
      <Told rows={rows} pointed={pointed} />
      <Legend rows={rows} />
      <TrackTable rows={rows} />
    </section>
  );
};
