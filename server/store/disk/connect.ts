/** Opens the database and brings its tables up to date. Alone knows which database it is. */
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { m001 } from '../migrations/m001.ts';
import type { Tables } from '../tables.ts';
import { asDialect, openSqlite } from './sqlite.ts';

export interface Connection {
  /** For reading and for compiling; whatever is written goes through the writer. */
  readonly db: Kysely<Tables>;
  /** Where the writer opens its own connection. */
  readonly path: string;
}

/** In order, by name; never edit one that has been released. */
const migrations = { m001 };

export async function connect(directory: string): Promise<Connection> {
  const path = join(directory, 'runqueue.sqlite');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asDialect(openSqlite(path)) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return { db, path };
}
