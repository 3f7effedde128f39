/** kill -9 of a process that writes: whatever it said was on disk is there afterwards, without a gap. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../../../server/store/openStore.ts';

const store = new URL('../../../server/store/openStore.ts', import.meta.url).href;
const program = (directory: string) => `
  import { openStore } from '${store}';
  const { journal } = await openStore(${JSON.stringify(directory)}, 0, { nowMs: () => performance.now(), onTrouble: () => {} });
  journal.listen('r1', (pos) => process.stdout.write(pos + '\\n'));
  let pos = 0;
  setInterval(() => {
    for (let i = 0; i < 20; i += 1) {
      pos += 1;
      journal.append({ room: 'r1', pos, atMs: 0, kind: 'command', player: 'p1', seq: pos, payload: { n: pos } });
    }
  }, 1);`;

/** Runs the writer, kills it after so many ms, and answers the highest position it called committed. */
async function killAfter(directory: string, ms: number): Promise<number> {
  const child = await startWriter(directory);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await firstCommit(child);
  setTimeout(() => child.kill('SIGKILL'), ms);
  await once(child, 'close');
  return Number(out.match(/\d+(?=\n)/g)?.at(-1));
}

async function startWriter(directory: string, flags: readonly string[] = []) {
  const script = join(directory, 'writer.mjs');
  await writeFile(script, program(directory));
  return spawn(process.execPath, [...flags, script]);
}

const firstCommit = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve) =>
    child.stdout?.on('data', (chunk) => /^\d+\n/.test(`${chunk}`) && resolve(`${chunk}`)),
  );

test.each([3, 17, 41, 88, 150])('killed %i ms after its first commit', async (ms) => {
  const directory = await mkdtemp(join(tmpdir(), 'runqueue-killed-'));
  const told = await killAfter(directory, ms);
  const again = await openStore(directory, 0, { nowMs: () => performance.now(), onTrouble: () => {} });
  const entries = await again.journal.read('r1');
  await again.close();
  const database = new DatabaseSync(join(directory, 'runqueue.sqlite'));
  const check = database.prepare('pragma integrity_check').get();
  database.close();
  await rm(directory, { recursive: true, force: true });
  expect(told).toBeGreaterThan(0);
  expect(entries.length).toBeGreaterThanOrEqual(told);
  expect(entries.map((entry) => entry.pos)).toEqual(entries.map((_, i) => i + 1));
  expect(check).toEqual({ integrity_check: 'ok' });
});

test('the watcher of the development server speaks to our threads too, and is not taken for the disk', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'runqueue-watched-'));
  const child = await startWriter(directory, ['--watch']);
  expect(await firstCommit(child)).toMatch(/^\d+\n/);
  child.kill('SIGTERM');
  await once(child, 'close');
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});
