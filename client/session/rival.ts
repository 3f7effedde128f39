/** A rival in the same run, run in a worker of its own: of a long Python program that takes a while. */
import type { Finishes } from '../../shared/score/finishes.ts';
import type { RivalAsk } from './workerMessages.ts';

/** Never answers once it is closed. */
export interface RivalHold {
  readonly found: Promise<Finishes>;
  close(): void;
}

export const runRival = (ask: RivalAsk): RivalHold => {
  const worker = new Worker(new URL('./rivalWorker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<Finishes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Finishes>) => {
      resolve(data);
      worker.terminate();
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(ask);
  return { found, close: () => worker.terminate() };
};
