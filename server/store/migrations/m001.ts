/** The first tables. Plain text, integer and bigint only, so that Postgres takes the same. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function rooms(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('room')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.unique())
    .addColumn('link_hash', 'text', (column) => column.notNull())
    .addColumn('recovery', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('owner_epoch', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .addColumn('sim_version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('purge_at', 'bigint')
    .addColumn('results_until', 'bigint')
    .execute();
}

async function logs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('room_log')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('pos', 'integer', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('at_ms', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('player', 'text')
    .addColumn('seq', 'integer')
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('crc32c', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('room_log_key', ['room', 'pos'])
    .addUniqueConstraint('room_log_once', ['room', 'player', 'seq'])
    .execute();
  await db.schema
    .createTable('room_snapshot')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('pos', 'integer', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('sim_version', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'text', (column) => column.notNull())
    .addColumn('crc32c', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('room_snapshot_key', ['room', 'pos'])
    .execute();
}

async function secrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('token')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('player', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema.createIndex('token_of_room').on('token').columns(['room', 'player']).execute();
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

async function results(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seat')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('player', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addColumn('late_join', 'integer', (column) => column.notNull())
    .addColumn('disconnects', 'integer', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('seat_key', ['room', 'player'])
    .execute();
  await db.schema
    .createTable('result')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('player', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('points', 'integer', (column) => column.notNull())
    .addColumn('time_ms', 'integer')
    .addColumn('result', 'text')
    .addPrimaryKeyConstraint('result_key', ['room', 'round', 'player'])
    .execute();
  await db.schema
    .createTable('run_log')
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('player', 'text', (column) => column.notNull())
    .addColumn('log', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('run_log_key', ['room', 'round', 'player'])
    .execute();
}

export const m001: Migration = {
  async up(db) {
    await rooms(db);
    await logs(db);
    await secrets(db);
    await results(db);
  },
};
