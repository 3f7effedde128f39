/** The machines of the running round: one per seat, all of the same level and seed. */
import { seatId } from '../../../shared/ground/terms.ts';
import type { MachineViews, RunVerdict } from '../../lesson/views.ts';
import type { LoadedLevel } from '../../levels.ts';
import { bucketsNow, isOver, type Match, openMatch, pictureNow, progressOf } from '../../match/match.ts';

export interface Machines extends MachineViews {
  readonly round: number;
  readonly level: LoadedLevel;
  open(playerId: string, nowMs: number): void;
  get(playerId: string): Match | null;
  keep(playerId: string, match: Match): void;
  drop(playerId: string): void;
  players(): readonly string[];
  keepVerdict(playerId: string, verdict: RunVerdict): void;
  progress(playerId: string): { readonly progress: number; readonly ended: boolean };
}

/** Every seat has this name on its own machine, so that equal play gives equal logs. */
const seat = seatId('player');

/** `onFault`: a machine that cannot even be looked at is dropped, so that everybody else can be shown. */
export function openMachines(
  round: number,
  level: LoadedLevel,
  seed: number,
  onFault: (playerId: string, thrown: unknown) => void,
): Machines {
  const matches = new Map<string, Match>();
  const verdicts = new Map<string, RunVerdict>();
  const seen = <Out>(playerId: string, look: (match: Match) => Out): Out | null => {
    const match = matches.get(playerId);
    try {
      return match ? look(match) : null;
    } catch (thrown) {
      matches.delete(playerId);
      onFault(playerId, thrown);
      return null;
    }
  };
  return {
    round,
    level,
    open: (playerId, nowMs) => {
      matches.set(playerId, openMatch({ level: level.level, seat, seed }, nowMs));
    },
    get: (playerId) => matches.get(playerId) ?? null,
    keep: (playerId, match) => {
      matches.set(playerId, match);
    },
    drop: (playerId) => {
      matches.delete(playerId);
    },
    players: () => [...matches.keys()],
    keepVerdict: (playerId, verdict) => {
      verdicts.set(playerId, verdict);
    },
    progress: (playerId) =>
      seen(playerId, (match) => ({
        progress: progressOf(match, level.whole),
        ended: isOver(match),
      })) ?? { progress: 0, ended: false },
    picture: (playerId) => seen(playerId, pictureNow),
    buckets: (playerId) => seen(playerId, bucketsNow),
    verdict: (playerId) => verdicts.get(playerId) ?? null,
    best: () => ({ best: level.best, lesson: level.level.text.lesson }),
  };
}

/** Before the first round. */
export const noMachines: MachineViews = {
  picture: () => null,
  buckets: () => null,
  verdict: () => null,
  best: () => null,
};
