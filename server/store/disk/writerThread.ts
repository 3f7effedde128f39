/** The writer's own thread: takes one group at a time and answers when it is on disk. The disk waits here and nowhere else. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from './sqlite.ts';
import type { Group, Report, SqlValue, Unit } from './words.ts';

const retryMs = 100;

function serve(port: MessagePort, path: string): void {
  const database = openSqlite(path);
  const statements = new Map<string, StatementSync>();
  const tell = (report: Report): void => port.postMessage(report);
  port.on('message', async (group: Group | 'close') => {
    if (group === 'close') {
      database.close();
      port.close();
      return;
    }
    tell({ type: 'committed', faults: await persist(database, statements, group, tell) });
  });
}

/** Tries until the group is on disk. */
async function persist(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  group: Group,
  tell: (report: Report) => void,
): Promise<readonly (string | null)[]> {
  for (;;) {
    try {
      return commit(database, statements, group);
    } catch (thrown) {
      if (database.isTransaction) database.exec('rollback');
      tell({ type: 'late', what: String(thrown) });
      await sleep(retryMs);
    }
  }
}

function commit(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  group: Group,
): readonly (string | null)[] {
  database.exec('begin immediate');
  const faults = group.units.map((unit) => writeUnit(database, statements, unit));
  database.exec('commit');
  return faults;
}

/** A unit that breaks a constraint is our own bug: it is left out and told, and the others of its group count. */
function writeUnit(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  unit: Unit,
): string | null {
  database.exec('savepoint unit');
  try {
    for (const { sql, parameters } of unit) {
      statementFor(database, statements, sql).run(...(parameters as SqlValue[]));
    }
    database.exec('release unit');
    return null;
  } catch (thrown) {
    if (!isConstraint(thrown)) throw thrown;
    database.exec('rollback to unit');
    database.exec('release unit');
    return String(thrown);
  }
}

function statementFor(
  database: DatabaseSync,
  statements: Map<string, StatementSync>,
  sql: string,
): StatementSync {
  const statement = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

/** SQLITE_CONSTRAINT (19) and its extended codes, whose low byte it is. */
const isConstraint = (thrown: unknown): boolean =>
  thrown instanceof Error && 'errcode' in thrown && (Number(thrown.errcode) & 0xff) === 19;

if (parentPort !== null) serve(parentPort, workerData as string);
