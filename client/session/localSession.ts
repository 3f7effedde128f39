/** Playing alone: the machine runs in a worker of this page, no server needed. */
import type { Level } from '../../shared/levels/level.ts';
import type { GameUpdate, TimeControl } from '../../shared/protocol/game.ts';
import type { CodePlaces } from '../content/codes.ts';
import { createListeners } from './listeners.ts';
import { runRival } from './rival.ts';
import type { SoloSession } from './session.ts';
import type { FromWorker, SoloAsk, ToWorker } from './workerMessages.ts';

type Tell = (ask: SoloAsk) => void;

export const soloTime = (tell: Tell): TimeControl => ({
  mode: (mode) => tell({ type: 'mode', mode }),
  run: () => tell({ type: 'run' }),
  pause: () => tell({ type: 'pause' }),
  step: () => tell({ type: 'step' }),
  undo: () => tell({ type: 'undo' }),
  redo: () => tell({ type: 'redo' }),
  restart: (from) => tell(from ? { type: 'restart', from } : { type: 'restart' }),
  speed: (factor) => tell({ type: 'speed', factor }),
});

interface Opening {
  readonly level: Level;
  /** Where the codes of its program lie, if the level comes without them. */
  readonly codes: CodePlaces | null;
  readonly seed: number;
}

/** The worker opens the level once the first listener is there, so that nobody misses the first picture. */
export const openLocalSession = ({ level, codes, seed }: Opening): SoloSession => {
  const worker = new Worker(new URL('./simWorker.ts', import.meta.url), { type: 'module' });
  const listeners = createListeners<GameUpdate>();
  const post = (ask: ToWorker): void => worker.postMessage(ask);
  let opened = false;
  worker.addEventListener('message', ({ data: updates }: MessageEvent<FromWorker>) => {
    for (const update of updates) listeners.tell(update);
  });
  return {
    send: (command) => post({ type: 'send', command }),
    subscribe: (listener) => {
      const leave = listeners.add(listener);
      post(opened ? { type: 'look' } : { type: 'open', level, codes, seed });
      opened = true;
      return leave;
    },
    time: soloTime(post),
    rival: (policy) => runRival({ level, codes, seed, policy }),
    close: () => worker.terminate(),
  };
};
