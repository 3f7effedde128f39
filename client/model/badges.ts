/** Identity on the board: a process is a shape and a letter, a thread its number in it, a task a letter of its own. */
import type { SimEvent, ThreadKind } from '../../shared/sim/words/event.ts';
import type { MachineView, TaskView, ThreadView } from '../../shared/sim/words/view.ts';
import { type Badge, type Shape, shapes } from './stage.ts';

export interface Badges {
  readonly threads: Readonly<Record<string, Badge>>;
  readonly tasks: Readonly<Record<string, Badge>>;
  /** Interpreter id to the letter on its key. */
  readonly keys: Readonly<Record<string, string>>;
}

export const noBadges: Badges = { threads: {}, tasks: {}, keys: {} };

const longestLabel = 4;
/** As textbooks write a job: A, P1, T12. A word in a badge would read as another kind of sign beside B1. */
const shortId = /^[a-z]{1,2}\d{0,2}$/i;

/** A, B, ... Z, AA, AB, ... */
export const letterOf = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
};

const shapeOf = (index: number): Shape => shapes[index % shapes.length] ?? 'hexagon';

const codeName = /^[a-z_]\w*$/i;
const runsFunction: readonly ThreadKind[] = ['main', 'thread'];

/** CPython's name for the main thread: then the program is Python, and threads have the names it gives them. */
const isNamedByPython = (threads: readonly ThreadView[]): boolean =>
  threads.some(({ kind, name }) => kind === 'main' && name === 'MainThread');

/** Functions are written as calls, jobs by their id, pool workers by their pool. */
const nameOf = ({ kind, name }: ThreadView): string =>
  runsFunction.includes(kind) && codeName.test(name) ? `${name}()` : name;

const threadBadges = (threads: readonly ThreadView[]): Record<string, Badge> => {
  const processes: string[] = [];
  const sizes: Record<string, number> = {};
  const badges: Record<string, Badge> = {};
  const named = isNamedByPython(threads);
  for (const thread of threads) {
    if (!processes.includes(thread.process)) processes.push(thread.process);
    const index = processes.indexOf(thread.process);
    const number = (sizes[thread.process] ?? 0) + 1;
    sizes[thread.process] = number;
    const short = thread.kind === 'job' && shortId.test(thread.id);
    const label = short ? thread.id : `${letterOf(index)}${number}`;
    badges[thread.id] = { shape: shapeOf(index), label, name: named ? thread.name : nameOf(thread) };
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

/** `city3` is C3 where nobody has that yet; names without a number are counted by letter. */
const taskLabel = (id: string, taken: readonly string[]): string => {
  const letter = (id[0] ?? 't').toUpperCase();
  const own = `${letter}${/\d{1,3}$/.exec(id)?.[0] ?? ''}`;
  if (own.length > 1 && !taken.includes(own)) return own;
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
};

/** As the program calls it; one that has no name of its own is called as what it runs, and counted. */
const nameOfTask = ({ id, body }: TaskView): string => {
  const runs = body.slice(body.lastIndexOf('.') + 1);
  return id === runs || id.startsWith(`${runs}#`) ? `${runs}()` : id;
};

const taskBadges = (tasks: readonly TaskView[]): Record<string, Badge> => {
  const taken: string[] = [];
  const badges: Record<string, Badge> = {};
  for (const task of tasks) {
    const { id } = task;
    const label = taskLabel(id, taken);
    taken.push(label);
    badges[id] = { shape: 'circle', label, name: nameOfTask(task) };
  }
  return badges;
};

/** In order of appearance: the records of a view keep it, so a reload gives the same badges. */
export const badgesOf = (view: MachineView): Badges => {
  const threads = Object.values(view.threads);
  const tasks = Object.values(view.loops).flatMap((loop) => Object.values(loop.tasks));
  return { threads: threadBadges(threads), tasks: taskBadges(tasks), keys: keyLetters(threads) };
};

/** After it there is something new to be named. */
export const names = ({ type }: SimEvent): boolean =>
  type === 'arrived' || type === 'taskCreated' || type === 'loopBegan';

const unknown = (id: string): Badge => ({ shape: 'square', label: id.slice(0, longestLabel), name: id });

export const threadBadge = (badges: Badges, id: string): Badge => badges.threads[id] ?? unknown(id);
export const taskBadge = (badges: Badges, id: string): Badge => badges.tasks[id] ?? unknown(id);
export const keyLetter = (badges: Badges, interpreter: string): string =>
  badges.keys[interpreter] ?? interpreter;
