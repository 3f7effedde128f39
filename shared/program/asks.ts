/**
 * What Python code may ask of the machine. Only modules of the library ask: `_ask("acquire")` is the function there. Everything
 * else in a Python program happens inside its heap. Times are whole µs, `None` stands for no limit; threads, locks, loops, tasks and
 * handles are the numbers they go by in the machine.
 *
 * Costs: `thread` pays for its child's boot and exit, `process` for the start in parent and child, `runLoop` for its turns and
 * the first part of each task's step, `send` and `receive` for pickling and the pipe. All else the library charges by `charge`,
 * just before the ask: threadCreateUs, taskCreateUs, timerAddUs, loopStartUs, loopStopUs, queueUs, pool..Us, process..Us.
 */
export const asks = {
  /** () → µs since the program began. */
  now: 0,
  /** (name of a cost in the machine's table) → None, when that time of overhead has passed. */
  charge: 1,
  /** (µs): pure Python that computes nothing. The GIL may be dropped at any µs. */
  cpu: 1,
  /** (µs, "hold" | "release"): one call into C, with or without the GIL. */
  ccall: 2,
  /** (µs, device or None): a blocking wait. */
  io: 2,
  /** (text, "stdout" | "stderr"). */
  write: 2,
  /** () → the next line of the given input without its end, or None when there is none. */
  readLine: 0,
  /** (name): a named instant, for tests and lessons. */
  mark: 1,
  /** (exit status): the process ends as sys.exit would end it. */
  exit: 1,

  /** (name) → lock. '' for one that nobody need see: the machine calls it by the variable that it is kept in, if it can tell. */
  lock: 1,
  /** (lock, µs or None) → was it taken? 0 µs only tries. FIFO; who is woken must try again. */
  acquire: 2,
  /** (lock): by any thread. The library has checked that it is held. */
  release: 1,
  /** (lock) → is it held? */
  held: 1,

  /** (name, kind of thread, function, tuple of arguments) → thread, once its first step is done. */
  thread: 4,
  /** (thread, µs or None) → has it ended? */
  join: 2,
  /** () → thread. */
  thisThread: 0,
  /**
   * (kind, name, µs or None) → was it unparked? The thread leaves its core for what the library keeps in its own heap: waiters of
   * semaphores, events, conditions, queues, results. One `unpark` that came before is not lost: then it goes on at once.
   * kind: sem event condition barrier get put result pool
   */
  park: 3,
  /** (thread): it goes on from its park, or does not stop at its next one. */
  unpark: 1,

  /** (name, "fork" | "spawn" | "forkserver", function, tuple of arguments) → process. */
  process: 4,
  /** (process, µs or None) → has it ended? */
  joinProcess: 2,
  /** (process) → its exit status, or None. */
  exitStatus: 1,
  /** (process): it ends where it stands. */
  terminate: 1,
  /** () → process. */
  thisProcess: 0,
  /** (most items, 0: any number) → channel between processes. */
  channel: 1,
  /** (channel, value, µs or None) → was it sent? Pickled here, piped, unpickled there: each at its price. */
  send: 3,
  /** (channel, µs or None) → (True, value), or (False, None) when time is up. */
  receive: 2,
  /** (channel) → items waiting. */
  waiting: 1,
  /** (value) → place in memory that processes share: multiprocessing.Value and Array. */
  share: 1,
  /** (place) → value. */
  peek: 1,
  /** (place, value) */
  poke: 2,

  /** () → loop. */
  openLoop: 0,
  /**
   * (loop, is it being closed?): turns until stopLoop is asked; that turn is carried to its end. What a loop does while it is being
   * closed, loopStopUs pays for.
   */
  runLoop: 2,
  stopLoop: 1,
  closeLoop: 1,
  /** (loop, function, arguments) → handle: in the next turn. */
  soon: 3,
  /** The same from another thread: it ends the loop's poll. */
  soonThreadsafe: 3,
  /** (loop, µs from now, function, arguments) → handle. */
  later: 4,
  /** (handle): it does not run. */
  dropHandle: 1,
  /**
   * (loop, name, function, arguments, function that cancels it) → task: the function runs as this task, a step next turn.
   * It has ended by cancellation if the function returns 'cancelled'. The last function is called by the loop, with no
   * arguments, when the player cancels the task.
   */
  task: 5,
  /** The same, with its first step at once. */
  eagerTask: 5,
  /** (task): its next step in the next turn. Of the running task too: once it has suspended. */
  stepSoon: 1,
  /**
   * (kind, names): the running task leaves its loop until its next step. kind: timer tasks lock queue event result future
   * yield. names, for the board alone: of a timer a tuple of the µs it takes; tasks: their numbers; a lock, a queue ("put" or "get"
   * after its name), an event, a future: what it is called. `yield`: its next step comes in the next turn by itself.
   */
  suspend: 2,
  /** () → task, or None outside one. */
  thisTask: 0,

  /** (µs) */
  setSwitchInterval: 1,
  /** () → µs */
  switchInterval: 0,
  /** () → (major, minor, "gil" | "free-threaded", cores) */
  facts: 0,
} as const;
export type Ask = keyof typeof asks;
