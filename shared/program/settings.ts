/** Ops of coroutines need a running loop, and a thread runs only one: what Python would raise is a fault here. */
import { fault } from '../ground/decode.ts';
import type { AsyncOp, Op } from './op.ts';
import type { Layout, Setting } from './walk.ts';
import { MAIN, startsOf } from './walk.ts';

const asyncOps: ReadonlySet<string> = new Set<AsyncOp['op']>([
  ...(['sleep', 'yield', 'await', 'task', 'await_task', 'gather', 'taskgroup'] as const),
  ...(['to_thread', 'executor', 'alock', 'aunlock'] as const),
  ...(['asem_acquire', 'asem_release', 'aput', 'aget'] as const),
]);

const clashOf = (op: Op, setting: Setting): readonly [code: string, expected: string] | null => {
  if (op.op === 'asyncio' && setting !== 'plain')
    return ['loopInLoop', 'no asyncio.run where a loop is running already'];
  if (asyncOps.has(op.op) && setting !== 'coroutine')
    return ['notInCoroutine', 'this op only in a body that is awaited or made a task'];
  return null;
};

/** Every body in every setting that `main` brings it into. */
export const checkSettings = (layouts: ReadonlyMap<string, Layout>): void => {
  const seen = new Set<string>();
  const told = new Set<unknown>();
  const queue: { readonly name: string; readonly setting: Setting }[] = [];
  const reach = (name: string, setting: Setting): void => {
    const key = `${setting} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ name, setting });
  };
  reach(MAIN, 'plain');
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { name, setting } = next;
    for (const { op, at } of layouts.get(name)?.places ?? []) {
      const clash = clashOf(op, setting);
      if (clash && !told.has(op)) fault(at, ...clash);
      if (clash) told.add(op);
      for (const start of startsOf(op)) reach(start.body, start.setting(setting));
    }
  }
};
