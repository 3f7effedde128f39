/**
 * All that is written goes through here, in groups: a group closes at 20 ms or 256 units, is committed by a thread of its own,
 * and only then are the callers told. One group is on its way at a time, so the order of queueing is the order on disk.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { limits } from '../../config.ts';
import { openQueue } from './queue.ts';
import type { Group, Report, Unit } from './words.ts';

export interface WriterPorts {
  readonly nowMs: () => number;
  /** The disk said no (it is tried again), a unit broke a rule, or the thread is gone. */
  readonly onTrouble: (kind: 'late' | 'refused' | 'broken', what: string) => void;
}

export interface Writer {
  /** Queues statements that count together. False: the queue is full and nothing was queued. */
  queue(unit: Unit, bytes: number, done: (fault: string | null) => void): boolean;
  /** The same as a promise; it fails when the queue is full or the unit breaks a rule of the tables. */
  write(unit: Unit): Promise<void>;
  /** Resolves once all that is queued now is on disk. */
  flush(): Promise<void>;
  /** How long the oldest waiting unit has waited. */
  stalledMs(): number;
  close(): Promise<void>;
}

/** Documents are rare and big: their weight is counted, not guessed. */
const weigh = (unit: Unit): number =>
  unit.reduce(
    (sum, write) => sum + write.parameters.reduce<number>((all, one) => all + String(one).length, 64),
    0,
  );

export function openWriter(path: string, ports: WriterPorts): Writer {
  const queue = openQueue(ports.nowMs);
  const thread = new Worker(new URL('./writerThread.ts', import.meta.url), { workerData: path });
  let timer: NodeJS.Timeout | null = null;

  const send = (): void => {
    timer = null;
    thread.postMessage({ units: queue.take().map((one) => one.unit) } satisfies Group);
  };
  const plan = (): void => {
    const dueMs = queue.dueMs();
    if (dueMs === null) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(send, dueMs);
  };
  let isBroken = false;
  thread.on('error', (error) => {
    isBroken = true;
    if (timer !== null) clearTimeout(timer);
    ports.onTrouble('broken', String(error));
    for (const one of queue.clear()) one.done('the writer is gone');
  });
  thread.on('message', (report: Report) => {
    if (report.type === 'late') return ports.onTrouble('late', report.what);
    if (report.type !== 'committed') return; // `node --watch` speaks here too
    const settled = queue.settle();
    plan();
    for (const [i, one] of settled.entries()) {
      const fault = report.faults[i] ?? null;
      if (fault !== null) ports.onTrouble('refused', fault);
      one.done(fault);
    }
  });

  const put: Writer['queue'] = (unit, bytes, done) => {
    if (isBroken || !queue.put({ unit, bytes, done, sinceMs: ports.nowMs() })) return false;
    plan();
    return true;
  };
  const flush = async (): Promise<void> => {
    while (queue.size() > 0) await sleep(limits.writer.groupMs);
  };
  return {
    queue: put,
    write: (unit) =>
      new Promise((resolve, reject) => {
        const settled = (fault: string | null) => (fault === null ? resolve() : reject(new Error(fault)));
        if (!put(unit, weigh(unit), settled)) reject(new Error('the disk takes no more'));
      }),
    flush,
    stalledMs: () => (isBroken ? Number.POSITIVE_INFINITY : queue.ageMs()),
    async close() {
      await flush();
      if (isBroken) return;
      const gone = new Promise((resolve) => thread.once('exit', resolve));
      thread.postMessage('close');
      await gone;
    },
  };
}
