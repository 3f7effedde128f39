/**
 * The rules of Google's "Trace Event Format" (docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU) for
 * the phases we write, from the document and not from our code: what each event must and may carry, which names of metadata
 * there are, and what binds the two ends of an arrow.
 */

export type Loose = Readonly<Record<string, unknown>>;

const always = ['name', 'cat', 'ph', 'ts', 'pid', 'tid'];
/** "Complete Events", "Flow Events", "Instant Events", "Metadata Events". */
const keys: Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>> =
  {
    X: { must: ['dur'], may: ['args', 'tdur', 'tts', 'cname', 'id'] },
    s: { must: ['id'], may: ['args'] },
    t: { must: ['id'], may: ['args', 'bp'] },
    f: { must: ['id'], may: ['args', 'bp'] },
    i: { must: [], may: ['args', 's'] },
    M: { must: ['args'], may: [] },
  };
/** "Metadata Events": each with what its `args` must hold. */
const metadata: Readonly<Record<string, readonly [key: string, type: string]>> = {
  process_name: ['name', 'string'],
  process_labels: ['labels', 'string'],
  process_sort_index: ['sort_index', 'number'],
  thread_name: ['name', 'string'],
  thread_sort_index: ['sort_index', 'number'],
};

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const wrongTypes = (event: Loose): readonly string[] =>
  [
    typeof event.name === 'string' || 'name',
    typeof event.cat === 'string' || 'cat',
    isTime(event.ts) || 'ts',
    Number.isSafeInteger(event.pid) || 'pid',
    Number.isSafeInteger(event.tid) || 'tid',
    !('dur' in event) || isTime(event.dur) || 'dur',
    !('id' in event) || ['number', 'string'].includes(typeof event.id) || 'id',
    !('bp' in event) || event.bp === 'e' || 'bp',
    !('s' in event) || ['g', 'p', 't'].includes(String(event.s)) || 's',
    !('args' in event) || (typeof event.args === 'object' && event.args !== null) || 'args',
  ].filter((fault) => fault !== true);

const wrongMetadata = (event: Loose): readonly string[] => {
  const rule = metadata[String(event.name)];
  if (event.ph !== 'M') return [];
  const value = rule && (event.args as Loose)[rule[0]];
  return rule && typeof value === rule[1] ? [] : [`metadata ${String(event.name)}`];
};

/** What is wrong with one event by itself. */
export const formatFaults = (event: Loose): readonly string[] => {
  const rule = keys[String(event.ph)];
  if (!rule) return [`ph ${String(event.ph)}`];
  const must = [...always, ...rule.must];
  return [
    ...must.filter((key) => !(key in event)).map((key) => `no ${key}`),
    ...Object.keys(event).filter((key) => ![...must, ...rule.may].includes(key)),
    ...wrongTypes(event),
    ...wrongMetadata(event),
  ];
};

const lane = ({ pid, tid }: Loose): string => `${pid} ${tid}`;

/** Arrows: one start and one end of the same id, name and category, each inside a box of its own track, in order of time. */
export const arrowFaults = (events: readonly Loose[]): readonly string[] => {
  const boxes = events.filter(({ ph }) => ph === 'X');
  const isInBox = (end: Loose): boolean =>
    boxes.some((box) => {
      const [ts, from, dur] = [Number(end.ts), Number(box.ts), Number(box.dur)];
      return lane(box) === lane(end) && from <= ts && ts < from + dur;
    });
  const begun = events.filter(({ ph }) => ph === 's');
  const ended = events.filter(({ ph }) => ph === 'f');
  const single = begun.length === new Set(begun.map(({ id }) => id)).size ? [] : ['an id used twice'];
  return [
    ...single,
    ...(begun.length === ended.length ? [] : ['an end without a start']),
    ...begun.flatMap((start) => {
      const ends = ended.filter(({ id }) => id === start.id);
      const [end] = ends;
      if (!end || ends.length > 1) return [`${String(start.id)} has ${ends.length} ends`];
      const isBound = end.name === start.name && end.cat === start.cat && Number(end.ts) >= Number(start.ts);
      return isBound && isInBox(start) && isInBox(end) ? [] : [`${String(start.id)} is not bound`];
    }),
  ];
};

/** Every track with something on it has a name, and so has its group. */
export const trackFaults = (events: readonly Loose[]): readonly string[] => {
  const named = new Set(events.filter(({ name }) => name === 'thread_name').map(lane));
  const groups = new Set(events.filter(({ name }) => name === 'process_name').map(({ pid }) => pid));
  return events
    .filter(({ ph }) => ph !== 'M')
    .filter((event) => !named.has(lane(event)) || !groups.has(event.pid))
    .map((event) => `no track ${lane(event)}`);
};

export const trackNames = (events: readonly Loose[]): readonly string[] =>
  events.filter(({ name }) => name === 'thread_name').map(({ args }) => String((args as Loose).name));
