/** The page of a crowd, built as the client is, and served from a folder that goes with the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type PluginOption, preview } from 'vite';
import client from '../../../client/vite.config.ts';

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Of the client's own: this page is never kept for offline, nor sent over a slow line. */
const left = ['offline', 'precompress'];
const plugins = (client.plugins ?? [])
  .flat(9)
  .filter((plugin: PluginOption) => !(plugin && 'name' in plugin && left.includes(plugin.name)));

export const openSite = async (): Promise<Site> => {
  const outDir = mkdtempSync(join(tmpdir(), 'runqueue-frame-'));
  const common = { configFile: false, root: here, logLevel: 'error', publicDir: false } as const;
  await build({
    ...common,
    plugins,
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', minify: false, chunkSizeWarningLimit: 9000 },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    origin: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
};
