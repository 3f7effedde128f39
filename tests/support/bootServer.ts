/** The real server in this process, on a free port, with an empty data folder and a page of one line; and guests who come in by its doors. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../server/app.ts';
import { type Config, decodeConfig } from '../../server/config.ts';
import { type Log, silent } from '../../server/log.ts';
import { freePort } from './freePort.ts';
import { type Doors, doorsOf } from './guests.ts';

export interface BootOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: Log;
  /** Kept after `close`; else a fresh one that goes. */
  readonly dataDir?: string;
  /** Instead of the project's own levels and names. */
  readonly assets?: string;
}

export interface Booted extends Doors {
  readonly app: App;
  readonly config: Config;
  readonly origin: string;
  readonly setup: string;
  close(): Promise<void>;
}

export async function bootServer(options: BootOptions = {}): Promise<Booted> {
  const own = await mkdtemp(join(tmpdir(), 'runqueue-boot-'));
  await writeFile(join(own, 'index.html'), '<!doctype html><title>Runqueue</title>');
  const config = await configOf(own, options);
  const app = await createApp(config, options.log ?? silent);
  await app.listen();
  const origin = `http://localhost:${config.port}`;
  const setup = app.setupPath.split('=')[1] ?? '';
  return {
    ...{ app, config, origin, setup },
    ...doorsOf(origin, setup),
    async close() {
      await app.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}

async function configOf(own: string, options: BootOptions): Promise<Config> {
  const env = {
    PORT: String(await freePort()),
    ALLOW_NON_BROWSER: '1',
    CREATE_PER_HOUR: '1000',
    ...options.env,
  };
  const decoded = decodeConfig(env);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  const { directories, ...rest } = decoded.value;
  const store = options.dataDir ?? join(own, 'data');
  return { ...rest, directories: { store, client: own, assets: options.assets ?? directories.assets } };
}
