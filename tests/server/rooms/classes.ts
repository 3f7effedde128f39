/** Classes over the real server: tiny levels, real sockets, real disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Booted, type BootOptions, bootServer } from '../../support/bootServer.ts';
import type { Guest } from '../../support/guests.ts';
import { dispatch, tinyLevel, writeAssets } from './tiny.ts';

export const levels = [tinyLevel('01-test/01-one'), tinyLevel('01-test/02-two')];
const ids = levels.map(({ level }) => level.id);

export async function bootSchool(options: BootOptions = {}): Promise<Booted> {
  const assets = await mkdtemp(join(tmpdir(), 'runqueue-assets-'));
  await writeAssets(assets, levels);
  const server = await bootServer({ assets, ...options });
  return {
    ...server,
    close: async () => {
      await server.close();
      await rm(assets, { recursive: true, force: true });
    },
  };
}

export interface Pupil {
  readonly guest: Guest;
  readonly token: string;
  readonly playerId: string;
}

export async function openClass(server: Booted, pupils: number, settings = {}) {
  const room = await server.openRoom(ids, settings);
  const host = await server.enter(room.roomId, room.hostToken);
  const seats: Pupil[] = [];
  for (let n = 0; n < pupils; n += 1) {
    const { token, playerId } = await server.join(room.code);
    seats.push({ token, playerId, guest: await server.enter(room.roomId, token) });
  }
  let seq = 0;
  const tell = async (type: 'start' | 'next' | 'endRound' | 'endLesson'): Promise<void> => {
    seq += 1;
    host.say(type, { seq });
    const ack = await host.next('ack', (body) => body.seq === seq);
    expect(ack.refused).toBeNull();
  };
  return { room, host, seats, tell };
}

export const phase = (guest: Guest, name: string): Promise<unknown> =>
  guest.next('snapshot', (snapshot) => snapshot.room.phase === name);

export async function play(guest: Guest, ...threads: readonly string[]): Promise<void> {
  for (const [at, thread] of threads.entries()) {
    guest.say('cmd', { seq: at + 1, command: dispatch(thread) });
    expect((await guest.next('ack', (body) => body.seq === at + 1)).refused).toBeNull();
  }
}
