/** The chart of a run as text: a row per core, a column per piece of time. */
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Slice } from '../../../shared/score/slices.ts';
import type { Paint } from './paint.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A letter each in order of first run; after 52 they begin again. */
const badgesOf = (slices: readonly Slice[]): ReadonlyMap<string, number> => {
  const badges = new Map<string, number>();
  for (const { id } of slices) if (!badges.has(id)) badges.set(id, badges.size);
  return badges;
};

const letterOf = (index: number): string => letters[index % letters.length] ?? '?';

/** Who had most of each column's time; null for nobody. */
const columnsOf = (slices: readonly Slice[], spanUs: Micros, columns: number): (string | null)[] => {
  const shares: Map<string, number>[] = Array.from({ length: columns }, () => new Map());
  for (const { id, fromUs, toUs } of slices) {
    const first = Math.floor((fromUs * columns) / spanUs);
    const last = Math.min(columns - 1, Math.floor(((toUs - 1) * columns) / spanUs));
    for (let column = first; column <= last; column += 1) {
      const share =
        Math.min(toUs, ((column + 1) * spanUs) / columns) - Math.max(fromUs, (column * spanUs) / columns);
      const row = shares[column];
      row?.set(id, (row.get(id) ?? 0) + share);
    }
  }
  const half = spanUs / columns / 2;
  return shares.map((row) => {
    const [most] = [...row].sort((a, b) => b[1] - a[1]);
    const busy = [...row.values()].reduce((sum, share) => sum + share, 0);
    return most && busy >= half ? most[0] : null;
  });
};

export const milliseconds = (us: Micros): string => `${(us / 1000).toFixed(us % 1000 === 0 ? 0 : 3)} ms`;

const legend = (badges: ReadonlyMap<string, number>, paint: Paint): string =>
  [...badges].map(([id, index]) => `${paint.hue(index, letterOf(index))} ${id}`).join('  ');

export const ganttText = (slices: readonly Slice[], cores: number, spanUs: Micros, paint: Paint): string => {
  if (spanUs === 0 || slices.length === 0) return 'nothing ran';
  const badges = badgesOf(slices);
  const columns = paint.width - 12;
  const rows = Array.from({ length: cores }, (_, core) => {
    const own = columnsOf(
      slices.filter((slice) => slice.core === core),
      spanUs,
      columns,
    );
    const cells = own.map((id) => {
      const index = id === null ? undefined : badges.get(id);
      return index === undefined ? paint.faint('·') : paint.hue(index, letterOf(index));
    });
    return `core ${String(core).padEnd(4)} ${cells.join('')}`;
  });
  const end = milliseconds(spanUs);
  const axis = `${' '.repeat(10)}0${end.padStart(columns - 1)}`;
  return [...rows, paint.faint(axis), legend(badges, paint)].join('\n');
};
