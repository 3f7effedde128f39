/**
 * A class of scripted pupils plays one round on the real server in a process of its own:
 * `npm run -s load -- [--players 30] [--level 02-waiting/01-log-files] [--least 500] [--most 1500]` prints one JSON object.
 */
import './traffic.ts';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { doorsOf } from '../support/guests.ts';
import { type ServerProcess, startServer } from '../support/serverProcess.ts';
import { type Played, playRound } from './player.ts';
import { receivedBytes } from './traffic.ts';

const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '30' },
    level: { type: 'string', default: '02-waiting/01-log-files' },
    least: { type: 'string', default: '500' },
    most: { type: 'string', default: '1500' },
  },
});

const probe = fileURLToPath(new URL('./probe.ts', import.meta.url));
const server = await startServer({ env: { ALLOW_NON_BROWSER: '1' }, imports: [probe] });
try {
  console.log(JSON.stringify(await playClass(server), null, 2));
} finally {
  await server.stop();
}

async function playClass(running: ServerProcess): Promise<Record<string, unknown>> {
  const players = Number(values.players);
  const doors = doorsOf(running.origin, running.setup);
  const room = await doors.openRoom([values.level], { maxPlayers: players });
  const host = await doors.enter(room.roomId, room.hostToken);
  const joinedFrom = performance.now();
  const seats = await Promise.all(Array.from({ length: players }, () => doors.join(room.code)));
  const guests = await Promise.all(seats.map((seat) => doors.enter(room.roomId, seat.token)));
  const joinMs = performance.now() - joinedFrom;
  await probed(running);
  const pace = { leastMs: Number(values.least), mostMs: Number(values.most) };
  const rounds = guests.map((guest) => playRound(guest, pace));
  host.say('start', { seq: 1 });
  host.say('next', { seq: 2 });
  await host.next('snapshot', (snapshot) => snapshot.room.phase === 'active');
  const [beganMs, before] = [performance.now(), receivedBytes()];
  const played = await Promise.all(rounds);
  const seconds = (performance.now() - beganMs) / 1000;
  const bytes = receivedBytes() - before;
  const delay = await probed(running);
  await Promise.all([host, ...guests].map((guest) => guest.leave()));
  return {
    players,
    level: values.level,
    joinMs: Math.round(joinMs),
    ...summary(played, seconds),
    bytesPerSecondPerPlayer: Math.round(bytes / seconds / players),
    server: delay,
  };
}

function summary(played: readonly Played[], seconds: number): Record<string, number> {
  const acks = played.flatMap((each) => each.ackMs).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((acks[Math.floor(share * (acks.length - 1))] ?? 0) * 10) / 10;
  const commands = played.reduce((sum, each) => sum + each.commands, 0);
  const refused = played.reduce((sum, each) => sum + each.refused, 0);
  return { seconds: Math.round(seconds * 10) / 10, commands, refused, ackP50Ms: at(0.5), ackP99Ms: at(0.99) };
}

/** What the probe in the server has measured since it was asked last. */
async function probed(running: ServerProcess): Promise<unknown> {
  const lines = (): string[] => running.output().match(/^probe .*$/gm) ?? [];
  const known = lines().length;
  process.kill(running.pid, 'SIGUSR2');
  while (lines().length === known) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse((lines().at(-1) ?? '').slice('probe '.length));
}
