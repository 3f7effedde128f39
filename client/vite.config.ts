import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env.PORT ?? '2567'}`;
const compressible = /\.(js|css|html|svg|json)$/;
/** Below this many bytes a compressed answer saves nothing. */
const worthBytes = 1024;
/** The highest quality, 11, takes ten times as long for 5 % less. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const writeCompressed = async (file: string): Promise<void> => {
  const text = await readFile(file);
  if (text.length < worthBytes) return;
  const [br, gz] = await Promise.all([promisify(brotliCompress)(text, brotli), promisify(gzip)(text)]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
};

/** The server sends files as they lie: each is stored beside its .br and .gz. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle(options, bundle) {
    const names = Object.keys(bundle).filter((name) => compressible.test(name));
    await Promise.all(names.map((name) => writeCompressed(join(options.dir ?? '', name))));
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [preact(), precompress()],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline script or style.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser/ },
            { name: 'wire', test: /node_modules[\\/](@colyseus|@msgpackr|msgpackr)/ },
          ],
        },
      },
    },
  },
  server: {
    // Level files and words lie beside the client's own folder.
    fs: { allow: ['..'] },
    proxy: {
      '/api': { target: server },
      '/healthz': { target: server },
      // Sockets go to /<process>/<room>; the pattern leaves Vite's own socket alone.
      '^/[A-Za-z0-9_-]{9}/[A-Za-z0-9_-]+\\?': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
