/**
 * The last nets under the process. Work is tagged with whose it is; a fault that nobody caught ends that one connection or
 * that one room, a stray rejection ends nothing, and only a stray exception ends the process, after the log is on disk.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EventEmitter } from 'node:events';
import { faultFacts, type Log } from '../log.ts';

/** Whose work this is, and what to do when it faults. */
export interface Tag {
  readonly kind: 'request' | 'room';
  readonly onFault: (thrown: unknown) => void;
}

const tags = new AsyncLocalStorage<Tag>();

/** Runs the work, and all that it starts, under this tag. A throw of the work itself still reaches the caller. */
export const tagged = <Out>(tag: Tag, work: () => Out): Out => tags.run(tag, work);

export interface NetPorts {
  readonly log: Log;
  /** Writes what is queued; given up after 2 s. */
  readonly flush: () => Promise<void>;
  readonly exit: (code: number) => void;
}

const flushMs = 2_000;

/** Catches what nobody caught. Returns the way out. */
export function spreadNets(source: EventEmitter, ports: NetPorts): () => void {
  const onRejection = (thrown: unknown): void => {
    ports.log.write('error', 'stray rejection', {
      tag: tags.getStore()?.kind ?? 'none',
      ...faultFacts(thrown),
    });
    blame(thrown, ports.log);
  };
  const onException = (thrown: unknown): void => {
    ports.log.write('error', 'stray exception', {
      tag: tags.getStore()?.kind ?? 'none',
      ...faultFacts(thrown),
    });
    if (!blame(thrown, ports.log)) void leave(ports);
  };
  source.on('unhandledRejection', onRejection);
  source.on('uncaughtException', onException);
  return () => {
    source.off('unhandledRejection', onRejection);
    source.off('uncaughtException', onException);
  };
}

/** True when the fault had an owner, who is told. */
function blame(thrown: unknown, log: Log): boolean {
  const tag = tags.getStore();
  if (tag === undefined) return false;
  try {
    tag.onFault(thrown);
  } catch (again) {
    log.write('error', 'fault in a net', faultFacts(again));
  }
  return true;
}

async function leave(ports: NetPorts): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, flushMs).unref());
  await Promise.race([ports.flush(), late]).catch(() => {});
  ports.exit(1);
}
