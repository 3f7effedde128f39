/**
 * Which modules travel together. Left alone the bundler makes a file of every set of modules that some pages share: seventy
 * for a first game, each with its own head and its own wait. Here they are a handful, by who needs them.
 */
import type { Rolldown } from 'vite';

type Context = Rolldown.ChunkingContext;
type Reach = ReadonlySet<string>;

interface Roots {
  /** On every page. */
  readonly front: Reach;
  /** On pages without a board. */
  readonly lobby: Reach;
  readonly board: Reach;
  readonly machine: Reach;
  /** In the other workers. */
  readonly workers: Reach;
}

const reachFrom = (context: Context, ...starts: string[]): Reach => {
  const seen = new Set(starts);
  for (const id of seen) for (const next of context.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
};

/** What is asked to start one: a file of its own. */
const worker = /Worker\.ts$/;

/** A module is in the first that claims it, and so are the modules it needs, or in one before: no file waits in a circle. */
const claim = ({ front, lobby, board, machine, workers }: Roots, id: string): string | null => {
  if (worker.test(id)) return null;
  // Workers know no document: what they share with the first pages lies apart from those.
  const early = front.has(id) || lobby.has(id);
  const shared = machine.has(id) || (workers.has(id) && (early || board.has(id)));
  if (shared) return early ? 'ground' : 'machine';
  if (front.has(id)) return 'front';
  if (!board.has(id)) return null;
  return lobby.has(id) ? 'parts' : 'board';
};

const engine = /node_modules[\\/](phaser|eventemitter3)|^\0phaser/;
/** With the few words that the wire asks of `ws` in a browser: apart from it they would wait for each other. */
const wire = /node_modules[\\/](@colyseus|@msgpackr|msgpackr|ws)[\\/]/;

const workers = ['session/momentsWorker.ts', 'session/labWorker.ts', 'session/rivalWorker.ts'];
const board = ['pages/PlayPage.tsx', 'scenes/bones.ts', 'session/localSession.ts'];
const lobby = ['pages/LevelsPage.tsx', 'pages/JoinPage.tsx', 'pages/TeacherPage.tsx'];

/** `fileOf` gives the path of a file of the client. */
export const chunks = (fileOf: (name: string) => string) => {
  const known = new WeakMap<Context, Roots>();
  const rootsOf = (context: Context): Roots => {
    const roots = known.get(context) ?? {
      front: reachFrom(context, fileOf('main.ts')),
      lobby: reachFrom(context, ...lobby.map(fileOf)),
      board: reachFrom(context, ...board.map(fileOf)),
      machine: reachFrom(context, fileOf('session/simWorker.ts')),
      workers: reachFrom(context, ...workers.map(fileOf)),
    };
    known.set(context, roots);
    return roots;
  };
  return {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'phaser', test: engine, priority: 2 },
      { name: 'wire', test: wire, priority: 2 },
      { name: (id: string, context: Context) => claim(rootsOf(context), id), priority: 1 },
    ],
  };
};
