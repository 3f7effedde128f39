/** The facts the OS board's views show, drawn up from the board in few words. */

import { isKeyed } from '../model/keyed.ts';
import { coreActions } from '../model/keymap.ts';
import type { Quantum } from '../model/quantum.ts';
import { isChosenThread, pickOf } from '../model/queueOrder.ts';
import type { Stage, StageSettings } from '../model/stage.ts';
import type { Cart } from '../views/cartFrame.ts';
import type { CoreCard } from '../views/corePlan.ts';
import type { ToneName } from '../views/ink/tones.ts';
import type { BoardFacts, CoreFacts, ThreadFacts } from '../views/view.ts';
import { buttonCommand } from './gestures.ts';
import type { Place, Room } from './places.ts';

export type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

export interface Sight {
  readonly board: BoardFacts;
  readonly stage: Stage;
  readonly say: Say;
  readonly keyHint: StageSettings['keyHint'];
  /** Labels of keys; a touch screen shows none. */
  readonly hints: boolean;
  /** Since when this interpreter's key has hung free. */
  keyFreeSinceUs(interpreter: string): number;
  /** A line of the program, if that is at hand. */
  lineText(line: number): string | null;
  /** The locks of the program that this thread holds. */
  held(thread: string): readonly string[];
}

/** The letter on a key: its process's, which every badge of it begins with. */
export const keyLetter = ({ board, stage }: Sight, interpreter: string): string => {
  const { threads } = board.view;
  // Asked many times in a frame; mostly the first has it.
  for (const id in threads) {
    const thread = threads[id];
    if (thread?.interpreter === interpreter) return stage.badge(thread.id).label.replace(/\d+$/, '');
  }
  return '';
};

interface Note {
  readonly text: string;
  readonly tone: ToneName;
}

const readyNote = (sight: Sight, thread: ThreadFacts): Note => {
  const { say, board } = sight;
  if (thread.state === 'waking') return { text: say('board.woken'), tone: 'ready' };
  if (thread.interpreter === null || !thread.needsGil) return { text: say('board.noKey'), tone: 'running' };
  const holder = board.view.gils[thread.interpreter]?.holder ?? null;
  const taken = holder !== null && holder !== thread.id;
  const key = keyLetter(sight, thread.interpreter);
  return { text: say(taken ? 'board.keyTaken' : 'board.needsKey', { key }), tone: 'key' };
};

const lockNote = ({ board, stage, say }: Sight, lock: string): string => {
  const holder = board.view.locks[lock]?.holder ?? null;
  return holder === null
    ? say('board.lockFree', { lock })
    : say('board.lockHeld', { lock, who: stage.badge(holder).label });
};

const badgeLabel = ({ board, stage }: Sight, id: string): string => {
  const thread = board.view.threads[id];
  return thread ? stage.badge(thread.id).label : id;
};

const joinNote = (sight: Sight, ids: readonly string[]): string =>
  sight.say('board.joins', { who: manyLabels(sight, ids) });

/** The first and the last of many: they are numbered in a row. */
const manyLabels = (sight: Sight, ids: readonly string[]): string => {
  const shown = ids.length > 3 ? [ids[0] ?? '', ids.at(-1) ?? ''] : ids;
  return shown.map((id) => badgeLabel(sight, id)).join(ids.length > 3 ? ' … ' : ' ');
};

const heldBy = (sight: Sight, lock: string): string => {
  const holder = sight.board.view.locks[lock]?.holder ?? null;
  return holder === null ? lock : `${lock}: ${badgeLabel(sight, holder)}`;
};

const queueNote = (
  { say }: Sight,
  { queue, side }: { readonly queue: string; readonly side: 'put' | 'get' },
): string => (side === 'put' ? say('board.waitsRoom', { queue }) : say('board.waitsItem', { queue }));

const keyNote = (sight: Sight, thread: ThreadFacts, interpreter: string): string => {
  const gil = sight.board.view.gils[interpreter];
  const asked = gil?.asked && gil.waiters[0] === thread.id;
  return sight.say(asked ? 'board.askedKey' : 'board.waitsKey', { key: keyLetter(sight, interpreter) });
};

const waitNote = (sight: Sight, thread: ThreadFacts): Note => {
  const { on } = thread;
  switch (on?.kind) {
    case 'io':
      return { text: sight.say('board.backIn'), tone: 'world' };
    case 'poll':
      return { text: sight.say('board.polls'), tone: 'world' };
    case 'gil':
      return { text: keyNote(sight, thread, on.interpreter), tone: 'key' };
    case 'switch':
      return { text: sight.say('board.letGo'), tone: 'key' };
    case 'lock':
      return { text: lockNote(sight, on.lock), tone: 'lock' };
    case 'sem':
      return { text: sight.say('board.waitsSem', { sem: on.sem }), tone: 'lock' };
    case 'event':
      return { text: sight.say('board.waitsEvent', { event: on.event }), tone: 'lock' };
    case 'queue':
      return { text: queueNote(sight, on), tone: 'lock' };
    case 'join':
      return { text: joinNote(sight, on.ids), tone: 'lock' };
    default:
      return readyNote(sight, thread);
  }
};

/** One word on a short cart. */
const briefOf = (sight: Sight, thread: ThreadFacts, room: Room): string => {
  const { on } = thread;
  if (room === 'keys') return '';
  if (room !== 'locks') return sight.stage.badge(thread.id).name;
  if (on?.kind === 'join') return manyLabels(sight, on.ids);
  if (on?.kind === 'lock') return heldBy(sight, on.lock);
  return on ? nameIn(on) : '';
};

const nameIn = (on: NonNullable<ThreadFacts['on']>): string => {
  if (on.kind === 'sem') return on.sem;
  if (on.kind === 'event') return on.event;
  return on.kind === 'queue' ? on.queue : '';
};

/** A narrower row has no room for a sentence; the name of what it waits for says as much. */
const sentenceFrom = 230;

const isTold = ({ on }: ThreadFacts, { room, form, rect }: Place): boolean =>
  room === 'locks' && form === 'row' && on?.kind !== 'join' && rect.width < sentenceFrom;

const lockIn = ({ on }: ThreadFacts): string => (on?.kind === 'lock' ? on.lock : '');

/** Whoever has its lock stands in its row with its own shape. */
const ownerOf = ({ board, stage }: Sight, { on }: ThreadFacts, { form }: Place): Cart['owner'] => {
  const holder = on?.kind === 'lock' && form === 'row' ? (board.view.locks[on.lock]?.holder ?? null) : null;
  return holder === null ? null : stage.badge(holder);
};

const tones: Readonly<Record<Room, ToneName>> = {
  ready: 'ready',
  core: 'running',
  keys: 'key',
  locks: 'lock',
  world: 'world',
  bench: 'running',
  finished: 'running',
};

const noNote: Note = { text: '', tone: 'running' };

/** Number keys reach this far. */
const digitKeys = 9;

/** While several are picked, the order of the picks; else the key that chooses it. */
const digitOf = ({ board, hints }: Sight, { id }: ThreadFacts, turn: number): number | null => {
  if (board.selection?.kind === 'threads') return pickOf(board.selection, id);
  return hints && turn >= 0 && turn < digitKeys ? turn + 1 : null;
};

export const cartOf = (sight: Sight, thread: ThreadFacts, place: Place, cargoScale: number): Cart => {
  const { board, stage } = sight;
  // A bare badge has no room for words, and there may be hundreds.
  const note = place.form === 'badge' ? noNote : waitNote(sight, thread);
  const brief = briefOf(sight, thread, place.room);
  const owner = ownerOf(sight, thread, place);
  const turn = board.view.ready.indexOf(thread.id);
  const { selection } = board;
  return {
    thread,
    badge: stage.badge(thread.id),
    form: place.form,
    width: Math.round(place.rect.width),
    height: Math.round(place.rect.height),
    tone: tones[place.room],
    note: owner ? lockIn(thread) : isTold(thread, place) ? brief : note.text,
    noteTone: note.tone,
    brief,
    selected: isChosenThread(selection, thread.id),
    lit: board.offers.some(({ command }) => command.type === 'dispatch' && command.thread === thread.id),
    digit: place.room === 'ready' ? digitOf(sight, thread, turn) : null,
    cargoScale,
    keyed: isKeyed(board.view, thread),
    holds: place.form === 'badge' ? [] : sight.held(thread.id),
    owner,
  };
};

const coreKey = ({ hints, keyHint }: Sight, index: number): string => {
  const action = coreActions[index];
  return hints && action ? keyHint(action) : '';
};

const moodOf = ({ board }: Sight, core: CoreFacts): CoreCard['mood'] => {
  if (core.thread !== null) {
    const switching = core.segment === null || core.segment.kind === 'overhead';
    return switching ? 'overhead' : 'running';
  }
  const wanted = board.offers.some(
    ({ command }) => command.type === 'dispatch' && command.core === core.index,
  );
  return wanted ? 'yours' : 'empty';
};

const runningNote = (sight: Sight, core: CoreFacts): Note & { readonly plain: boolean } => {
  const { say, board } = sight;
  const thread = core.thread === null ? undefined : board.view.threads[core.thread];
  const key = thread?.interpreter ? keyLetter(sight, thread.interpreter) : '';
  const kind = core.segment?.kind ?? 'overhead';
  if (kind === 'overhead')
    return { text: say(core.segment ? 'board.overhead' : 'board.switching'), tone: 'running', plain: true };
  if (kind === 'native') return { text: say('board.native'), tone: 'running', plain: false };
  if (!thread?.interpreter) return { text: say('board.job'), tone: 'running', plain: false };
  return {
    text: say(kind === 'hold' ? 'board.holdC' : 'board.holdsKey', { key }),
    tone: 'key',
    plain: false,
  };
};

const emptyNote = (sight: Sight, core: CoreFacts): string => {
  const { board, stage, say } = sight;
  const command = buttonCommand(board, core.index) ?? board.suggestion?.command;
  if (command?.type !== 'dispatch') return say('board.nobodyReady');
  const thread = board.view.threads[command.thread];
  const holder = thread?.interpreter ? (board.view.gils[thread.interpreter]?.holder ?? null) : null;
  const blocked = thread?.needsGil && holder !== null && holder !== thread.id;
  return say(blocked ? 'board.onlyKey' : 'board.canRun', { who: stage.badge(command.thread).label });
};

const buttonText = (sight: Sight, core: CoreFacts): { text: string | null; primary: boolean } => {
  const { board, stage, say } = sight;
  const command = buttonCommand(board, core.index);
  if (command?.type === 'dispatch')
    return { text: say('board.runHere', { who: stage.badge(command.thread).label }), primary: true };
  if (command?.type !== 'preempt' || core.thread === null) return { text: null, primary: false };
  return { text: say('board.takeOff', { who: stage.badge(core.thread).label }), primary: false };
};

/** From when on somebody was ready and able to run here; the books call it the player's idle time. */
const yoursSince = (sight: Sight, core: CoreFacts): number | null => {
  const { view } = sight.board;
  if (core.thread !== null) return null;
  const since = view.ready.flatMap((id) => {
    const thread = view.threads[id];
    return thread ? ableSince(sight, thread) : [];
  });
  if (since.length === 0) return null;
  return Math.max(core.sinceUs, Math.min(...since));
};

const ableSince = ({ board, keyFreeSinceUs }: Sight, thread: ThreadFacts): readonly number[] => {
  const { interpreter, needsGil, sinceUs } = thread;
  if (!needsGil || interpreter === null) return [sinceUs];
  const holder = board.view.gils[interpreter]?.holder ?? null;
  if (holder !== null && holder !== thread.id) return [];
  return [Math.max(sinceUs, keyFreeSinceUs(interpreter))];
};

const keepsKey = ({ board }: Sight, { thread, segment }: CoreFacts): boolean =>
  segment?.kind === 'hold' &&
  Object.values(board.view.gils).some(({ asked, holder }) => asked && holder === thread);

const codeOf = ({ board, lineText }: Sight, { thread, segment }: CoreFacts): string | null => {
  const line = thread === null || segment === null ? null : (board.view.threads[thread]?.line ?? null);
  const text = line === null ? null : lineText(line);
  return text === null || text.trim() === '' ? null : text.trim();
};

const quantumOf = ({ say }: Sight, quantum: Quantum | null): NonNullable<CoreCard['quantum']> | null =>
  quantum && { of: quantum, text: say('board.quantum', { ms: quantum.us / 1000 }) };

export const coreCardOf = (sight: Sight, core: CoreFacts, quantum: Quantum | null): CoreCard => {
  const { board, stage, say } = sight;
  const { selection } = board;
  const mood = moodOf(sight, core);
  const note = core.thread === null ? null : runningNote(sight, core);
  const button = buttonText(sight, core);
  return {
    core,
    mood,
    key: coreKey(sight, core.index),
    name: say('board.core', { n: core.index }),
    word: say(mood === 'running' ? 'board.running' : mood === 'overhead' ? 'board.overhead' : 'board.free'),
    title: core.thread === null ? say('board.empty') : stage.badge(core.thread).name,
    note: note?.text ?? emptyNote(sight, core),
    noteTone: note && !note.plain ? note.tone : null,
    keeps: keepsKey(sight, core),
    button: button.text,
    primary: button.primary,
    selected: selection?.kind === 'core' && selection.core === core.index,
    yourIdle: say('board.yourIdle'),
    yoursSinceUs: yoursSince(sight, core),
    quantum: quantumOf(sight, quantum),
    holds: core.thread === null ? [] : sight.held(core.thread),
    code: codeOf(sight, core),
  };
};
