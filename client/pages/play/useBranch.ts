/** Whether the run being played parts from an earlier one: such a run is practice, and says so until it is begun anew. */
import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { GameSession } from '../../session/session.ts';

export interface BranchPoint {
  readonly atUs: Micros;
  readonly commands: number;
}

interface Branching {
  /** The same session, with an eye on how its runs begin. */
  readonly session: GameSession;
  readonly branch: Signal<BranchPoint | null>;
}

export const useBranch = (session: GameSession): Branching => {
  const branch = useSignal<BranchPoint | null>(null);
  const watched = useMemo((): GameSession => {
    const { time } = session;
    if (time === null) return session;
    const restart = (from?: BranchPoint): void => {
      branch.value = from ?? null;
      time.restart(from);
    };
    return { ...session, time: { ...time, restart } };
  }, [session]);
  return { session: watched, branch };
};
