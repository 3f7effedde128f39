import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { chunks } from './build/chunks.ts';
import { engine } from './build/engine.ts';
import { faces } from './build/faces.ts';
import { levels } from './build/levels.ts';
import { offline, workerFile } from './build/offline.ts';
import { precompress } from './build/precompress.ts';
import { threads } from './build/threads.ts';
import { words } from './build/words.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '2567'}`;
const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: fileHere('.'),
  publicDir: false,
  plugins: [engine(), threads(), faces(), levels(), words(), preact(), offline(), precompress()],
  worker: { format: 'es' },
  build: {
    outDir: fileHere('../dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline script or style.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: fileHere('index.html'), offline: fileHere('offline/worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'offline' ? workerFile : 'assets/[name]-[hash].js'),
        codeSplitting: chunks(fileHere),
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
