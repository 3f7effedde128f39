/** The server as a value: everything is built from a config and a log, and stands when `listen` has resolved. */
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Fault, Result } from '../shared/ground/result.ts';
import { createDice } from './accounts/dice.ts';
import { openSetup } from './accounts/setup.ts';
import { createTickets } from './accounts/tickets.ts';
import { createTokens } from './accounts/tokens.ts';
import { type Config, limits } from './config.ts';
import { createCodeDoor } from './guard/codeDoor.ts';
import { createFront, type Front } from './guard/front.ts';
import { createBuckets } from './guard/limits.ts';
import { type Doors, watchDoors } from './guard/origins.ts';
import { loadPages } from './http/pages.ts';
import { createRoutes } from './http/routes.ts';
import { loadLevels, loadNames } from './levels.ts';
import { faultFacts, type Log } from './log.ts';
import type { Clock, World } from './ports.ts';
import { lessonRoomName, openDirectory } from './rooms/directory.ts';
import { LessonRoom } from './rooms/LessonRoom.ts';
import { openStore, type Store } from './store/openStore.ts';

export interface App {
  /** How we call ourselves; the first is where the one who started us goes. */
  readonly origins: readonly string[];
  /** Where teachers open rooms, with the secret in its fragment. */
  readonly setupPath: string;
  listen(): Promise<void>;
  /** Everything queued is on disk. */
  flush(): Promise<void>;
  /** Stops taking work, writes what is queued, closes every socket. */
  close(): Promise<void>;
}

const purgeEveryMs = 3_600_000;
/** A disk that is silent for this long: no new rooms, and the watchdog is told. */
const notReadyMs = 30_000;
const pingMs = 8_000;
const pingMisses = 2;
const defaultPlayers = 60;
const mostPlayers = 500;

export async function createApp(config: Config, log: Log): Promise<App> {
  const { assets, client, store: directory } = config.directories;
  const levels = allOf('levels', loadLevels(assets));
  const names = allOf('names', loadNames(assets));
  const pages = await loadPages(client);
  const doors = watchDoors(config, clock.nowMs);
  const store = await openStore(directory, clock.wallMs(), {
    nowMs: clock.nowMs,
    onTrouble: (kind, what) => log.write(kind === 'late' ? 'warn' : 'error', `store ${kind}`, { what }),
  });
  const front = createFront({ doors, trustProxy: config.trustProxy, log, nowMs: clock.nowMs });
  const framework = openFramework(front, log);
  const world = openWorld(config, store, doors);
  const rooms = openDirectory({ world, levels, names, log });
  const setup = await openSetup(store.vault);
  const door = createCodeDoor(clock.nowMs);
  let isClosing = false;
  const routes = createRoutes({
    ...countersOf(config),
    ...{ rooms, setup, door, log, pages, clock },
    tokens: world.tokens,
    vault: store.vault,
    addressOf: front.addressOf,
    levels: { levels: levels.map((level) => level.card) },
    isReady: () => !isClosing && store.stalledMs() < notReadyMs,
  });
  const purging = setInterval(() => purge(store, log), purgeEveryMs).unref();

  return {
    origins: doors().origins,
    setupPath: setup.path,
    async listen() {
      await framework.serverless();
      front.take(routes);
      await bind(front, config);
    },
    flush: store.flush,
    async close() {
      isClosing = true;
      clearInterval(purging);
      door.close(); // whoever waits there is answered before the sockets go
      front.server.close();
      await rooms.shutDown();
      await framework.gracefullyShutdown(false);
      front.server.closeAllConnections();
      await store.close();
    },
  };
}

const clock: Clock = { nowMs: () => performance.now(), wallMs: () => Date.now() };

/** A fault in what the server plays with is told whole, and nothing starts. */
function allOf<Value>(what: string, loaded: Result<Value>): Value {
  if (loaded.ok) return loaded.value;
  throw new Error(`the ${what} have faults:\n${loaded.error.map(sayLevelFault).join('\n')}`);
}

const sayLevelFault = ({ path, code, expected }: Fault): string => `  ${path}: ${code}: ${expected}`;

const countersOf = (config: Config) => ({
  jsonBytes: limits.request.jsonBytes,
  maxSeats: config.maxSeats,
  creates: createBuckets({ perSecond: config.createPerHour / 3600, burst: config.createPerHour }),
  reclaims: createBuckets({ perSecond: limits.reclaim.perHour / 3600, burst: limits.reclaim.perHour }),
  resumes: createBuckets({ perSecond: limits.resume.perMinute / 60, burst: limits.resume.perMinute }),
});

function openFramework(front: Front, log: Log): Server {
  const transport = new WebSocketTransport({
    server: front.server,
    maxPayload: limits.message.bytes,
    pingInterval: pingMs,
    pingMaxRetries: pingMisses,
  });
  const framework = new Server({ transport, greet: false, gracefullyShutdown: false, logger: asLogger(log) });
  // No page of another origin is ever answered, and nobody is matched by the framework.
  matchMaker.controller.exposedMethods = [];
  matchMaker.controller.getCorsHeaders = () => ({});
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS;
  framework.define(lessonRoomName, LessonRoom);
  return framework;
}

/** What the framework has to say becomes lines of our log. */
function asLogger(log: Log) {
  const tell = (level: 'warn' | 'error') => (what: unknown) => {
    const [line = ''] = String(what instanceof Error ? what.message : what).split('\n');
    log.write(level, 'framework', { what: line }, line);
  };
  const nothing = (): void => {};
  return { debug: nothing, info: nothing, trace: nothing, warn: tell('warn'), error: tell('error') };
}

function openWorld(config: Config, store: Store, doors: () => Doors): World {
  return {
    clock,
    dice: createDice(),
    journal: store.journal,
    results: store.results,
    tokens: createTokens(store.vault, clock),
    tickets: createTickets(clock, limits.ticket.lifeMs),
    limits: {
      maxRooms: config.maxRooms,
      maxPlayers: mostPlayers,
      defaultPlayers,
      get publicOrigin() {
        return doors().forPupils;
      },
    },
  };
}

function bind(front: Front, config: Config): Promise<void> {
  const { server } = front;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host ?? undefined, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function purge(store: Store, log: Log): void {
  store.purge(clock.wallMs()).catch((thrown: unknown) => log.write('error', 'purge', faultFacts(thrown)));
}
