/** The ghost of the level's first rival on a board: sent for once the board stands, if this person wants one. */
import { useEffect } from 'preact/hooks';
import type { Level } from '../../../shared/levels/level.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { RivalHold, SoloSession } from '../../session/session.ts';
import { settings } from '../parts/settings.ts';

/** The board and the player's own machine come first. */
const laterMs = 1500;

export const hasGhost = (level: Level): boolean => level.rivals.length > 0;

export const useGhost = (stage: LiveStage | null, session: SoloSession, level: Level | null): void => {
  const { ghost } = settings();
  const policy = level?.rivals[0];
  useEffect(() => {
    if (stage === null || policy === undefined || !ghost) return undefined;
    let hold: RivalHold | null = null;
    const send = async (): Promise<void> => {
      hold = session.rival(policy);
      const finishes = await hold.found;
      stage.haunt({ policy: policy.policy, finishes });
    };
    // Without a ghost the board is whole: a rival that fails is left out.
    const timer = setTimeout(() => void send().catch(() => stage.haunt(null)), laterMs);
    return () => {
      clearTimeout(timer);
      hold?.close();
      stage.haunt(null);
    };
  }, [stage, session, policy, ghost]);
};
