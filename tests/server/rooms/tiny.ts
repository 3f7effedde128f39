/** A level small enough to play by hand in a test: three jobs, one core, and the best run is any that never idles. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedLevel } from '../../../server/levels.ts';
import { decode } from '../../../shared/ground/gate.ts';
import { seatId } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { levelCard } from '../../../shared/levels/open.ts';
import { goOn, judge, logOf, openPlay, order, type Play } from '../../../shared/levels/play.ts';
import { doneBy } from '../../../shared/score/metrics.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { scenario } from '../../../shared/sim/words/decodeScenario.ts';

const jobs = ['A', 'B', 'C'].map((id) => ({ id, arriveUs: 0, ops: [{ op: 'cpu', us: 2_000 }] }));

/** An assets folder with these levels and the project's own names, for a server to start with. */
export async function writeAssets(directory: string, levels: readonly LoadedLevel[]): Promise<void> {
  await cp(new URL('../../../assets/names', import.meta.url), join(directory, 'names'), { recursive: true });
  for (const { level } of levels) {
    const { id, ...json } = { ...level, solutions: [] };
    const folder = join(directory, 'levels', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'level.json'), JSON.stringify(json));
    await writeFile(join(folder, 'best.json'), JSON.stringify(logOf(playFirst(level))));
  }
}

export function tinyLevel(id: string, pace: Partial<Level['pace']> = {}): LoadedLevel {
  const decoded = decode(scenario, {
    format: 'runqueue/scenario@1',
    machine: { cores: 1, costs: 'ideal' },
    os: { policy: 'fcfs' },
    jobs,
  });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  const level: Level = {
    format: 'runqueue/level@1',
    id,
    role: 'os',
    scenario: decoded.value,
    pace: { usPerSecond: 1_000, pauseOnDecision: true, ...pace },
    reveal: { burstLength: true, arrivals: true, tasks: true },
    objective: { minimise: 'makespanUs' },
    goals: [{ metric: 'finished', atLeast: 3 }],
    stars: { two: { metric: 'makespanUs', atMost: 7_000 }, three: { metric: 'makespanUs', atMost: 6_000 } },
    par: { best: 6_000, proof: 'hand', by: 'best.json' },
    naive: [],
    solutions: ['SECRET-solution.json'],
    assist: { auto: [] },
    rivals: [],
    variants: [],
    concepts: [],
    text: {
      title: `levels.${id}.title`,
      goal: `levels.${id}.goal`,
      hints: ['SECRET-hint'],
      lesson: `levels.${id}.lesson`,
    },
    roundSeconds: 60,
  };
  const played = playFirst(level);
  const { makespanUs, slices, buckets } = judge(played);
  if (makespanUs === null) throw new Error('the tiny level did not end');
  return {
    level,
    card: levelCard(level),
    best: { makespanUs, slices, buckets, by: 'hand' },
    whole: doneBy(played.ledger, played.state.atUs),
  };
}

/** Always the first thing that was offered. */
function playFirst(level: Level): Play {
  let play = goOn(openPlay(level, { seed: 1, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  for (let seq = 1; play.state.question; seq += 1) {
    const [first] = play.state.question.offers;
    const done = first && order(play, seatId('best'), seq, first);
    if (!done?.ok) throw new Error('an offer was refused');
    play = goOn(done.value.play, Number.MAX_SAFE_INTEGER).play;
  }
  return play;
}

export const dispatch = (thread: string): Command => ({ type: 'dispatch', thread, core: 0 }) as Command;
