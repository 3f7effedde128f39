/** Going through a program: every op with its place and its nesting; which bodies an op starts, and how. */
import type { Spot } from '../ground/decode.ts';
import { below } from '../ground/decode.ts';
import type { Op } from './op.ts';
import type { Program } from './program.ts';

/** In what surroundings a body runs: in a plain thread, as a coroutine, or as a function that a coroutine called. */
export type Setting = 'plain' | 'coroutine' | 'calledInLoop';

/** One start of a body by an op, `times` over. */
export interface Start {
  readonly body: string;
  readonly setting: (from: Setting) => Setting;
  readonly times: number;
}

const plain = (): Setting => 'plain';
const coroutine = (): Setting => 'coroutine';
const called = (from: Setting): Setting => (from === 'plain' ? 'plain' : 'calledInLoop');

/** The bodies that one op starts. */
export const startsOf = (op: Op): readonly Start[] => {
  switch (op.op) {
    case 'call':
      return [{ body: op.body, setting: called, times: 1 }];
    case 'thread':
    case 'submit':
    case 'to_thread':
    case 'executor':
      return [{ body: op.body, setting: plain, times: 1 }];
    case 'map':
      return [{ body: op.body, setting: plain, times: op.n }];
    case 'asyncio':
    case 'await':
    case 'task':
      return [{ body: op.body, setting: coroutine, times: 1 }];
    case 'gather':
    case 'taskgroup':
      return op.tasks.map(({ body }) => ({ body, setting: coroutine, times: 1 }));
    default:
      return [];
  }
};

export interface Place {
  readonly op: Op;
  readonly at: Spot;
  /** How often it runs each time its body runs; what waits for an event counts once, and the machine's budget ends it. */
  readonly times: number;
  /** Repeats around it, of either kind. */
  readonly depth: number;
}

/** All ops of a body with those nested in them. The gate has bounded the nesting, so recursion is safe. */
export const placesOf = (ops: readonly Op[], at: Spot, times = 1, depth = 0): readonly Place[] =>
  ops.flatMap((op, index) => {
    const place: Place = { op, at: below(at, index), times, depth };
    if (op.op !== 'repeat' && op.op !== 'until_event') return [place];
    const rounds = op.op === 'repeat' ? op.n : 1;
    return [place, ...placesOf(op.body, below(place.at, 'body'), times * rounds, depth + 1)];
  });

/** One body of a program with its ops laid out. `main` is among them, under a name no body can have. */
export interface Layout {
  readonly name: string;
  readonly at: Spot;
  readonly places: readonly Place[];
}

export const MAIN = '';

export const layoutsOf = (program: Program, at: Spot): ReadonlyMap<string, Layout> => {
  const rows = new Map<string, Layout>();
  const lay = (name: string, ops: readonly Op[], spot: Spot): void => {
    rows.set(name, { name, at: spot, places: placesOf(ops, spot) });
  };
  lay(MAIN, program.main, below(at, 'main'));
  const bodies = below(at, 'bodies');
  for (const [name, ops] of Object.entries(program.bodies)) lay(name, ops, below(bodies, name));
  return rows;
};
