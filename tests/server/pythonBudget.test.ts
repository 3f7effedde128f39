/** Where Python can come to the server from, and that none of it runs without a budget. */
import { expect, test } from 'vitest';
import { decode } from '../../shared/ground/gate.ts';
import { labLevel } from '../../shared/levels/lab.ts';
import { goOn, openPlay } from '../../shared/levels/play.ts';
import { decodeLog } from '../../shared/replay/decodeLog.ts';
import { stampedCommand } from '../../shared/sim/words/decodeCommand.ts';
import { decodeScenario } from '../../shared/sim/words/decodeScenario.ts';
import { sources } from '../architecture/sources.ts';
import { pythonWorld } from '../shared/sim/code/pythonWorld.ts';

test('the server compiles the levels that lie on its disk, and nothing else', () => {
  const compilers = /^shared\/(python\/|levels\/(python|openLevel|labScenario)\.ts$)/;
  const users = sources
    .filter(({ path }) => path.startsWith('server/') && !path.startsWith('server/cli/'))
    .filter(({ imports }) => imports.some((target) => compilers.test(target)));
  expect(users.map(({ path }) => path)).toEqual(['server/levels.ts']);
});

test('no command, log or scenario from outside carries Python, compiled or not', () => {
  const code = pythonWorld('pass\n').program?.code;
  const scenario = { format: 'runqueue/scenario@1', machine: { cores: 1 }, program: { main: [], code } };
  const source = { seq: 1, seat: 'p1', atUs: 0, command: { type: 'editSource', text: 'while True: pass' } };
  const log = {
    ...{ format: 'runqueue/log@1', simVersion: 2, level: 'x', levelHash: '0'.repeat(16) },
    ...{ seed: 1, role: 'os', commands: [], hashes: [] },
  };
  expect(decodeScenario(scenario)).toMatchObject({
    ok: false,
    error: [{ path: 'program.code', code: 'unknownKey' }],
  });
  expect(decode(stampedCommand, source).ok).toBe(false);
  expect(decodeLog(log).ok).toBe(true);
  for (const key of ['source', 'program', 'scenario'])
    expect(decodeLog({ ...log, [key]: code })).toMatchObject({
      ok: false,
      error: [{ path: key, code: 'unknownKey' }],
    });
});

test('a level that never ends is stopped where it stands, whoever plays it', () => {
  const scenario = pythonWorld('import time\nwhile True:\n    print("x" * 1_000_000)\n');
  const level = { ...labLevel(scenario, 'os', 1_000_000), assist: { auto: ['main'] as const } };
  const { play, list } = goOn(openPlay(level, { seed: 1, pauseOnDecision: false }), Number.MAX_SAFE_INTEGER);
  expect(play.state.ended).toBe(true);
  expect(list.at(-1)).toMatchObject({ type: 'ended', budget: true, at: { line: 3 } });
});
