/** The real server as a process of its own, on a free port with an empty data folder: what a browser or a load test talks to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  readonly origin: string;
  readonly port: number;
  /** The secret of the set-up link it printed. */
  readonly setup: string;
  readonly pid: number;
  readonly output: () => string;
  /** Ends it as `kill` would; `SIGKILL` gives it no chance to tidy up. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface ServerSettings {
  readonly port?: number;
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules loaded into the server before it. */
  readonly imports?: readonly string[];
}

export async function startServer(settings: ServerSettings = {}): Promise<ServerProcess> {
  const port = settings.port ?? (await freePort());
  const kept = settings.dataDir !== undefined;
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'runqueue-'));
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...settings.env };
  const child = spawn(
    process.execPath,
    [...(settings.imports ?? []).flatMap((file) => ['--import', file]), join(root, 'server/main.ts')],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => (text += piece.toString()));
  const origin = `http://localhost:${port}`;
  await ready(child, origin, () => text);
  return {
    origin,
    port,
    setup: /#setup=([\w-]+)/.exec(text)?.[1] ?? '',
    pid: child.pid ?? 0,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      const code = await ended(child, signal);
      if (!kept) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

async function ready(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok && output().includes('#setup=')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready within 20 s:\n${output()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** A port below the ephemeral range that nobody listens on now. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
