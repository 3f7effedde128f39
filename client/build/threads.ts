/**
 * Workers as chunks of the page's own build. Vite builds each worker by itself, with a copy of all that it runs; here the
 * machine, its interpreter and the compiler are one file each, whoever runs them: fetched once, kept once.
 */
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const made = /new URL\('(\.\/\w+\.ts)', import\.meta\.url\)/g;

const isWorker = /\/\w+Worker-[^/]+\.js$/;

/** Files that speak to a document: see `chunks.ts`. */
const ofPages = /\/(front|parts|board)-[^/]+$/;

/** All that a file waits for before it runs. */
const awaited = (bundle: Rolldown.OutputBundle, start: string): ReadonlySet<string> => {
  const seen = new Set([start]);
  for (const name of seen) {
    const file = bundle[name];
    for (const next of file?.type === 'chunk' ? file.imports : []) seen.add(next);
  }
  return seen;
};

/** What a worker imports later is not announced in a document: it has none. */
const modulePreload = {
  resolveDependencies: (_: string, files: string[], { hostId }: { readonly hostId: string }): string[] =>
    isWorker.test(hostId) ? [] : files,
};

export const threads = (): Plugin => ({
  name: 'threads',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ build: { modulePreload } }),
  transform(code, id) {
    if (!code.includes('new Worker(new URL(')) return null;
    const address = (_: string, file = ''): string => {
      const chunk = this.emitFile({ type: 'chunk', id: join(dirname(id), file) });
      return `import.meta.ROLLUP_FILE_URL_${chunk}`;
    };
    return { code: code.replace(made, address), map: null };
  },
  generateBundle(_options, bundle) {
    for (const worker of Object.keys(bundle).filter((name) => isWorker.test(`/${name}`)))
      for (const name of awaited(bundle, worker))
        if (ofPages.test(`/${name}`)) this.error(`${worker} waits for ${name}, which needs a document`);
  },
});
