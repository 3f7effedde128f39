/**
 * Our own HTTP server. A request passes the guard and then goes to the app; an upgrade passes the guard and then goes to the
 * framework's one listener. The framework sees no plain request at all.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  STATUS_CODES,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { limits } from '../config.ts';
import { faultFacts, type Log } from '../log.ts';
import { addressKey, clientAddress, dropForwarding, trustedPeers } from './address.ts';
import { type Head, judgeRequest, judgeUpgrade, methods, originOf } from './head.ts';
import { responseHeaders } from './headers.ts';
import { createBuckets } from './limits.ts';
import { tagged } from './nets.ts';
import type { Doors } from './origins.ts';

export interface FrontPorts {
  readonly doors: () => Doors;
  readonly trustProxy: readonly string[];
  readonly log: Log;
  readonly nowMs: () => number;
}

export interface Front {
  readonly server: Server;
  /** Puts the guard before the app and before whatever listens for upgrades now; all other listeners come off. */
  take(app: RequestListener): void;
  /** What limits are counted by; '' before the guard has seen the request. */
  addressOf(request: IncomingMessage): string;
}

type Upgrade = (request: IncomingMessage, socket: Duplex, first: Buffer) => void;

export function createFront(ports: FrontPorts): Front {
  const server = openServer(ports.log);
  const addresses = new WeakMap<IncomingMessage, string>();
  const trusted = trustedPeers(ports.trustProxy);
  const api = createBuckets(limits.api);

  const meet = (request: IncomingMessage): string => {
    const key = addressKey(clientAddress(request.socket.remoteAddress, request.headers, trusted));
    dropForwarding(request.headers);
    addresses.set(request, key);
    return key;
  };

  const guardRequest =
    (app: RequestListener): RequestListener =>
    (request, response) => {
      const head = headOf(request);
      const address = meet(request);
      const isSecure = originOf(head, ports.doors())?.startsWith('https:') === true;
      const headers = responseHeaders({ isSecure, path: head.target });
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const status = judgeRequest(head, ports.doors()) ?? judgeRate(head, address);
      if (status !== null) return refuse(response, status);
      if (head.method === 'OPTIONS') return void response.writeHead(204, { Allow: methods.join(', ') }).end();
      tagged(requestTag(request, ports.log), () => app(request, response));
    };

  const judgeRate = (head: Head, address: string): number | null =>
    head.target.startsWith('/api/') && api.take(address, ports.nowMs()) > 0 ? 429 : null;

  const guardUpgrade =
    (next: Upgrade): Upgrade =>
    (request, socket, first) => {
      socket.on('error', () => socket.destroy());
      const status = judgeUpgrade(headOf(request), ports.doors());
      meet(request);
      if (status !== null) return void socket.end(plainRefusal(status), () => socket.destroy());
      tagged(requestTag(request, ports.log), () => next(request, socket, first));
    };

  boundSockets(server, trusted);
  return {
    server,
    take(app) {
      const [next, ...more] = server.listeners('upgrade') as Upgrade[];
      if (next === undefined || more.length > 0) throw new Error('one upgrade listener was expected');
      server.removeAllListeners('request').removeAllListeners('upgrade');
      server.on('request', guardRequest(app)).on('upgrade', guardUpgrade(next));
    },
    addressOf: (request) => addresses.get(request) ?? '',
  };
}

function openServer(log: Log): Server {
  const server = createServer({
    maxHeaderSize: limits.head.bytes,
    headersTimeout: limits.head.timeoutMs,
    requestTimeout: limits.request.timeoutMs,
    keepAliveTimeout: limits.request.keepAliveMs,
    connectionsCheckingInterval: 1_000,
    requireHostHeader: false,
    insecureHTTPParser: false,
  });
  server.maxHeadersCount = 0; // bounded by bytes; the guard counts, because Node would drop the rest in silence
  server.maxRequestsPerSocket = limits.request.perSocket;
  server.maxConnections = limits.sockets.all;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    log.write('warn', 'malformed request', { kind: error.code ?? error.name });
    if (socket.writable) socket.end(plainRefusal(statusOf(error)), () => socket.destroy());
    else socket.destroy();
  });
  return server;
}

const statusOf = (error: NodeJS.ErrnoException): number => {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 431;
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

/** No address holds more sockets than a hall of seats needs; behind a trusted proxy that is the proxy's task. */
function boundSockets(server: Server, trusted: ReturnType<typeof trustedPeers>): void {
  const counts = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const peer = socket.remoteAddress ?? '';
    if (clientAddress(peer, { 'x-forwarded-for': '192.0.2.1' }, trusted) === '192.0.2.1') return;
    const key = addressKey(peer);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    socket.once('close', () => {
      const left = (counts.get(key) ?? 1) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    });
    if (count > limits.sockets.perAddress) socket.destroy();
  });
}

const headOf = (request: IncomingMessage): Head => ({
  method: request.method ?? '',
  target: request.url ?? '',
  raw: request.rawHeaders,
});

const requestTag = (request: IncomingMessage, log: Log) => ({
  kind: 'request' as const,
  onFault: (thrown: unknown) => {
    log.write('error', 'request fault', faultFacts(thrown));
    request.socket.destroy();
  },
});

function refuse(response: Parameters<RequestListener>[1], status: number): void {
  const allow = status === 405 ? { Allow: methods.join(', ') } : {};
  const retry = status === 429 ? { 'Retry-After': '1' } : {};
  response.writeHead(status, { ...allow, ...retry, 'Content-Type': 'text/plain', Connection: 'close' });
  response.end(STATUS_CODES[status] ?? '');
}

const plainRefusal = (status: number): string => {
  const text = STATUS_CODES[status] ?? '';
  const fields = ['Content-Type: text/plain', `Content-Length: ${text.length}`, 'Connection: close'];
  return `HTTP/1.1 ${status} ${text}\r\n${fields.join('\r\n')}\r\n\r\n${text}`;
};
