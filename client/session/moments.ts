/** The costly decisions of a run, looked for in a worker: that takes many runs. */
import type { Moment } from '../../shared/score/moments/moment.ts';
import type { MomentsAsk } from './workerMessages.ts';

/** Never answers once it is closed. */
export interface MomentsHold {
  readonly found: Promise<readonly Moment[]>;
  close(): void;
}

export const lookForMoments = (ask: MomentsAsk): MomentsHold => {
  const worker = new Worker(new URL('./momentsWorker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<readonly Moment[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Moment[]>) => {
      resolve(data);
      worker.terminate();
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(ask);
  return { found, close: () => worker.terminate() };
};
