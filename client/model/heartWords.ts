/** The heartbeat and the pools as sentences: text keys and their facts, for tables and the announcer. */
import { poolsOf } from './awaits.ts';
import { taskBadge } from './badges.ts';
import { blockOf, heartbeatOf, limitOf } from './heartbeat.ts';
import type { Pulse } from './pulse.ts';
import type { Sight } from './why.ts';

export interface Sentence {
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
}

const ms = (us: number): number => Math.floor(us / 1000);

/** Null: no step is over the limit. */
export const blockSentence = (pulse: Pulse, { badges, nowUs }: Sight): Sentence | null => {
  const block = blockOf(pulse, nowUs);
  if (block === null) return null;
  const args = { who: taskBadge(badges, block.task).name, ms: ms(block.us), limit: ms(block.limitUs) };
  return { text: block.isOver ? 'table.heart.wasBlocked' : 'table.heart.blocked', args };
};

const beatSentence = (pulse: Pulse, nowUs: number): Sentence | null => {
  const beat = heartbeatOf(pulse, nowUs);
  if (beat === null) return null;
  if (beat.silentUs === null)
    return { text: beat.beaten > 0 ? 'table.heart.over' : 'table.heart.notYet', args: {} };
  const args = { ms: ms(beat.silentUs), count: beat.missed };
  return { text: beat.isLate ? 'table.heart.late' : 'table.heart.asleep', args };
};

const beatSentences = (pulse: Pulse, nowUs: number): readonly Sentence[] => {
  const beat = beatSentence(pulse, nowUs);
  const last = pulse.beats.at(-1);
  if (beat === null) return [];
  return last ? [{ text: 'table.heart.every', args: { ms: ms(last.dueUs - last.fromUs) } }, beat] : [beat];
};

/** Empty where nothing beats and no limit is set. */
export const heartSentences = (pulse: Pulse, sight: Sight): readonly Sentence[] => {
  const block = limitOf(pulse) === null ? null : blockSentence(pulse, sight);
  return [
    ...beatSentences(pulse, sight.nowUs),
    ...(pulse.limitUs === null ? [] : [{ text: 'table.heart.limit', args: { ms: ms(pulse.limitUs) } }]),
    ...(block ? [block] : []),
  ];
};

export interface PoolRow {
  /** Text key of the pool's name, and of what its workers share. */
  readonly pool: string;
  readonly key: string;
  readonly places: readonly { readonly who: string | null; readonly state: string }[];
  readonly queued: number;
}

export const poolRows = ({ view, badges }: Sight): readonly PoolRow[] =>
  poolsOf(view).map(({ kind, slots, queued }) => ({
    pool: `board.pools.${kind}`,
    key: kind === 'threads' ? 'board.pools.sharesKey' : 'board.pools.ownKey',
    places: slots.map(({ task, state }) => ({
      who: task === null ? null : taskBadge(badges, task).name,
      state: `board.pools.${state}`,
    })),
    queued,
  }));
