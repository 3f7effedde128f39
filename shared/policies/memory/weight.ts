/** How much a job weighs in a fair share. */
import type { JobFact } from '../plug.ts';

/** From nice -20 to 19, each step about a quarter (Linux kernel/sched/core.c, sched_prio_to_weight). */
const byNice: readonly number[] = [
  ...[88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916],
  ...[9548, 7620, 6100, 4904, 3906, 3121, 2501, 1991, 1586, 1277],
  ...[1024, 820, 655, 526, 423, 335, 272, 215, 172, 137],
  ...[110, 87, 70, 56, 45, 36, 29, 23, 18, 15],
];

/** Of nice 0. Weights are hundredths of the kernel's, so that shares given as tickets stay exact. */
export const plainWeight = 102_400;

/** By nice; a job with tickets and no nice weighs by them, 100 as much as nice 0. */
export const weightOf = (job: JobFact | null): number => {
  if (job?.nice !== undefined) return (byNice[job.nice + 20] ?? 1024) * 100;
  return job?.tickets === undefined ? plainWeight : job.tickets * 1024;
};
