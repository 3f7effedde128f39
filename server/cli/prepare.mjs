/**
 * What must be true before any TypeScript can run: packages installed as the lock file says, and a Node that is new enough.
 * Plain JavaScript for Node 18 and up, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'node_modules', '.runqueue-lock');
const oldest = [22, 13];

/** Runs a command in the project with our packages first on PATH; returns its exit code. */
export function run(command, args, options = {}) {
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, PATH, ...options.env },
  });
  return done.status ?? 1;
}

/** Installs packages when there are none, or when the lock file has changed since. */
export function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages ...');
  if (run('npm', ['ci', '--loglevel=error']) !== 0) {
    console.error(
      'The packages could not be installed. Is the npm registry within reach? Then run this again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** The Node to run with: the one among our packages, else this one if it is new enough; else one clear sentence. */
export function nodePath() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['-v']).status === 0) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  console.error(
    `Runqueue needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}: install Node 24 from nodejs.org, then run this again.`,
  );
  process.exit(1);
}
