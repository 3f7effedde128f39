/** Read, think, write: stretches in which a thread works with what it has read of a variable that all can write. */
import type { Micros, ThreadId } from '../../../shared/ground/terms.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import type { MachineView } from '../../../shared/sim/words/view.ts';

/** Two lines of one function of a program: `seen = c` and, further down, `c = seen + 1`. */
export interface Pair {
  readonly variable: string;
  readonly readLine: number;
  readonly writeLine: number;
}

/** From reading to writing. */
export interface Stint {
  readonly thread: ThreadId;
  readonly fromUs: Micros;
  readonly toUs: Micros;
  /** Places in the list of events: at one instant, these tell what came first. */
  readonly from: number;
  readonly to: number;
}

const bare = (line: string): string => line.replace(/#.*$/, '').trimEnd();
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines of the function around a `global`: what stands in no further than it ends it. */
const functionFrom = (source: readonly string[], at: number): readonly number[] => {
  const indent = indentOf(source[at] ?? '');
  const lines: number[] = [];
  for (let index = at + 1; index < source.length; index += 1) {
    const line = bare(source[index] ?? '');
    if (line !== '' && indentOf(line) < indent) break;
    lines.push(index);
  }
  return lines;
};

const pairIn = (source: readonly string[], at: number, variable: string): Pair | null => {
  const lines = functionFrom(source, at);
  const read = new RegExp(`^\\s*(\\w+) = ${variable}$`);
  for (const index of lines) {
    const local = read.exec(bare(source[index] ?? ''))?.[1];
    if (local === undefined) continue;
    const write = new RegExp(`^\\s*${variable} = .*\\b${local}\\b`);
    const to = lines.find((later) => later > index && write.test(bare(source[later] ?? '')));
    if (to !== undefined) return { variable, readLine: index + 1, writeLine: to + 1 };
  }
  return null;
};

/** The first of a program. Only where something stands between the two can events tell them apart. */
export const pairOf = (source: readonly string[]): Pair | null => {
  for (const [index, line] of source.entries()) {
    const names = /^\s*global (.+)$/.exec(bare(line))?.[1]?.split(',') ?? [];
    for (const name of names) {
      const pair = pairIn(source, index, name.trim());
      if (pair && pair.writeLine > pair.readLine + 1) return pair;
    }
  }
  return null;
};

/** A stint that goes on. `endUs`: when what it does between the two lines is done; null: not foreseen. */
interface Open {
  readonly from: number;
  readonly fromUs: Micros;
  endUs: Micros | null;
}

/**
 * What it does between the lines begins or goes on. Waiting for a key is nothing that the program says; and where a piece
 * of Python itself ends, events do not tell.
 */
const isWork = (event: SimEvent): boolean =>
  (event.type === 'segmentBegan' && (event.kind === 'native' || event.kind === 'hold')) ||
  (event.type === 'blocked' && event.core !== null && event.on.kind !== 'gil' && event.on.kind !== 'switch');

const endOf = (event: SimEvent): Micros | null => {
  if (event.type === 'segmentBegan') return event.atUs + event.us;
  return event.type === 'blocked' && 'untilUs' in event.on ? event.on.untilUs : null;
};

/** It runs Python again. */
const isBack = (event: SimEvent): boolean =>
  event.type === 'gilTaken' ||
  event.type === 'segmentBegan' ||
  event.type === 'printed' ||
  event.type === 'finished' ||
  event.type === 'lockTaken' ||
  isWork(event);

interface Growth {
  readonly pair: Pair;
  readonly open: Map<ThreadId, Open>;
  /** Where each thread stands: an event says so only where it is another line than before. */
  readonly lines: Map<ThreadId, number>;
  readonly stints: Stint[];
}

const lineAfter = ({ lines }: Growth, event: SimEvent, thread: ThreadId): number | null => {
  const said = 'line' in event ? event.line : undefined;
  if (said !== undefined && said !== null) lines.set(thread, said);
  return said === undefined ? (lines.get(thread) ?? null) : said;
};

const close = ({ open, stints }: Growth, thread: ThreadId, to: number, toUs: Micros): void => {
  const found = open.get(thread);
  if (!found) return;
  stints.push({ thread, from: found.from, fromUs: found.fromUs, to, toUs });
  open.delete(thread);
};

const follow = (growth: Growth, event: SimEvent, index: number): void => {
  if (!('thread' in event) || event.thread === null) return;
  const { pair, open } = growth;
  const { thread, atUs } = event;
  const found = open.get(thread);
  if (event.type === 'preempted' && found)
    found.endUs = atUs < (found.endUs ?? atUs + 1) ? null : found.endUs;
  const isDone = found?.endUs !== undefined && found.endUs !== null && found.endUs <= atUs;
  if (isDone && isBack(event)) close(growth, thread, index, atUs);
  const line = lineAfter(growth, event, thread);
  if (line === null || !isWork(event)) return;
  const isBetween = line > pair.readLine && line < pair.writeLine;
  const now = open.get(thread);
  if (!isBetween) close(growth, thread, index, atUs);
  else if (now) now.endUs = endOf(event);
  else open.set(thread, { from: index, fromUs: atUs, endUs: endOf(event) });
};

/** Of the threads of the main program: others have variables of their own. */
export const stintsOf = (pair: Pair, start: MachineView, events: readonly SimEvent[]): readonly Stint[] => {
  const growth: Growth = { pair, open: new Map(), lines: new Map(), stints: [] };
  const ours = new Set(
    Object.values(start.threads).flatMap(({ id, process }) => (process === 'main' ? [id] : [])),
  );
  for (const [index, event] of events.entries()) {
    if (event.type === 'arrived' && event.process === 'main') ours.add(event.thread);
    if ('thread' in event && event.thread !== null && ours.has(event.thread)) follow(growth, event, index);
  }
  return growth.stints;
};
