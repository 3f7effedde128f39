/** Makes the built client installable: its manifest, its icons, and in the offline worker the list of what to keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import type { Keeping } from '../offline/keeping.ts';

type Bundle = Rolldown.OutputBundle;

const icons = fileURLToPath(new URL('../../assets/images/icons/', import.meta.url));
const manifest = fileURLToPath(new URL('../manifest.webmanifest', import.meta.url));

/** Without a hash in its name: the browser asks for it again to learn of a new version. */
export const workerFile = 'offline.js';

const links: HtmlTagDescriptor[] = [
  { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' },
  { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/icons/touch-180.png' }, injectTo: 'head' },
];

const isAsset = (name: string): boolean => name.startsWith('assets/') && !name.endsWith('.map');

/** A chunk, all that it imports before it can run, and their styles. */
const closure = (bundle: Bundle, name: string, seen = new Set<string>()): ReadonlySet<string> => {
  const file = bundle[name];
  if (file?.type !== 'chunk' || seen.has(name)) return seen;
  seen.add(name);
  for (const style of file.viteMetadata?.importedCss ?? []) seen.add(style);
  for (const other of file.imports) closure(bundle, other, seen);
  return seen;
};

const entryOf = (bundle: Bundle): string =>
  Object.keys(bundle).find((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' && file.isEntry && name !== workerFile;
  }) ?? '';

/** What the first pages need, then all the rest: a version is kept whole, so that it never asks for what is gone. */
const keepingOf = (bundle: Bundle): Keeping => {
  const entry = entryOf(bundle);
  const first = Object.keys(bundle).filter((name) => /^assets\/(LevelsPage|en)-/.test(name));
  const shell = new Set([entry, ...first].flatMap((name) => [...closure(bundle, name)]));
  const rest = Object.keys(bundle).filter((name) => isAsset(name) && !shell.has(name));
  const all = [...shell, ...rest].sort();
  const version = createHash('sha256').update(all.join()).digest('hex').slice(0, 12);
  const address = (name: string): string => `/${name}`;
  return { version, entry: address(entry), shell: [...shell].map(address), rest: rest.map(address) };
};

const writeInto = (bundle: Bundle, keeping: Keeping): void => {
  const worker = bundle[workerFile];
  const place = /(["'`])__KEEPING__\1/;
  if (worker?.type !== 'chunk' || !place.test(worker.code)) throw new Error('no place for the list to keep');
  const list = JSON.stringify(JSON.stringify(keeping));
  worker.code = worker.code.replace(place, () => list);
};

export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: () => links,
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      writeInto(bundle, keepingOf(bundle));
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: readFileSync(manifest) });
      for (const name of readdirSync(icons).filter((file) => file.endsWith('.png')))
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(icons + name) });
    },
  },
});
