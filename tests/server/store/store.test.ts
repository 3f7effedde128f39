import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry, ResultRow, RoomRow, SeatRow } from '../../../server/ports.ts';
import { crc32c } from '../../../server/store/crc32c.ts';
import { openStore, type Store } from '../../../server/store/openStore.ts';

const day = 86_400_000;
let directory: string;
let store: Store;
let troubles: string[];

const open = (atMs = 0): Promise<Store> =>
  openStore(directory, atMs, {
    nowMs: () => performance.now(),
    onTrouble: (kind, what) => troubles.push(`${kind}: ${what}`),
  });
/** Behind the store's back, as a broken disk would. */
function meddle<Out>(act: (database: DatabaseSync) => Out): Out {
  const database = new DatabaseSync(join(directory, 'runqueue.sqlite'));
  try {
    return act(database);
  } finally {
    database.close();
  }
}

beforeEach(async () => {
  troubles = [];
  directory = await mkdtemp(join(tmpdir(), 'runqueue-store-'));
  store = await open();
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true, force: true });
});

const entry = (pos: number, more: Partial<Entry> = {}): Entry => ({
  room: 'r1',
  pos,
  atMs: 1_700_000_000_000 + pos,
  kind: 'command',
  player: 'p1',
  seq: pos,
  payload: { type: 'resume', task: `T${pos}`, note: 'ʻ ไทย' },
  ...more,
});
const room: RoomRow = { id: 'r1', code: 'CFG7XQ', linkHash: 'h', simVersion: 1, createdAtMs: 5 };
const seat = (playerId: string, joinedAtMs: number): SeatRow => ({
  playerId,
  name: `Amber ${playerId}`,
  joinedAtMs,
  lateJoin: false,
  disconnects: 0,
  removed: false,
});
const row = (round: number, playerId: string, points: number): ResultRow => ({
  round,
  level: '01-io/01-weather',
  playerId,
  status: 'notPlayed',
  role: 'loop',
  points,
  timeMs: null,
  result: null,
  log: null,
});

test('the checksum is the one of the standard', () => {
  // RFC 3720 appendix B.4 and the usual check value of CRC-32C
  expect(crc32c('123456789')).toBe(0xe3069283);
  expect(crc32c('\0'.repeat(32))).toBe(0x8a9136aa);
});

test('entries come back whole, in order, also after a restart', async () => {
  const entries = Array.from({ length: 600 }, (_, i) => entry(i + 1));
  for (const one of entries) expect(store.journal.append(one)).toBe(true);
  await store.flush();
  await store.close();
  store = await open();
  expect(await store.journal.read('r1')).toEqual(entries);
  expect(await store.journal.read('other')).toEqual([]);
});

test('nobody is told of an entry before it is on disk, and of a group once', async () => {
  const told: number[] = [];
  const onDisk: number[] = [];
  const leave = store.journal.listen('r1', (pos) => {
    told.push(pos);
    onDisk.push(
      meddle((database) => Number(database.prepare('select max(pos) as pos from room_log').get()?.pos)),
    );
  });
  for (let pos = 1; pos <= 5; pos += 1) store.journal.append(entry(pos));
  expect(told).toEqual([]);
  await store.flush();
  expect(told).toEqual([5]);
  expect(onDisk[0]).toBeGreaterThanOrEqual(5);
  leave();
  store.journal.append(entry(6));
  await store.flush();
  expect(told).toEqual([5]);
});

test('a position or a number that is taken is our bug: it is told, and the others of the group count', async () => {
  const told: number[] = [];
  store.journal.listen('r1', (pos) => told.push(pos));
  store.journal.append(entry(1));
  store.journal.append(entry(1, { seq: 9 }));
  store.journal.append(entry(2, { seq: 1 }));
  store.journal.append(entry(2));
  await store.flush();
  expect(troubles).toHaveLength(2);
  expect(troubles.every((trouble) => /^refused: .*UNIQUE/.test(trouble))).toBe(true);
  expect(await store.journal.read('r1')).toEqual([entry(1), entry(2)]);
  expect(told).toEqual([2]);
});

test('a flipped bit or a missing entry is found, and what follows is not trusted', async () => {
  for (let pos = 1; pos <= 9; pos += 1) store.journal.append(entry(pos));
  await store.flush();
  meddle((database) =>
    database.exec(`update room_log set payload = replace(payload, 'T5', 'T4') where pos = 5`),
  );
  expect(await store.journal.read('r1')).toEqual([1, 2, 3, 4].map((pos) => entry(pos)));
  meddle((database) => database.exec('delete from room_log where pos = 2'));
  expect(await store.journal.read('r1')).toEqual([entry(1)]);
});

test('a full queue refuses and takes nothing', async () => {
  const taken = Array.from({ length: 10_050 }, (_, i) => store.journal.append(entry(i + 1)));
  expect(taken.filter(Boolean)).toHaveLength(10_000);
  await store.flush();
  expect(await store.journal.read('r1')).toHaveLength(10_000);
  expect(store.journal.append(entry(10_001))).toBe(true);
});

test('a locked database holds back what was not committed, and catches up by itself', async () => {
  const told: number[] = [];
  store.journal.listen('r1', (pos) => told.push(pos));
  const lock = new DatabaseSync(join(directory, 'runqueue.sqlite'));
  lock.exec('begin immediate');
  store.journal.append(entry(1));
  const began = performance.now();
  let latest = began;
  let worstMs = 0;
  const watch = setInterval(() => {
    worstMs = Math.max(worstMs, performance.now() - latest - 5);
    latest = performance.now();
  }, 5);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(told).toEqual([]);
  expect(store.stalledMs()).toBeGreaterThan(600);
  lock.exec('rollback');
  lock.close();
  await store.flush();
  clearInterval(watch);
  expect(told).toEqual([1]);
  expect(store.stalledMs()).toBe(0);
  expect(worstMs).toBeLessThan(200); // the event loop never waited for the disk
});

test('rooms, seats and results come back as they were written; a second writing replaces', async () => {
  await store.results.openRoom(room);
  await store.results.saveSeats('r1', [seat('p2', 2), seat('p1', 1)]);
  await store.results.saveSeats('r1', [{ ...seat('p1', 1), disconnects: 3, removed: true, lateJoin: true }]);
  await store.results.saveRound('r1', [row(1, 'p1', 10), row(1, 'p2', 20)]);
  await store.results.saveRound('r1', [row(1, 'p1', 700)]);
  const report = await store.results.read('r1');
  expect(report?.room).toEqual(room);
  expect(report?.seats).toEqual([
    { ...seat('p1', 1), disconnects: 3, removed: true, lateJoin: true },
    seat('p2', 2),
  ]);
  expect(report?.rows).toEqual(expect.arrayContaining([row(1, 'p1', 700), row(1, 'p2', 20)]));
  expect(await store.results.read('unknown')).toBeNull();
});

test('two rooms cannot have one code, and neither is harmed by the attempt', async () => {
  await store.results.openRoom(room);
  await expect(store.results.openRoom({ ...room, id: 'r2' })).rejects.toThrow(/UNIQUE/);
  expect((await store.results.read('r1'))?.room.code).toBe('CFG7XQ');
});

test('deleting a room leaves no row of it, and every row of the others', async () => {
  for (const id of ['r1', 'r2']) {
    await store.results.openRoom({ ...room, id, code: `CODE${id}` });
    await store.results.saveSeats(id, [seat('p1', 1)]);
    await store.results.saveRound(id, [row(1, 'p1', 1)]);
    await store.vault.saveToken({ hash: id, room: id, role: 'host', playerId: null, expiresAtMs: day });
    store.journal.append(entry(1, { room: id }));
  }
  await store.flush();
  await store.results.deleteRoom('r1');
  const left = meddle((database) =>
    ['room', 'room_log', 'room_snapshot', 'token', 'seat', 'result', 'run_log'].map(
      (table) =>
        database
          .prepare(`select count(*) as n from ${table} where ${table === 'room' ? 'id' : 'room'} = 'r1'`)
          .get()?.n,
    ),
  );
  expect(left).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await store.results.read('r2')).not.toBeNull();
  expect(await store.vault.findToken('r2', 0)).not.toBeNull();
});

test('a day after its end a room’s log and keys go and its code is free; after 30 days its results', async () => {
  await store.results.openRoom(room);
  await store.results.saveSeats('r1', [seat('p1', 1)]);
  await store.vault.saveToken({
    hash: 't',
    room: 'r1',
    role: 'student',
    playerId: 'p1',
    expiresAtMs: 90 * day,
  });
  store.journal.append(entry(1));
  await store.flush();
  await store.results.closeRoom('r1', 1000);
  await store.purge(1000 + day - 1);
  expect(await store.vault.findToken('t', 1000)).not.toBeNull();
  expect(await store.journal.read('r1')).toHaveLength(1);
  await store.purge(1000 + day);
  expect(await store.vault.findToken('t', 1000)).toBeNull();
  expect(await store.journal.read('r1')).toEqual([]);
  await store.results.openRoom({ ...room, id: 'r2' });
  expect((await store.results.read('r1'))?.seats).toHaveLength(1);
  await store.purge(1000 + 30 * day);
  expect(await store.results.read('r1')).toBeNull();
  expect(await store.results.read('r2')).not.toBeNull();
});

test('closing twice does not prolong anything', async () => {
  await store.results.openRoom(room);
  await store.results.closeRoom('r1', 0);
  await store.results.closeRoom('r1', 20 * day);
  await store.purge(30 * day);
  expect(await store.results.read('r1')).toBeNull();
});

test('a room whose process is gone is closed at the next start', async () => {
  await store.results.openRoom(room);
  await store.close();
  store = await open(50 * day);
  await store.purge(81 * day);
  expect(await store.results.read('r1')).toBeNull();
});

test('tokens: one player’s are revoked, the others stay; the hosts’ likewise', async () => {
  const row = { room: 'r1', expiresAtMs: 100 } as const;
  await store.vault.saveToken({ ...row, hash: 'a', role: 'student', playerId: 'p1' });
  await store.vault.saveToken({ ...row, hash: 'b', role: 'student', playerId: 'p2' });
  await store.vault.saveToken({ ...row, hash: 'c', role: 'host', playerId: null });
  await store.vault.revokeTokens('r1', 'p1', 5);
  expect(await store.vault.findToken('a', 10)).toBeNull();
  expect(await store.vault.findToken('b', 10)).toEqual({ room: 'r1', role: 'student', playerId: 'p2' });
  await store.vault.revokeTokens('r1', null, 5);
  expect(await store.vault.findToken('c', 10)).toBeNull();
  expect(await store.vault.findToken('b', 10)).not.toBeNull();
  expect(await store.vault.findToken('b', 100)).toBeNull();
});

test('a second server on the same folder is told so, and harms nothing', async () => {
  await store.results.openRoom(room);
  await expect(open(50 * day)).rejects.toThrow(/another server uses the data folder/);
  await store.purge(81 * day);
  expect(await store.results.read('r1')).not.toBeNull();
});

test('settings and recovery words are kept', async () => {
  expect(await store.vault.setting('setup')).toBeNull();
  await store.vault.saveSetting('setup', 'one');
  await store.vault.saveSetting('setup', 'two');
  expect(await store.vault.setting('setup')).toBe('two');
  await store.results.openRoom(room);
  expect(await store.vault.recovery('r1')).toBeNull();
  await store.vault.saveRecovery('r1', 'stretched');
  expect(await store.vault.recovery('r1')).toBe('stretched');
  expect(await store.vault.recovery('other')).toBeNull();
});
