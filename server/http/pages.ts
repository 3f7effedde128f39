/**
 * The built client, read once into memory: a request can only name what is there, so no path of the disk is ever asked for.
 * Files with a hash in their name never change; the page itself is always asked for again.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Request, type Response, Router } from 'express';

interface Body {
  readonly bytes: Buffer;
  readonly tag: string;
}
interface File {
  readonly type: string;
  readonly cache: string;
  readonly bodies: Readonly<Partial<Record<Coding, Body>>>;
}

const codings = ['br', 'gzip', 'identity'] as const;
type Coding = (typeof codings)[number];
const suffixes: Readonly<Record<string, Coding>> = { '.br': 'br', '.gz': 'gzip' };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Addresses that the page itself takes apart (client/router.ts); any other name gets the page too, as a 404. */
const known = /^\/(|levels|lab|glossary|play\/.+|join(\/.+)?|round\/.+|teach(\/.+)?|screen\/.+)$/;

export type Pages = ReadonlyMap<string, File>;

export async function loadPages(directory: string): Promise<Pages> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error('the pages are not built yet: npm run build');
  });
  const pages = new Map<string, File>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(directory, path).split(sep).join('/')}`;
    const coding = suffixes[extname(address)] ?? 'identity';
    const name = coding === 'identity' ? address : address.slice(0, -extname(address).length);
    const body = bodyOf(await readFile(path));
    pages.set(name, { ...fileOf(name), bodies: { ...pages.get(name)?.bodies, [coding]: body } });
  }
  return pages;
}

const fileOf = (name: string): Omit<File, 'bodies'> => ({
  type: types[extname(name)] ?? 'application/octet-stream',
  cache: name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
});

const bodyOf = (bytes: Buffer): Body => ({
  bytes,
  tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
});

export function pageRoutes(pages: Pages): Router {
  const routes = Router();
  routes.get('/{*path}', (request, response) => {
    const file = pages.get(request.path);
    if (file !== undefined) return send(request, response, file);
    const page = pages.get('/index.html');
    const wantsPage = extname(request.path) === '' && !request.path.startsWith('/api/');
    if (page === undefined || !wantsPage)
      return void response.status(404).type('text/plain').send('Not Found');
    response.status(known.test(request.path.replace(/(?<=.)\/+$/, '')) ? 200 : 404);
    send(request, response, page);
  });
  return routes;
}

function send(request: Request, response: Response, file: File): void {
  const coding = codings.find((one) => file.bodies[one] !== undefined && accepts(request, one));
  const body = file.bodies[coding ?? 'identity'];
  response.set({ 'Content-Type': file.type, 'Cache-Control': file.cache, Vary: 'Accept-Encoding' });
  if (coding !== undefined && coding !== 'identity') response.set('Content-Encoding', coding);
  if (body === undefined) return void response.status(406).end();
  response.set('ETag', body.tag);
  if (response.statusCode === 200 && request.get('if-none-match') === body.tag) response.status(304).end();
  else
    response
      .set('Content-Length', String(body.bytes.length))
      .end(request.method === 'HEAD' ? undefined : body.bytes);
}

const accepts = (request: Request, coding: Coding): boolean =>
  coding === 'identity' || request.acceptsEncodings(coding) === coding;
