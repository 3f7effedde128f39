/**
 * How often a room code may be guessed. Who is known at this door (holds the link, made the room, or sits beside one who came
 * in) hardly waits; every other address has a few tries of its own, and beyond them all strangers share one try a second,
 * served in turn address by address, for at most 10 s of waiting.
 */
import { limits } from '../config.ts';
import { createBuckets } from './limits.ts';

export interface CodeDoor {
  /** True: try the code now. False: too many guesses, come back later. */
  enter(address: string, code: string, hasLink: boolean): Promise<boolean>;
  /** Has anybody at this address come in by this code? */
  knows(address: string, code: string): boolean;
  /** Somebody at this address came in by this code: the others there are known from now on. */
  remember(address: string, code: string): void;
  /** Strangers who wait. */
  waiting(): number;
  close(): void;
}

interface Waiter {
  readonly place: string;
  readonly sinceMs: number;
  readonly answer: (mayTry: boolean) => void;
}

/** A thousand rooms' worth of classes; the oldest are forgotten and then count as strangers. */
const mostKnown = 20_000;
const mostWaiters = 1_000;

export function createCodeDoor(nowMs: () => number): CodeDoor {
  const rule = limits.code;
  const known = new Set<string>();
  const beside = createBuckets({ perSecond: rule.knownPerSecond, burst: rule.knownBurst });
  const own = createBuckets({ perSecond: (rule.own * 1000) / rule.ownWindowMs, burst: rule.own });
  /** Keyed by address, in order of turn. */
  const queues = new Map<string, Waiter[]>();
  let turn: NodeJS.Timeout | null = null;

  const waiting = (): number => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0);

  const serve = (): void => {
    release(queues, (waiter) => known.has(waiter.place), true);
    release(queues, (waiter) => nowMs() - waiter.sinceMs >= rule.waitMs, false);
    nextInTurn(queues)?.answer(true);
    if (queues.size === 0 && turn !== null) {
      clearInterval(turn);
      turn = null;
    }
  };

  const wait = (address: string, place: string): Promise<boolean> =>
    new Promise((answer) => {
      queues.set(address, [...(queues.get(address) ?? []), { place, sinceMs: nowMs(), answer }]);
      turn ??= setInterval(serve, 1000 / rule.sharedPerSecond).unref();
    });

  return {
    enter(address, code, hasLink) {
      const place = `${address} ${code}`;
      if (hasLink || known.has(place)) return Promise.resolve(beside.take(address, nowMs()) === 0);
      if (own.take(address, nowMs()) === 0) return Promise.resolve(true);
      return waiting() < mostWaiters ? wait(address, place) : Promise.resolve(false);
    },
    knows: (address, code) => known.has(`${address} ${code}`),
    remember(address, code) {
      for (const place of known) {
        if (known.size < mostKnown) break;
        known.delete(place);
      }
      known.add(`${address} ${code}`);
      release(queues, (waiter) => known.has(waiter.place), true);
    },
    waiting,
    close() {
      if (turn !== null) clearInterval(turn);
      release(queues, () => true, false);
    },
  };
}

function release(queues: Map<string, Waiter[]>, isDue: (waiter: Waiter) => boolean, answer: boolean): void {
  for (const [address, queue] of queues) {
    for (const waiter of queue.filter(isDue)) waiter.answer(answer);
    const left = queue.filter((waiter) => !isDue(waiter));
    if (left.length > 0) queues.set(address, left);
    else queues.delete(address);
  }
}

/** The first of the address that has waited longest for its turn; its address goes to the back. */
function nextInTurn(queues: Map<string, Waiter[]>): Waiter | undefined {
  const [first] = queues;
  if (first === undefined) return undefined;
  const [address, [waiter, ...rest]] = first;
  queues.delete(address);
  if (rest.length > 0) queues.set(address, rest);
  return waiter;
}
