/** Identity on the board: a process is a shape and a letter, a thread its number in it, a task a letter of its own. */
import type { MachineView, TaskView, ThreadView } from '../../shared/sim/words/view.ts';
import { type Badge, type Shape, shapes } from './stage.ts';

export interface Badges {
  readonly threads: Readonly<Record<string, Badge>>;
  readonly tasks: Readonly<Record<string, Badge>>;
  /** Interpreter id to the letter on its key. */
  readonly keys: Readonly<Record<string, string>>;
}

const longestLabel = 4;

/** A, B, ... Z, AA, AB, ... */
export const letterOf = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
};

const shapeOf = (index: number): Shape => shapes[index % shapes.length] ?? 'hexagon';

const codeName = /^[a-z_]\w*$/i;

/** Functions are written as calls, jobs by their id. */
const nameOf = ({ kind, name }: ThreadView): string =>
  kind !== 'job' && codeName.test(name) ? `${name}()` : name;

const threadBadges = (threads: readonly ThreadView[]): Record<string, Badge> => {
  const processes: string[] = [];
  const sizes: Record<string, number> = {};
  const badges: Record<string, Badge> = {};
  for (const thread of threads) {
    if (!processes.includes(thread.process)) processes.push(thread.process);
    const index = processes.indexOf(thread.process);
    const number = (sizes[thread.process] ?? 0) + 1;
    sizes[thread.process] = number;
    const short = thread.kind === 'job' && thread.id.length <= longestLabel;
    const label = short ? thread.id : `${letterOf(index)}${number}`;
    badges[thread.id] = { shape: shapeOf(index), label, name: nameOf(thread) };
  }
  return badges;
};

const keyLetters = (threads: readonly ThreadView[]): Record<string, string> => {
  const processes = [...new Set(threads.map(({ process }) => process))];
  const withKey = threads.flatMap(({ interpreter, process }) =>
    interpreter ? [{ interpreter, process }] : [],
  );
  return Object.fromEntries(
    withKey.map(({ interpreter, process }) => [interpreter, letterOf(processes.indexOf(process))]),
  );
};

const taskBadges = (tasks: readonly TaskView[]): Record<string, Badge> => {
  const used: Record<string, number> = {};
  const badges: Record<string, Badge> = {};
  for (const { id, body } of tasks) {
    const letter = (body[0] ?? 't').toUpperCase();
    const number = (used[letter] ?? 0) + 1;
    used[letter] = number;
    badges[id] = { shape: 'circle', label: `${letter}${number}`, name: id };
  }
  return badges;
};

/** In order of appearance: the records of a view keep it, so a reload gives the same badges. */
export const badgesOf = (view: MachineView): Badges => {
  const threads = Object.values(view.threads);
  const tasks = Object.values(view.loops).flatMap((loop) => Object.values(loop.tasks));
  return { threads: threadBadges(threads), tasks: taskBadges(tasks), keys: keyLetters(threads) };
};

const unknown = (id: string): Badge => ({ shape: 'square', label: id.slice(0, longestLabel), name: id });

export const threadBadge = (badges: Badges, id: string): Badge => badges.threads[id] ?? unknown(id);
export const taskBadge = (badges: Badges, id: string): Badge => badges.tasks[id] ?? unknown(id);
export const keyLetter = (badges: Badges, interpreter: string): string =>
  badges.keys[interpreter] ?? interpreter;
