/** A tiny level: two jobs, one core, and whoever plays is the OS. */
import type { Level } from '../../../shared/levels/level.ts';

const ms = 1000;

export const twoJobs: Level = {
  format: 'runqueue/level@1',
  id: '00-test/01-two-jobs',
  role: 'os',
  scenario: {
    format: 'runqueue/scenario@1',
    machine: { cores: 1, costs: 'ideal' },
    python: { build: 'gil', switchIntervalUs: 5 * ms, version: '3.13' },
    os: { policy: 'fair', sliceUs: 4 * ms },
    loop: { policy: 'fifo' },
    jobs: [
      {
        id: 'A',
        arriveUs: 0,
        ops: [
          { op: 'cpu', us: 5 * ms },
          { op: 'io', us: 10 * ms },
          { op: 'cpu', us: 5 * ms },
        ],
      },
      { id: 'B', arriveUs: 0, ops: [{ op: 'cpu', us: 20 * ms }] },
    ],
  },
  pace: { usPerSecond: 10 * ms, pauseOnDecision: true },
  reveal: { burstLength: true, arrivals: true, tasks: true },
  objective: { minimise: 'makespanUs' },
  goals: [{ metric: 'makespanUs', atMost: 60 * ms }],
  stars: {
    two: { metric: 'makespanUs', atMost: 40 * ms },
    three: { metric: 'makespanUs', atMost: 30 * ms },
  },
  par: { best: 30 * ms, proof: 'hand', by: 'best.log.json' },
  naive: [],
  solutions: [],
  assist: { auto: [] },
  rivals: [],
  variants: [],
  concepts: [],
  text: { title: 'levels.test.title', goal: 'levels.test.goal', hints: [], lesson: 'levels.test.lesson' },
  roundSeconds: 60,
};
