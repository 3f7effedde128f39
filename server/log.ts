/**
 * One JSON object a line, UTC. No names, tokens, codes, addresses or bodies: callers pass codes, ids of rooms and numbers.
 * The same event of the same offender is written once a second at most; the next line says how many were left out.
 */
export type Facts = Readonly<Record<string, string | number | boolean>>;
export type Level = 'info' | 'warn' | 'error';

export interface Log {
  /** `offender` only counts lines; it is never written. */
  write(level: Level, event: string, facts?: Facts, offender?: string): void;
}

interface Last {
  atMs: number;
  skipped: number;
}

export interface LogPorts {
  readonly print: (line: string) => void;
  /** Wall time for the line, monotonic time for the rate. */
  readonly date: () => Date;
  readonly nowMs: () => number;
}

const perOffenderMs = 1_000;
const mostOffenders = 2_000;

export function createLog(ports: LogPorts): Log {
  const lasts = new Map<string, Last>();
  return {
    write(level, event, facts = {}, offender = '') {
      const skipped = level === 'info' ? 0 : admit(lasts, `${event} ${offender}`, ports.nowMs());
      if (skipped === null) return;
      const line = { at: ports.date().toISOString(), level, event, ...trim(facts) };
      ports.print(plain(JSON.stringify(skipped > 0 ? { ...line, skipped } : line)));
    },
  };
}

/** The process's own log, on its standard output. */
export const log: Log = createLog({
  print: (line) => process.stdout.write(`${line}\n`),
  date: () => new Date(),
  nowMs: () => performance.now(),
});

export const silent: Log = { write: () => {} };

/** What may be told of a thrown thing: its kind and its own words, never a stack or a path. */
export function faultFacts(thrown: unknown): Facts {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  return { kind: thrown.name, what: thrown.message, ...code };
}

/** How many lines were left out since the last one, or null when this one is left out too. */
function admit(lasts: Map<string, Last>, key: string, nowMs: number): number | null {
  const last = lasts.get(key);
  if (last !== undefined && nowMs - last.atMs < perOffenderMs) {
    last.skipped += 1;
    return null;
  }
  if (lasts.size >= mostOffenders) lasts.clear();
  lasts.set(key, { atMs: nowMs, skipped: 0 });
  return last?.skipped ?? 0;
}

function trim(facts: Facts): Facts {
  const pairs = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, 300) : value,
  ]);
  return Object.fromEntries(pairs);
}

/** JSON leaves C1 controls, line separators and bidi marks as they are; a terminal should not. */
const plain = (line: string): string =>
  line.replace(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
