/** The server sends files as they lie: each is stored beside its .br and .gz. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|html|svg|json|webmanifest)$/;
/** Below this many bytes a compressed answer saves nothing. */
const worthBytes = 1024;

/** Large, and not what a first visit waits for. */
const patient = /\/(LabPage|labWorker|codes)-[^/]+$/;
const nearlyBest = 10;

/** The highest quality takes three times as long as the one below and saves every first visit a fiftieth. */
const brotli = (file: string, bytes: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: patient.test(file) ? nearlyBest : constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
  },
});

const writeCompressed = async (file: string): Promise<void> => {
  const text = await readFile(file);
  if (text.length < worthBytes) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(text, brotli(file, text.length)),
    promisify(gzip)(text),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
};

export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle(options, bundle) {
    const names = Object.keys(bundle).filter((name) => compressible.test(name));
    await Promise.all(names.map((name) => writeCompressed(join(options.dir ?? '', name))));
  },
});
