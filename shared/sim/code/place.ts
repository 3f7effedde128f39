/** What every ask is handed, and the ways to answer it. */
import type { Ask } from '../../program/asks.ts';
import type { Value } from '../../program/value.ts';
import type { Machine } from '../machine.ts';
import { answer } from './heaps.ts';
import type { Strand } from './steps.ts';

/** Who asks: its thread, its strand, and with what. The strand's own step lies on the stack already. */
export interface AskPlace {
  readonly index: number;
  readonly step: Strand;
  readonly args: readonly Value[];
}

/** Carries an ask out. True: on with the next step; false: the thread has left its core. */
export type AskAct = (machine: Machine, place: AskPlace) => boolean;
export type AskActs<Name extends Ask> = { readonly [Each in Name]: AskAct };

/** Answered at once. */
export const told =
  (say: (machine: Machine, place: AskPlace) => Value): AskAct =>
  (machine, place) => {
    answer(machine, place.step, say(machine, place));
    return true;
  };

/** Done at once, with None for an answer. */
export const done =
  (deed: (machine: Machine, place: AskPlace) => void): AskAct =>
  (machine, place) => {
    deed(machine, place);
    answer(machine, place.step, null);
    return true;
  };
