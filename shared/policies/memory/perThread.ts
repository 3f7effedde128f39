/** Memory by thread: a plain list with no holes, since JSON knows none. */

/** Keeps a value for a thread; threads before it that nobody has heard of yet get `gap`. */
export const keep = <Value>(list: Value[], thread: number, value: Value, gap: () => Value): void => {
  while (list.length < thread) list.push(gap());
  list[thread] = value;
};

const none = (): number => 0;

/** Keeps a number for a thread; 0 for those nobody has heard of yet. */
export const keepNumber = (list: number[], thread: number, value: number): void =>
  keep(list, thread, value, none);

/** Takes a thread out of a queue if it stands there. */
export const takeOut = (queue: number[], thread: number): void => {
  const index = queue.indexOf(thread);
  if (index >= 0) queue.splice(index, 1);
};
