/** A Chrome trace as an SVG picture: the tracks as rows, the boxes by their kind, the arrows between them. For documents. */
import type { ChromeTrace, TraceEvent } from './chromeTrace.ts';

const width = 1200;
const nameWidth = 96;
const rowHeight = 18;
const boxHeight = 12;
const headHeight = 44;
const legendHeight = 30;

/** Kinds of boxes; identity is said by the names of tracks and by the legend, not by colour alone. */
const kinds: readonly (readonly [title: string, fill: string, names: RegExp])[] = [
  ['Python (cpu)', '#3b82f6', /^(cpu|running)$/],
  ['C code, GIL kept', '#b45309', /^hold$/],
  ['C code, GIL let go', '#10b981', /^native$/],
  ['overhead', '#a78bfa', /^(overhead|asks its player)$/],
  ['ready, waits for a core', '#facc15', /^(ready|waking)$/],
  ['waits for the GIL', '#ef4444', /^waits: (gil|switch)$/],
  ['waits for the world', '#cbd5e1', /^waits: (io|timer|poll)$/],
  ['waits for another', '#94a3b8', /^waits: /],
];
/** On cores and GILs a box is named after its thread. */
const owner = '#1e3a5f';
const fillOf = (name: string, isOwner: boolean): string =>
  isOwner ? owner : (kinds.find(([, , names]) => names.test(name))?.[1] ?? owner);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Of<Ph> = Extract<TraceEvent, { readonly ph: Ph }>;
const ofPhase = <Ph extends TraceEvent['ph']>({ traceEvents }: ChromeTrace, ph: Ph): readonly Of<Ph>[] =>
  traceEvents.filter((event): event is Of<Ph> => event.ph === ph);

interface Drawing {
  readonly rows: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly endUs: number;
}

const laneOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

const layOut = (trace: ChromeTrace): Drawing => {
  const labels = ofPhase(trace, 'M')
    .filter(({ name }) => name === 'thread_name')
    .slice()
    .sort((a, b) => a.pid - b.pid || a.tid - b.tid);
  return {
    rows: new Map(labels.map((label, index) => [laneOf(label), index])),
    names: labels.map(({ args }) => String(args?.name)),
    endUs: ofPhase(trace, 'X').reduce((latest, { ts, dur }) => Math.max(latest, ts + dur), 1),
  };
};

const across = ({ endUs }: Drawing, us: number): string =>
  (nameWidth + (us * (width - nameWidth - 8)) / endUs).toFixed(1);
const down = ({ rows }: Drawing, event: TraceEvent): number =>
  headHeight + (rows.get(laneOf(event)) ?? 0) * rowHeight;

const boxText = (drawing: Drawing, box: Of<'X'>): string => {
  const x = across(drawing, box.ts);
  const wide = Math.max(0.4, Number(across(drawing, box.ts + box.dur)) - Number(x));
  const isOwner = box.cat === 'core' || box.cat === 'GIL';
  const y = down(drawing, box) + 3;
  const rect = `<rect x="${x}" y="${y}" width="${wide.toFixed(1)}" height="${boxHeight}" fill="${fillOf(box.name, isOwner)}"/>`;
  const fits = isOwner && wide > 6 * box.name.length + 2;
  if (!fits) return rect;
  const middle = (Number(x) + wide / 2).toFixed(1);
  return `${rect}<text x="${middle}" y="${y + 9}" text-anchor="middle" fill="#fff" font-size="9">${escaped(box.name)}</text>`;
};

const arrowText = (drawing: Drawing, from: Of<'s'>, to: Of<'f'> | undefined): string => {
  if (!to) return '';
  const [x1, x2] = [across(drawing, from.ts), across(drawing, to.ts)];
  const middle = rowHeight / 2;
  return `<path d="M${x1} ${down(drawing, from) + middle}L${x2} ${down(drawing, to) + middle}" marker-end="url(#tip)"/>`;
};

const legendText = (top: number): readonly string[] => {
  let x = nameWidth;
  return kinds.map(([title, fill]) => {
    const text = `<rect x="${x}" y="${top}" width="10" height="10" fill="${fill}"/><text x="${x + 14}" y="${top + 9}" font-size="10">${title}</text>`;
    x += 24 + title.length * 5.6;
    return text;
  });
};

/** Ticks at round numbers of milliseconds, eight or so of them. */
const tickText = (drawing: Drawing, bottom: number): readonly string[] => {
  const rough = drawing.endUs / 8;
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  const stepUs = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const count = Math.floor(drawing.endUs / stepUs) + 1;
  return Array.from({ length: count }, (_, index) => {
    const x = across(drawing, index * stepUs);
    return `<path class="tick" d="M${x} ${headHeight}V${bottom}"/><text x="${x}" y="${headHeight - 4}" font-size="10" text-anchor="middle">${(index * stepUs) / 1000} ms</text>`;
  });
};

const style =
  'text{font-family:system-ui,sans-serif;fill:#0f172a}text[fill]{fill:#fff}path{stroke:#0f172a;stroke-width:.8;fill:none;opacity:.75}.tick{stroke:#e2e8f0;opacity:1}';
const tip =
  '<defs><marker id="tip" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L6 3L0 6z" fill="#0f172a" stroke="none"/></marker></defs>';

export const tracePicture = (trace: ChromeTrace, title: string): string => {
  const drawing = layOut(trace);
  const bottom = headHeight + drawing.names.length * rowHeight;
  const ends = new Map(ofPhase(trace, 'f').map((end) => [end.id, end]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + legendHeight}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>${tip}<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="8" y="18" font-size="14" font-weight="600">${escaped(title)}</text>`,
    ...tickText(drawing, bottom),
    ...drawing.names.map(
      (name, index) =>
        `<text x="8" y="${headHeight + index * rowHeight + 13}" font-size="10">${escaped(name)}</text>`,
    ),
    ...ofPhase(trace, 'X').map((box) => boxText(drawing, box)),
    ...ofPhase(trace, 's').map((from) => arrowText(drawing, from, ends.get(from.id))),
    ...legendText(bottom + 10),
    '</svg>',
    '',
  ].join('\n');
};
