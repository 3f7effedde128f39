/** Node's own SQLite, opened the way both the readers and the writer need it. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** WAL lets readers go on beside the writer; FULL brings each commit to the disk before it counts. */
const pragmas = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  `journal_size_limit=${64 * 1024 * 1024}`,
].map((pragma) => `pragma ${pragma};`);

export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec(pragmas.join('\n'));
  return database;
}

/** What Kysely's SQLite dialect asks of a driver. */
export const asDialect = (database: DatabaseSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (sql) => asStatement(database.prepare(sql)),
});

type Values = Parameters<StatementSync['all']>;

const asStatement = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...(parameters as Values)),
  iterate: (parameters) => statement.iterate(...(parameters as Values)),
  run: (parameters) => statement.run(...(parameters as Values)),
});
