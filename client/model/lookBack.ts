/** One instant of a run at a glance: who had which core and key, how many waited where; and what is known of an instant to come. */
import type { Micros, ThreadId } from '../../shared/ground/terms.ts';
import { roomOf } from '../../shared/score/rooms.ts';
import { type RecentLane, recentLanes, type Stay } from './lanes.ts';
import type { Board } from './stage.ts';
import type { Sight } from './why.ts';

export interface GlanceRow extends Omit<RecentLane, 'stays'> {
  /** null: nobody. */
  readonly stay: Stay | null;
}

/** All of the run, up to now. */
export const wholeLanes = (board: Board, sight: Sight): readonly RecentLane[] =>
  recentLanes(board, sight, Number.MAX_SAFE_INTEGER);

/** Now itself is the last instant of what still goes on. */
export const glanceAt = (lanes: readonly RecentLane[], atUs: Micros): readonly GlanceRow[] =>
  lanes.map(({ stays, ...lane }) => ({
    ...lane,
    stay: stays.find(({ fromUs, toUs }) => fromUs <= atUs && atUs < toUs) ?? endingAt(stays, atUs),
  }));

const endingAt = (stays: readonly Stay[], atUs: Micros): Stay | null => {
  const [latest] = stays;
  return latest?.toUs === atUs ? latest : null;
};

/** When anything changed, in order, from the beginning to now. */
export const changesOf = (lanes: readonly RecentLane[], nowUs: Micros): readonly Micros[] => {
  const edges = lanes.flatMap(({ stays }) => stays.flatMap(({ fromUs, toUs }) => [fromUs, toUs]));
  return [...new Set([0, ...edges, nowUs])].filter((us) => us <= nowUs).sort((a, b) => a - b);
};

export interface Known {
  /** Text key. */
  readonly text: 'board.look.runs' | 'board.look.back';
  readonly thread: ThreadId;
  readonly untilUs: Micros;
}

/** What is certain unless somebody steps in: pieces of work that last, and who will be back from the world. */
export const knownAfter = ({ view }: Board, atUs: Micros): readonly Known[] => {
  const running = view.cores.flatMap(({ thread, segment }): readonly Known[] => {
    if (thread === null || segment === null || segment.fromUs + segment.us <= atUs) return [];
    return [{ text: 'board.look.runs', thread, untilUs: segment.fromUs + segment.us }];
  });
  const back = Object.values(view.threads).flatMap((each): readonly Known[] => {
    if (each.state !== 'waiting' || roomOf(each) !== 'world') return [];
    const untilUs = each.on && 'untilUs' in each.on ? each.on.untilUs : null;
    return untilUs !== null && untilUs <= atUs ? [{ text: 'board.look.back', thread: each.id, untilUs }] : [];
  });
  return [...running, ...back.sort((a, b) => a.untilUs - b.untilUs)];
};

/** The change before or after an instant; the same instant at either end. */
export const changeBeside = (changes: readonly Micros[], atUs: Micros, by: -1 | 1): Micros =>
  (by === 1 ? changes.find((us) => us > atUs) : changes.findLast((us) => us < atUs)) ?? atUs;
