/** Faults that nobody catches, in a process of their own: what ends, and what goes on. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const nets = new URL('../../../server/guard/nets.ts', import.meta.url).href;
const log = new URL('../../../server/log.ts', import.meta.url).href;

/** Runs the script with the nets spread; prints `owner` when an owner is told and `alive` half a second later. */
function fall(script: string) {
  const program = `
    import { spreadNets, tagged } from '${nets}';
    import { log } from '${log}';
    const flush = async () => console.log('flushed');
    spreadNets(process, { log, flush, exit: (code) => process.exit(code) });
    const tag = { kind: 'room', onFault: (thrown) => console.log('owner told', thrown.message) };
    setTimeout(() => { console.log('alive'); process.exit(0); }, 500);
    ${script}`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout };
}

test.each([
  ['a timer of a room', `tagged(tag, () => setTimeout(() => { throw new Error('boom'); }, 10));`],
  ['a promise of a room that nobody awaits', `tagged(tag, () => { Promise.reject(new Error('boom')); });`],
  [
    'an async function of a room',
    `tagged(tag, () => void (async () => { await 1; throw new Error('boom'); })());`,
  ],
])('%s: its owner is told, the process goes on', (_, script) => {
  const { code, out } = fall(script);
  expect(out).toContain('owner told boom');
  expect(out).toContain('alive');
  expect(code).toBe(0);
});

test('a stray rejection is one line of log and ends nothing', () => {
  const { code, out } = fall(`Promise.reject(new Error('boom'));`);
  expect(out).toMatch(/"event":"stray rejection","tag":"none"/);
  expect(out).toContain('alive');
  expect(code).toBe(0);
});

test('a stray exception: the log is flushed, the process ends with 1', () => {
  const { code, out } = fall(`setTimeout(() => { throw new Error('boom'); }, 10);`);
  expect(out).toContain('flushed');
  expect(out).not.toContain('alive');
  expect(code).toBe(1);
});

test('an owner that faults in turn takes nobody along', () => {
  const { code, out } = fall(
    `tagged({ kind: 'room', onFault: () => { throw new Error('again'); } }, () => { Promise.reject(new Error('boom')); });`,
  );
  expect(out).toContain('fault in a net');
  expect(code).toBe(0);
});
