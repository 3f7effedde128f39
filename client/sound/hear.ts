/** Ties stages and clocks to the player, by what the person wishes to hear. */
import type { ThreadId } from '../../shared/ground/terms.ts';
import type { CueKind } from '../model/cueKinds.ts';
import type { Stage } from '../model/stage.ts';
import { type Cue, clockCue, cuesOf, idleCue, refusedCue } from './cues.ts';
import { createPlayer, type Player } from './player.ts';
import { thin } from './thin.ts';
import { tonesOf } from './tones.ts';

export interface Wishes {
  /** Per cent. */
  readonly volume: number;
  /** Kinds that are turned off. */
  readonly quiet: readonly CueKind[];
}

type Leave = () => void;

/** Of all who listen on this page: boards and clocks share one player. */
const open: { player: Player | null; listeners: number; playedMs: readonly number[] } = {
  player: null,
  listeners: 0,
  playedMs: [],
};

const enter = (): Leave => {
  open.listeners += 1;
  open.player ??= createPlayer();
  return () => {
    open.listeners -= 1;
    if (open.listeners > 0) return;
    open.player?.close();
    open.player = null;
  };
};

const play = (cues: readonly Cue[], { volume, quiet }: Wishes): void => {
  const wished = cues.filter(({ kind }) => !quiet.includes(kind));
  if (wished.length === 0 || document.hidden) return;
  const left = thin(wished, open.playedMs, performance.now());
  open.playedMs = left.playedMs;
  for (const cue of left.cues) open.player?.play(tonesOf(cue), volume);
};

const processOf = (stage: Stage, thread: ThreadId): number => {
  const { threads } = stage.board().view;
  const all = [...new Set(Object.values(threads).map(({ process }) => process))];
  const own = threads[thread]?.process;
  return own === undefined ? 0 : Math.max(0, all.indexOf(own));
};

/** Idle time grows without an event: it is looked at so often, wall ms. */
const lookMs = 80;

/** Plays what happens on a stage until it is left. Wishes are asked for at each cue, so a change is heard at once. */
export const hearStage = (stage: Stage, wishes: () => Wishes): Leave => {
  const leavePlayer = enter();
  let idleUs = stage.board().buckets.schedulerIdleUs;
  const leaveStage = stage.subscribe((change) => {
    if (change.type === 'picture') idleUs = stage.board().buckets.schedulerIdleUs;
    else if (change.type === 'refused') play([refusedCue], wishes());
    else if (change.type === 'events') {
      const ears = {
        heart: stage.board().pulse.heart,
        processOf: (id: ThreadId) => processOf(stage, id),
      };
      play(cuesOf(change.list, ears), wishes());
    }
  });
  const look = setInterval(() => {
    const now = stage.board().buckets.schedulerIdleUs;
    const cue = idleCue(idleUs, now);
    idleUs = now;
    if (cue) play([cue], wishes());
  }, lookMs);
  return () => {
    clearInterval(look);
    leaveStage();
    leavePlayer();
  };
};

/** Plays the end of a round's clock. */
export const hearClock = (leftMs: () => number | null, wishes: () => Wishes): Leave => {
  const leavePlayer = enter();
  let before = leftMs();
  const look = setInterval(() => {
    const now = leftMs();
    const cue = before === null || now === null ? null : clockCue(before, now);
    before = now;
    if (cue) play([cue], wishes());
  }, lookMs);
  return () => {
    clearInterval(look);
    leavePlayer();
  };
};
