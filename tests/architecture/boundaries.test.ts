/** Arrows point down: who may import whom. The list of exceptions is empty and stays so. */
import { expect, test } from 'vitest';
import { type Source, sources } from './sources.ts';

const exceptions: readonly string[] = [];

const floors: Readonly<Record<string, number>> = {
  ground: 0,
  program: 1,
  policies: 1,
  runtime: 2,
  python: 2,
  sim: 3,
  score: 4,
  replay: 4,
  levels: 5,
  search: 5,
  protocol: 5,
};

/** Compiled Python is much code, which pages without it do not load. */
const secondDoors: readonly string[] = ['shared/runtime/python.ts', 'shared/sim/python.ts'];

/** What a room may import beside its own files: path prefixes, `npm:<package>`, `node:` for all of Node. */
const allowed: readonly (readonly [room: string, may: readonly string[]])[] = [
  ['server/match/', ['shared/', 'server/ports.ts']],
  ['server/lesson/', ['shared/', 'server/ports.ts']],
  ['server/accounts/', ['shared/ground/', 'server/ports.ts', 'node:crypto']],
  ['server/store/', ['shared/', 'server/ports.ts', 'server/config.ts', 'npm:kysely', 'node:']],
  ['server/guard/', ['shared/ground/', 'server/config.ts', 'server/log.ts', 'node:']],
  ['server/ports.ts', ['shared/']],
  ['server/config.ts', ['shared/', 'node:']],
  ['server/log.ts', ['shared/', 'node:']],
  ['server/levels.ts', ['shared/', 'node:', 'assets/']],
  [
    'server/rooms/',
    [
      'shared/',
      'server/match/',
      'server/lesson/',
      'server/guard/',
      'server/levels.ts',
      'server/ports.ts',
      'server/log.ts',
      'npm:@colyseus/',
    ],
  ],
  [
    'server/http/',
    [
      'shared/',
      'server/accounts/',
      'server/guard/',
      'server/levels.ts',
      'server/ports.ts',
      'server/log.ts',
      'npm:express',
      'node:',
    ],
  ],
  [
    'server/cli/',
    [
      'shared/',
      'server/levels.ts',
      'server/accounts/',
      'server/store/',
      'server/config.ts',
      'server/log.ts',
      'node:',
      'npm:vite',
    ],
  ],
  ['client/model/', ['shared/']],
  ['client/sound/', ['shared/', 'client/model/']],
  ['client/session/remote', ['shared/', 'npm:@colyseus/sdk']],
  ['client/session/', ['shared/', 'client/content/codes.ts']],
  [
    'client/views/',
    [
      'shared/',
      'client/model/',
      'client/theme.ts',
      'client/i18n/',
      'client/content/assetKeys.ts',
      'npm:phaser',
    ],
  ],
  [
    'client/table/',
    ['shared/', 'client/model/', 'client/theme.ts', 'client/i18n/', 'npm:preact', 'npm:@preact/signals'],
  ],
  [
    'client/scenes/',
    [
      'shared/',
      'client/views/',
      'client/model/',
      'client/theme.ts',
      'client/content/',
      'client/session/session.ts',
      'npm:phaser',
    ],
  ],
  [
    'client/pages/',
    [
      'shared/',
      'client/table/',
      'client/model/',
      'client/i18n/',
      'client/sound/',
      'client/theme.ts',
      'client/content/',
      'client/styles/',
      'client/session/session.ts',
      'client/session/api.ts',
      'client/session/keys.ts',
      'npm:preact',
      'npm:@preact/signals',
      'npm:uqr',
      'npm:codemirror',
      'npm:@codemirror/',
      'npm:@lezer/highlight',
    ],
  ],
  ['client/i18n/', ['shared/', 'assets/locales/', 'npm:i18next', 'npm:@preact/signals', 'npm:preact']],
  ['client/content/', ['shared/', 'assets/']],
  ['client/theme.ts', ['shared/']],
  ['client/router.ts', ['shared/', 'npm:@preact/signals', 'npm:preact']],
];

function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'shared') return parts.slice(0, 2).join('/');
  return parts.slice(0, 2).join('/');
}

function faultOf(source: Source, target: string): string | null {
  const from = source.path;
  if (target.startsWith('tests/')) return 'nothing imports tests';
  if (from.startsWith('shared/')) return sharedFault(from, target);
  if (from.startsWith('server/') && target.startsWith('client/')) return 'server and client never meet';
  if (from.startsWith('client/') && target.startsWith('server/')) return 'server and client never meet';
  return allowListFault(from, target);
}

function sharedFault(from: string, target: string): string | null {
  const room = from.split('/')[1] ?? '';
  if (!target.startsWith('shared/')) {
    const lezer = room === 'python' && /^@lezer\/(python|common)$/.test(target);
    return lezer ? null : 'shared loads nothing from outside';
  }
  const other = target.split('/')[1] ?? '';
  if (other === room) return null;
  const [mine, theirs] = [floors[room], floors[other]];
  if (mine === undefined || theirs === undefined) return `a room without a floor: ${room} or ${other}`;
  return theirs < mine ? null : `floor ${mine} may only import floors below it`;
}

function allowListFault(from: string, target: string): string | null {
  if (roomOf(from) === roomOf(target) && from.split('/').length > 2) return null;
  const row = allowed.find(([room]) => from.startsWith(room));
  if (!row) return null;
  const ours = /^(shared|server|client|assets)\//.test(target);
  const name = ours || target.startsWith('node:') ? target : `npm:${target}`;
  return row[1].some((prefix) => name.startsWith(prefix)) ? null : `${row[0]} may not import it`;
}

function doorFault(source: Source, target: string, doors: ReadonlySet<string>): string | null {
  const room = roomOf(target);
  const door = `${room}/index.ts`;
  if (!doors.has(door)) return null;
  if (source.path !== door && roomOf(source.path) === room)
    return target === door ? 'no file imports its own door' : null;
  if (roomOf(source.path) === room || target === door || target.startsWith('shared/sim/words/')) return null;
  if (secondDoors.includes(target)) return null;
  return `${room} is entered by its door`;
}

test('every import points to where it may', () => {
  const doors = new Set(sources.map((source) => source.path).filter((path) => path.endsWith('/index.ts')));
  const faults = sources.flatMap((source) =>
    source.imports.flatMap((target) => {
      const fault = faultOf(source, target) ?? doorFault(source, target, doors);
      return fault ? [`${source.path} -> ${target}: ${fault}`] : [];
    }),
  );
  expect(faults.filter((fault) => !exceptions.includes(fault))).toEqual([]);
  expect(exceptions).toEqual([]);
});

test('no import circle, not even of types', () => {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      source.imports.filter((target) => /^(shared|server|client)\//.test(target)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('every file that is imported exists', () => {
  const known = new Set(sources.map((source) => source.path));
  const missing = sources.flatMap((source) =>
    source.imports
      .filter((target) => /^(shared|server|client)\/.*\.(ts|tsx|mjs)$/.test(target) && !known.has(target))
      .map((target) => `${source.path} -> ${target}`),
  );
  expect(missing).toEqual([]);
});

/** Begun by a command or the builder; and what only tests and benches ask for: code as text, any instant of a recording. */
const begun = new Set([
  ...['server/cli/levels.ts', 'server/cli/sim.ts', 'server/cli/start.mjs'],
  ...['server/main.ts', 'client/main.ts', 'client/offline/worker.ts', 'client/vite.config.ts'],
  ...['shared/python/write.ts', 'shared/replay/seek.ts'],
]);

test('every file is used by another', () => {
  const used = new Set(sources.flatMap(({ imports }) => imports));
  expect(sources.map(({ path }) => path).filter((path) => !used.has(path) && !begun.has(path))).toEqual([]);
});
