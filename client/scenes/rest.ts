/**
 * Lets the game sleep while nothing on the board moves: paused, or while time waits for a decision. A frame that shows
 * what the last one showed costs a laptop its battery.
 */
import type * as Phaser from 'phaser';

export interface Rest {
  /** Told in every frame whether it is as the last one was. */
  note(still: boolean): void;
  /** Something has changed, or soon will. */
  wake(): void;
  destroy(): void;
}

/** So many frames alike, and it sleeps: pauses between two events are shorter. */
const stillFrames = 20;
/** How often a sleeper looks whether time goes by again; all else wakes it at once. */
const lookMs = 100;

const touches = ['pointerdown', 'pointermove', 'pointerup', 'webglcontextrestored'] as const;

/** `moves`: time goes by. */
export const createRest = (loop: Phaser.Core.TimeStep, host: HTMLElement, moves: () => boolean): Rest => {
  let alike = 0;
  const wake = (): void => {
    alike = 0;
    if (loop.running) return;
    loop.resetDelta();
    loop.wake(true);
  };
  const look = setInterval(() => {
    if (!loop.running && moves()) wake();
  }, lookMs);
  // Captured: the pointer may be the page's before it is the board's.
  for (const each of touches) host.addEventListener(each, wake, { capture: true, passive: true });
  return {
    note: (still) => {
      alike = still ? alike + 1 : 0;
      if (alike >= stillFrames && loop.running) loop.sleep();
    },
    wake,
    destroy: () => {
      clearInterval(look);
      for (const each of touches) host.removeEventListener(each, wake, { capture: true });
    },
  };
};
