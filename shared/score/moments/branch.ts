/** Other runs that part from a decision: the better choice, then the player's own order, or a policy. Really run, never guessed. */
import type { Micros } from '../../ground/terms.ts';
import { legal, look } from '../../sim/index.ts';
import type { Command, StampedCommand } from '../../sim/words/command.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { Objective } from '../goal.ts';
import { onwards, ordered, type Point, type Stand, type Walked, worthOf } from './course.ts';
import { type Intent, nextWish, targetOf, without } from './intent.ts';

/**
 * Who goes on after the choice: the same player, the same without a moment's hesitation, or the machine's own policy.
 * `busy`: without hesitation, measured against the run as it was: what all the hesitating from there on costs.
 */
export type Heir = 'you' | 'prompt' | 'busy' | 'policy';

export interface Branch {
  /** All of that run. */
  readonly commands: readonly StampedCommand[];
  readonly worthUs: Micros | null;
  /** From the decision on. */
  readonly events: readonly SimEvent[];
  readonly later: boolean;
}

/** Far more moves than any level takes. */
const mostMoves = 3000;
const endOfTime = Number.MAX_SAFE_INTEGER;

interface Way {
  readonly stand: Stand;
  readonly rest: readonly Intent[];
}

/** What is said next and what is left to be said then; null: nothing before time has gone on to `untilUs`. */
const nextMove = ({
  stand,
  rest,
}: Way): { command: Command | null; rest: readonly Intent[]; untilUs: Micros } => {
  const view = look(stand.state);
  const wish = nextWish(view, rest);
  if (wish && wish.dueUs <= view.atUs) {
    const left = rest.filter((intent) => intent !== wish.intent);
    return {
      command: legal(stand.state, wish.command).ok ? wish.command : null,
      rest: left,
      untilUs: view.atUs,
    };
  }
  const offers = view.question?.offers ?? [];
  const forgotten = offers.find((offer) => !rest.some(({ target }) => target === targetOf(offer)));
  const [first] = offers;
  const other = forgotten ?? (wish === null ? first : undefined);
  return { command: other ?? null, rest, untilUs: wish?.dueUs ?? endOfTime };
};

/** Where the branch begins: after this command, with this left to be said. */
export interface Turn {
  readonly command: Command | null;
  readonly rest: readonly Intent[];
  /** Whoever was chosen comes after everybody else. */
  readonly later?: boolean;
  /** Nothing is said before then. */
  readonly holdUs?: Micros;
}

const promptly = (rest: readonly Intent[]): readonly Intent[] =>
  rest.map((intent) => ({ ...intent, delayUs: 0 }));

const seatOf = (commands: readonly StampedCommand[]) => commands[0]?.seat;

export const branchOff = (
  point: Point,
  { command: first, rest, later = false, holdUs = 0 }: Turn,
  heir: Heir,
  course: { readonly commands: readonly StampedCommand[]; readonly objective: Objective },
): Branch | null => {
  const seat = seatOf(course.commands);
  if (seat === undefined) return null;
  const commands = course.commands.slice(0, point.given);
  const events: SimEvent[] = [];
  let way: Way = { stand: point, rest: heir === 'prompt' || heir === 'busy' ? promptly(rest) : rest };
  const say = (command: Command): void => {
    const { atUs } = way.stand.state;
    const stamped = { atUs, seq: commands.length + 1, seat, command };
    commands.push(stamped);
    const leg = ordered(way.stand, stamped);
    for (const event of leg.events) events.push(event);
    way = { ...way, stand: leg.stand };
  };
  /** False where time stands still for good. */
  const wait = (untilUs: Micros): boolean => {
    const { state } = way.stand;
    const leg = onwards(way.stand, untilUs);
    for (const event of leg.events) events.push(event);
    way = { ...way, stand: leg.stand };
    return leg.events.length > 0 || leg.stand.state.atUs > state.atUs;
  };
  while (way.stand.state.atUs < holdUs && wait(holdUs));
  if (first && legal(way.stand.state, first).ok) say(first);
  if (heir === 'policy') say({ type: 'autopilot' });
  for (let moves = 0; moves < mostMoves && !way.stand.state.ended; moves += 1) {
    const move = heir === 'policy' ? { command: null, rest, untilUs: endOfTime } : nextMove(way);
    way = { ...way, rest: move.rest };
    if (move.command) say(move.command);
    else if (move.untilUs > way.stand.state.atUs && !wait(move.untilUs)) break;
  }
  return { commands, worthUs: worthOf(way.stand, course.objective), events, later };
};

const isChoice = ({ type }: Command): boolean => type === 'dispatch' || type === 'resume';

/** What was done, told as a branch: its run is the measure of what another choice saves. */
export const sameTurn = ({ given, did, state }: Point, { intents }: Walked): Turn => {
  if (did !== null) return { command: did, rest: intents.slice(given + 1) };
  const next = intents.findIndex(
    ({ command, atUs }, index) => index >= given && command.type !== 'pass' && atUs > state.atUs,
  );
  const said = intents[next];
  return said
    ? { command: said.command, rest: intents.slice(next + 1), holdUs: said.atUs }
    : { command: null, rest: [] };
};

/** Whoever was chosen comes after everybody else, in all that is left. */
const lastOf = (rest: readonly Intent[], target: string): readonly Intent[] => [
  ...rest.filter((intent) => intent.target !== target),
  ...rest.filter((intent) => intent.target === target),
];

/** All else that could have been done: each other target once, and whoever was chosen after all the others. */
export const otherTurns = ({ view, did, given }: Point, { intents }: Walked): readonly Turn[] => {
  const rest = intents.slice(given);
  if (did?.type === 'preempt') return [{ command: null, rest: rest.slice(1) }];
  if (did !== null && !isChoice(did)) return [];
  const seen = new Set<string>(did ? [targetOf(did)] : []);
  const others = (view.question?.offers ?? []).flatMap((offer): readonly Turn[] => {
    const target = targetOf(offer);
    if (seen.has(target)) return [];
    seen.add(target);
    const command =
      did?.type === 'dispatch' && offer.type === 'dispatch' ? { ...offer, core: did.core } : offer;
    return [{ command, rest: without(rest, target) }];
  });
  if (did === null || others.length === 0) return others;
  return [{ command: null, rest: lastOf(rest, targetOf(did)), later: true }, ...others];
};
