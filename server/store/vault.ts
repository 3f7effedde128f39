/** Rows of secrets: hashes of tokens, stretched recovery words, and the few settings of the instance. */
import type { Kysely } from 'kysely';
import type { TokenScope, Vault } from '../ports.ts';
import { asWrite } from './disk/words.ts';
import type { Writer } from './disk/writer.ts';
import type { Tables, TokenTable } from './tables.ts';

export function createVault(db: Kysely<Tables>, writer: Writer): Vault {
  return {
    saveToken: (row) =>
      writer.write([
        asWrite(
          db.insertInto('token').values({
            hash: row.hash,
            room: row.room,
            role: row.role,
            player: row.playerId,
            expires_at: row.expiresAtMs,
            revoked_at: null,
          }),
        ),
      ]),
    async findToken(hash, atMs) {
      const row = await db.selectFrom('token').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row === undefined || row.revoked_at !== null || row.expires_at <= atMs ? null : scopeOf(row);
    },
    revokeTokens: (room, playerId, atMs) =>
      writer.write([
        asWrite(
          db
            .updateTable('token')
            .set({ revoked_at: atMs })
            .where('room', '=', room)
            .where('player', playerId === null ? 'is' : '=', playerId)
            .where('revoked_at', 'is', null),
        ),
      ]),
    async setting(name) {
      const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value ?? null;
    },
    saveSetting(name, value) {
      const row = db.insertInto('setting').values({ name, value });
      return writer.write([asWrite(row.onConflict((clash) => clash.column('name').doUpdateSet({ value })))]);
    },
    async recovery(room) {
      const row = await db.selectFrom('room').select('recovery').where('id', '=', room).executeTakeFirst();
      return row?.recovery ?? null;
    },
    saveRecovery: (room, stretched) =>
      writer.write([asWrite(db.updateTable('room').set({ recovery: stretched }).where('id', '=', room))]),
  };
}

const scopeOf = (row: TokenTable): TokenScope => ({
  room: row.room,
  role: row.role as TokenScope['role'],
  playerId: row.player,
});
