/** Two small levels, one a role, whose best runs are plain to see. */
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import type { Level } from '../../../shared/levels/level.ts';

const format = 'runqueue/scenario@1';
const noLog = {
  format: 'runqueue/log@1',
  simVersion: 1,
  level: 'draft',
  levelHash: '0000000000000000',
  seed: 0,
  role: 'os',
  commands: [],
  hashes: [],
};

export const levelJson = {
  format: 'runqueue/level@1',
  role: 'os',
  scenario: {
    format,
    machine: { cores: 1 },
    os: { policy: 'fcfs' },
    jobs: [
      { id: 'long', ops: [{ op: 'cpu', us: 1000 }] },
      { id: 'short', ops: [{ op: 'cpu', us: 100 }] },
    ],
  },
  pace: { usPerSecond: 1000 },
  objective: { minimise: 'turnaroundUs' },
  goals: [{ never: 'deadlocked' }],
  stars: {
    two: { metric: 'turnaroundUs', atMost: 700 },
    three: { metric: 'turnaroundUs', atMost: 600 },
  },
  par: { best: 600, proof: 'hand', by: 'best.log.json' },
  naive: [{ policy: 'fcfs', stars: 1 }],
  text: { title: 'levels.tiny.title', goal: 'levels.tiny.goal', hints: [], lesson: 'levels.tiny.lesson' },
};

const loopScenario = {
  format,
  machine: { cores: 1 },
  program: {
    main: [{ op: 'asyncio', body: 'm' }],
    bodies: {
      m: [
        {
          op: 'gather',
          tasks: [
            { body: 'chore', id: 'chore' },
            { body: 'ask', id: 'ask' },
          ],
        },
      ],
      chore: [{ op: 'cpu', us: 500 }],
      ask: [
        { op: 'cpu', us: 10 },
        { op: 'sleep', us: 1000 },
      ],
    },
  },
};

const must = (id: string, json: unknown): Level => {
  const result = decodeLevel(id, json, { 'best.log.json': noLog });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

export const tinyOs = must('00-test/01-tiny', levelJson);
export const tinyLoop = must('00-test/02-loop', {
  ...levelJson,
  role: 'loop',
  scenario: loopScenario,
  objective: { minimise: 'makespanUs' },
  stars: {
    two: { metric: 'makespanUs', atMost: 1400 },
    three: { metric: 'makespanUs', atMost: 1010 },
  },
  par: { best: 1010, proof: 'hand', by: 'best.log.json' },
  naive: [{ policy: 'fifo', stars: 1 }],
});
