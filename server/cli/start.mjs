/**
 * `npm start`: installs and builds what is missing or stale, then serves everything on one port.
 * `npm run dev`: the same server, restarted on change, behind Vite's.
 * Plain JavaScript for Node 18 and up, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, nodePath, root, run } from './prepare.mjs';

const sources = ['client', 'shared', 'assets', 'package-lock.json'];
const stamp = join(root, 'dist', 'client.stamp');
const page = join(root, 'dist', 'client', 'index.html');
const isDev = process.argv.includes('--dev');
const vite = (...args) => [
  join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
  ...args,
  '--config',
  'client/vite.config.ts',
];

install();
const node = nodePath();
if (isDev) develop();
else serve();

/** A class on the school's own network is what this command is for; a server on the internet runs server/main.ts itself. */
function serve() {
  build();
  const server = start([...flags(), 'server/main.ts'], { ALLOW_INSECURE_LAN: '1' });
  server.on('exit', (code) => process.exit(code ?? 1));
}

function develop() {
  if (!existsSync(page)) build();
  const origins = ['localhost:5173', '127.0.0.1:5173', `localhost:${process.env.PORT || 2567}`].map(
    (host) => `http://${host}`,
  );
  const children = [
    start([...flags(), '--watch', 'server/main.ts'], { PUBLIC_ORIGINS: origins.join(' ') }),
    start(vite('--port', '5173', '--strictPort'), {}),
  ];
  for (const child of children) {
    child.on('exit', (code) => {
      for (const other of children) other.kill('SIGTERM');
      process.exitCode = code ?? 1;
    });
  }
}

/** Signals go to the children: each ends in its own way, and we end with them. */
function start(args, defaults) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...defaults, ...process.env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followNpm(child);
  return child;
}

/** npm that is told to end does not pass it on: without this the server would outlive it and keep the port. */
function followNpm(child) {
  const npm = process.ppid;
  const look = () => process.ppid === npm || child.kill('SIGTERM');
  setInterval(look, 500).unref();
}

/** Node 24 runs TypeScript and SQLite as they are; before it they must be asked for, and are called experimental. */
function flags() {
  const [major] = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.slice(1).split('.').map(Number);
  return major >= 24 ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
}

function build() {
  const now = fingerprint();
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === now && existsSync(page)) return;
  console.log('Building the pages ...');
  if (run(node, vite('build', '--logLevel', 'warn')) !== 0) {
    console.error('The pages could not be built; the lines above say why.');
    process.exit(1);
  }
  writeFileSync(stamp, now);
}

/** Names, sizes and times of all that the pages are built from. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesIn(join(root, source)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
