/** The built client as it is, and as its next version: the same files, the first of them under another name. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../../server/app.ts';
import { decodeConfig } from '../../../server/config.ts';
import { silent } from '../../../server/log.ts';

export const built = fileURLToPath(new URL('../../../dist/client', import.meta.url));

/** Names of all files with a hash. */
export const assets = readdirSync(join(built, 'assets')).filter((name) => !/\.(br|gz|map)$/.test(name));

export const entryOf = (folder: string): string =>
  /src="\/assets\/(index-[^"]+\.js)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '';

/** A copy whose first script has another name: none of it fits the old page, and the old script is gone. */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runqueue-next-'));
  cpSync(built, folder, { recursive: true });
  const [before, now] = [entryOf(folder), 'index-thenext1.js'];
  renameSync(join(folder, 'assets', before), join(folder, 'assets', now));
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const path = join(folder, name);
    if (/\.(br|gz)$/.test(name)) rmSync(path);
    else if (/\.(js|html)$/.test(name))
      writeFileSync(
        path,
        readFileSync(path, 'utf8')
          .replaceAll(before, now)
          .replace(/version\\":\\"\w+/, 'version\\":\\"next'),
      );
  }
  return folder;
}

/** The real server in this process, with this client. */
export async function serve(client: string, port: number): Promise<{ close(): Promise<void> }> {
  const store = mkdtempSync(join(tmpdir(), 'runqueue-store-'));
  const decoded = decodeConfig({ PORT: String(port) });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  const { directories, ...rest } = decoded.value;
  const app = await createApp({ ...rest, directories: { ...directories, store, client } }, silent);
  await app.listen();
  return {
    close: async () => {
      await app.close();
      rmSync(store, { recursive: true, force: true });
    },
  };
}
