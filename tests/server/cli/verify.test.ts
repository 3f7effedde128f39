import { join } from 'node:path';
import { expect, test } from 'vitest';
import { levelIds, levelsFolder, readLevel } from '../../../server/cli/levels/folder.ts';
import { sim } from '../../../server/cli/sim.ts';
import { seatId } from '../../../shared/ground/terms.ts';
import { goOn, judge, logOf, openPlay, order } from '../../../shared/levels/play.ts';
import type { RoomExport } from '../../../shared/protocol/views.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { file, run } from './terminal.ts';

const END = Number.MAX_SAFE_INTEGER;

/** The first level, its first question answered and the rest left to the machine. */
const played = (() => {
  const level = readLevel(join(levelsFolder, levelIds()[0] ?? ''));
  if (!level.ok) throw new Error(JSON.stringify(level.error));
  const start = goOn(openPlay(level.value, { seed: 3, pauseOnDecision: true }), END).play;
  const [offer] = start.state.question?.offers ?? [];
  const commands = [offer, { type: 'autopilot' } as const];
  return commands.reduce((play, command, index) => {
    const moved = command && order(play, seatId('p1'), index + 1, command);
    if (!moved?.ok) throw new Error('refused');
    return goOn(moved.value.play, END).play;
  }, start);
})();
const log = logOf(played);

const verify = (name: string, content: unknown) => run(sim, ['verify', file(name, content)]);

const roomExport = (round: RunLog, score: number): RoomExport => ({
  format: 'runqueue/room-export@1',
  simVersion: log.simVersion,
  room: 'ABCDEF',
  levels: [{ id: log.level, level: {} }],
  seats: [
    {
      playerId: 'a',
      name: 'Jade Otter',
      rounds: [
        { round: 1, points: 500, score: judge(played).score, log },
        { round: 2, points: 500, score, log: round },
      ],
    },
  ],
});

test('a log that is what it says', () => {
  expect(verify('log.json', log)).toEqual({
    code: 0,
    out: '1 log: every hash and score agrees',
    complaints: '',
  });
});

test('an export that is what it says', () => {
  const told = verify('export.json', roomExport(log, judge(played).score));
  expect(told).toEqual({ code: 0, out: '2 logs: every hash and score agrees', complaints: '' });
});

const { score } = judge(played);
const forged: RunLog = { ...log, hashes: [{ atUs: 0, hash: '0123456789abcdef' }] };
test.each([
  ['a forged hash', forged, 1, 'hashes[0]: differs: the hash this run has there'],
  [
    'another version of the level',
    { ...log, levelHash: '0000000000000001' },
    2,
    /^levelHash: differs: [0-9a-f]{16}, the level as it is now$/,
  ],
  ['a level nobody knows', { ...log, level: 'x' }, 2, /^level: unknownLevel: one of /],
  [
    'a log of another machine and another role',
    { ...log, simVersion: log.simVersion + 1, role: 'programmer' },
    2,
    `simVersion: differs: ${log.simVersion}, this machine's version\nrole: differs: ${log.role}`,
  ],
  [
    'a log of another level in an export',
    roomExport({ ...log, levelHash: '0000000000000001' }, score),
    2,
    /^seats\[0\]\.rounds\[1\]\.log\.levelHash: differs: [0-9a-f]{16}, the level as it is now$/,
  ],
  [
    'instants that go back',
    { ...log, hashes: [...log.hashes, { atUs: 0, hash: log.levelHash }] },
    2,
    /^hashes\[\d+\]\.atUs: outOfOrder: \d+ or later$/,
  ],
  ['a forged score', roomExport(log, score + 1), 1, `seats[0].rounds[1].score: differs: ${score}`],
  [
    'a forged log in an export',
    roomExport(forged, score),
    1,
    'seats[0].rounds[1].log.hashes[0]: differs: the hash this run has there',
  ],
  ['no log at all', { format: 'x' }, 2, /^format: unknownValue: "runqueue\/log@1"\nsimVersion: missing/],
  ['a faulty export', { ...roomExport(log, 1), seats: 7 }, 2, 'seats: notList: a list of 0 to 10000 entries'],
] as const)('%s is told', (name, content, code, complaints) => {
  const told = verify(`${name}.json`, content);
  expect({ code: told.code, out: told.out }).toEqual({ code, out: '' });
  if (typeof complaints === 'string') expect(told.complaints).toBe(complaints);
  else expect(told.complaints).toMatch(complaints);
});

test('one file, and no other number of them', () => {
  expect(run(sim, ['verify'])).toMatchObject({
    code: 2,
    complaints: 'arguments: missing: one run log or room export',
  });
});
