/** A stage for as long as a page shows its session. */
import { useEffect, useState } from 'preact/hooks';
import type { GameSession } from '../../../shared/protocol/game.ts';
import { createStage, type FrameClock, type LiveStage, type StageOptions } from '../../model/createStage.ts';
import { useSound } from './useSound.ts';

const frames: FrameClock = {
  nowMs: () => performance.now(),
  onFrame: (run) => {
    let id = 0;
    const frame = (): void => {
      id = requestAnimationFrame(frame);
      run();
    };
    id = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(id);
  },
};

/** The session stays its owner's: when the page goes, only the listening ends. */
export const useLiveStage = (session: GameSession | null, options: StageOptions): LiveStage | null => {
  const [stage, setStage] = useState<LiveStage | null>(null);
  const { role, usPerSecond, watching = false, allowed, quantumUs, switchIntervalUs } = options;
  useEffect(() => {
    if (session === null) return undefined;
    const rules = {
      ...(allowed ? { allowed } : {}),
      ...(quantumUs === undefined ? {} : { quantumUs }),
      ...(switchIntervalUs === undefined ? {} : { switchIntervalUs }),
    };
    const next = createStage(session, { role, usPerSecond, watching, ...rules }, frames);
    setStage(next);
    return () => {
      next.close();
      setStage(null);
    };
  }, [session, role, usPerSecond, watching, allowed, quantumUs, switchIntervalUs]);
  useSound(stage);
  return stage;
};
