/** A recorded run as a session: whoever draws it cannot tell it from a player's. */
import type { Level } from '../../shared/levels/level.ts';
import type { GameSession, GameUpdate } from '../../shared/protocol/game.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { createListeners } from './listeners.ts';
import { openReplay, type Scene, setReplay, stepReplay, tickReplay } from './replay.ts';

const beatMs = 40;

const nothing = (): void => {};

export const openReplaySession = (level: Level, log: RunLog): GameSession => {
  const listeners = createListeners<GameUpdate>();
  let { replay } = openReplay(level, log);
  let beatAtMs = performance.now();

  const settle = (scene: Scene): void => {
    replay = scene.replay;
    scene.updates.forEach(listeners.tell);
  };
  const restart = (): void => settle(openReplay(level, log));
  const beat = setInterval(() => {
    const nowMs = performance.now();
    settle(tickReplay(replay, Math.min(nowMs - beatAtMs, 5 * beatMs)));
    beatAtMs = nowMs;
  }, beatMs);

  return {
    send: nothing,
    subscribe: (listener) => {
      const leave = listeners.add(listener);
      restart();
      return leave;
    },
    time: {
      mode: nothing,
      run: () => settle(setReplay(replay, { running: true })),
      pause: () => settle(setReplay(replay, { running: false })),
      step: () => settle(stepReplay(replay)),
      undo: nothing,
      redo: nothing,
      restart,
      speed: (factor) => settle(setReplay(replay, { speed: factor })),
    },
    close: () => clearInterval(beat),
  };
};
