/** Runs of the lab, one at a time, each in a worker of its own: a program that does not end is ended with its worker. */
import type { LabAnswer, LabAsk } from './labMessages.ts';

/** Returns the way to stop it; nothing is heard of it after that. */
export const runInLab = (ask: LabAsk, hear: (answer: LabAnswer) => void): (() => void) => {
  const worker = new Worker(new URL('./labWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LabAnswer>) => {
    hear(data);
    if (data.type !== 'progress') worker.terminate();
  });
  worker.addEventListener('error', ({ message }) => hear({ type: 'broken', message }));
  worker.postMessage(ask);
  return () => worker.terminate();
};
