/**
 * The rules of OSTEP's MLFQ simulator as `tie_break_rules` of tests/reference/ostep.json writes them down, tick by tick: a
 * second opinion for random cases. It shares no code with the machine.
 */
export interface MlfqCase {
  readonly jobs: readonly { readonly arrival: number; readonly length: number; readonly ioEvery: number }[];
  /** High first. */
  readonly quanta: readonly number[];
  readonly allotments: readonly number[];
  readonly boost: number;
  readonly ioTime: number;
  readonly stay: boolean;
  readonly bump: boolean;
}

interface Job {
  readonly length: number;
  readonly ioEvery: number;
  done: number;
  level: number;
  ticksLeft: number;
  allotment: number;
  isWaiting: boolean;
  finish: number;
}

interface Registered {
  readonly at: number;
  readonly job: number;
  readonly isIo: boolean;
}

/** Who ran in each tick; -1 is idle. */
export const mlfqTicks = (it: MlfqCase): number[] => {
  const bottom = it.quanta.length - 1;
  const queues: number[][] = it.quanta.map(() => []);
  const queue = (level: number): number[] => queues[level] ?? [];
  const full = (job: Job, level: number): void => {
    job.level = level;
    job.ticksLeft = it.quanta[level] ?? 0;
    job.allotment = it.allotments[level] ?? 0;
  };
  const jobs = it.jobs.map(({ length, ioEvery }): Job => {
    const job: Job = {
      length,
      ioEvery,
      done: 0,
      level: 0,
      ticksLeft: 0,
      allotment: 0,
      isWaiting: false,
      finish: -1,
    };
    full(job, 0);
    return job;
  });
  const registered: Registered[] = it.jobs.map(({ arrival }, job) => ({ at: arrival, job, isIo: false }));
  const ran: number[] = [];
  for (let t = 0; jobs.some(({ finish }) => finish < 0); t += 1) {
    if (it.boost > 0 && t > 0 && t % it.boost === 0) {
      for (let level = bottom; level > 0; level -= 1) queue(0).push(...queue(level).splice(0));
      for (const job of jobs) if (job.finish < 0) full(job, 0);
    }
    for (const { at, job: index, isIo } of registered) {
      const job = jobs[index];
      if (at !== t || !job) continue;
      job.isWaiting = false;
      if (isIo && it.bump) queue(job.level).unshift(index);
      else queue(job.level).push(index);
    }
    const level = queues.findIndex((waiting) => waiting.length > 0);
    const index = queue(level)[0] ?? -1;
    const job = jobs[index];
    ran.push(index);
    if (!job) continue;
    job.done += 1;
    job.ticksLeft -= 1;
    const { ticksLeft } = job;
    if (job.done === job.length) {
      job.finish = t + 1;
      queue(level).shift();
      continue;
    }
    if (job.ioEvery > 0 && job.done % job.ioEvery === 0) {
      queue(level).shift();
      job.isWaiting = true;
      registered.push({ at: t + 1 + it.ioTime, job: index, isIo: true });
      if (it.stay) full(job, level);
    }
    if (ticksLeft > 0) continue;
    if (!job.isWaiting) queue(level).shift();
    job.allotment -= 1;
    if (job.allotment === 0) full(job, Math.min(level + 1, bottom));
    else job.ticksLeft = it.quanta[level] ?? 0;
    if (!job.isWaiting) queue(job.level).push(index);
  }
  return ran;
};
