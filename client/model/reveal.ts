/** What a lesson reveals after a round: the same as after a run alone, as soon as the level itself is at hand. */
import type { Level } from '../../shared/levels/level.ts';
import { levelHash } from '../../shared/levels/open.ts';
import type { RevealView, StudentSnapshot } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { type Badges, noBadges } from './badges.ts';
import { badgesIn, type Fact, factsOf, ofSlices, type Schedule, soloSchedules } from './debrief.ts';

export interface OpenedLevel {
  readonly level: Level;
  /** The best known run, to be compared with and watched. */
  readonly best: RunLog | null;
}

export interface Revealed {
  readonly schedules: readonly Schedule[];
  readonly facts: readonly Fact[];
  readonly badges: Badges;
}

/** Work without the reasons of its gaps, and threads without their tasks. */
const fromSlices = ({ own, best }: RevealView): Revealed => ({
  schedules: [...(own ? [ofSlices('you', '', own)] : []), ofSlices('best', best.by, best)],
  facts: [],
  badges: noBadges,
});

/** A log of another version of the level would be another run. */
const isOf = ({ level }: OpenedLevel, log: RunLog | null): boolean =>
  log === null || log.levelHash === levelHash(level);

/** A run of one's own that can be looked through on this device, by its own log alone. */
export interface OwnRun {
  readonly level: Level;
  readonly log: RunLog;
}

export const ownRunOf = ({ log }: RevealView, opened: OpenedLevel | null): OwnRun | null =>
  opened && log && isOf(opened, log) ? { level: opened.level, log } : null;

interface Placed extends Pick<StudentSnapshot, 'board'> {
  readonly you: Pick<StudentSnapshot['you'], 'playerId'>;
  readonly room: Pick<StudentSnapshot['room'], 'seated'>;
}

/** Of those who are seated; null for whoever has no place. */
export const placeOf = ({ board, you, room }: Placed) => {
  const own = board.find(({ playerId }) => playerId === you.playerId);
  return own ? { rank: own.rank, of: room.seated } : null;
};

/** `opened` null: not here, or not to be had. */
export const reveal = (view: RevealView, opened: OpenedLevel | null): Revealed => {
  if (!opened || !isOf(opened, view.log)) return fromSlices(view);
  const { level, best } = opened;
  const own = view.own && { result: view.own, log: view.log };
  const shown = view.log ?? best;
  return {
    schedules: soloSchedules(level, own, best),
    facts: factsOf(level),
    badges: shown ? badgesIn(level, shown) : noBadges,
  };
};
