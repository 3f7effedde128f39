/** Runs of the lab, each in a worker of its own: a program that does not end is ended with its worker. */
import type { LabAnswer, LabAsk, LabFile, LabHold, LabReply, LabRequest } from './labMessages.ts';

type Waiting = Partial<Record<LabFile, ((content: Blob) => void)[]>>;

export const runInLab = (ask: LabAsk, hear: (answer: LabAnswer) => void): LabHold => {
  const worker = new Worker(new URL('./labWorker.ts', import.meta.url), { type: 'module' });
  const say = (request: LabRequest): void => worker.postMessage(request);
  const waiting: Waiting = {};
  worker.addEventListener('message', ({ data }: MessageEvent<LabReply>) => {
    if (data.type !== 'file') {
      hear(data);
      return;
    }
    for (const give of waiting[data.file] ?? []) give(data.content);
    delete waiting[data.file];
  });
  worker.addEventListener('error', ({ message }) => hear({ type: 'broken', message }));
  say({ type: 'run', ...ask });
  return {
    file: (file) =>
      new Promise((give) => {
        waiting[file] = [...(waiting[file] ?? []), give];
        say({ type: 'file', file });
      }),
    close: () => worker.terminate(),
  };
};
