/** Draws a component again when its stage changes, and now and then while time runs. */
import { useEffect, useState } from 'preact/hooks';
import type { Board, Stage, StageChange } from '../model/stage.ts';

/** Often enough for a clock that people read. */
const beatMs = 100;

/**
 * Presses and cuts are answered at once, and so is what happens after a while of nothing. What happens in between waits
 * for the next beat: words that change more often nobody reads.
 */
export const isDrawnAtOnce = ({ type }: StageChange, sinceDrawnMs: number): boolean =>
  type !== 'events' || sinceDrawnMs >= beatMs;

export const useStage = (stage: Stage): Board => {
  const [, draw] = useState(0);
  useEffect(() => {
    let shownUs = stage.nowUs();
    let drawnMs = 0;
    let late = false;
    const drawAgain = (): void => {
      drawnMs = performance.now();
      late = false;
      draw((count) => count + 1);
    };
    const leave = stage.subscribe((change) => {
      if (isDrawnAtOnce(change, performance.now() - drawnMs)) drawAgain();
      else late = true;
    });
    const beat = setInterval(() => {
      const nowUs = stage.nowUs();
      if (late || nowUs !== shownUs) drawAgain();
      shownUs = nowUs;
    }, beatMs);
    drawAgain();
    return () => {
      leave();
      clearInterval(beat);
    };
  }, [stage]);
  return stage.board();
};
