/** Draws a component again when its stage changes, and now and then while time runs. */
import { useEffect, useState } from 'preact/hooks';
import type { Board, Stage } from '../model/stage.ts';

/** Often enough for a clock that people read. */
const beatMs = 100;

export const useStage = (stage: Stage): Board => {
  const [, draw] = useState(0);
  useEffect(() => {
    let shownUs = stage.nowUs();
    const drawAgain = (): void => draw((count) => count + 1);
    const leave = stage.subscribe(drawAgain);
    const beat = setInterval(() => {
      const nowUs = stage.nowUs();
      if (nowUs !== shownUs) drawAgain();
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
