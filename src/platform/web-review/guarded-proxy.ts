import { randomBytes } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { AddressRefused, hostAndPort, pinnedAddress, type Guard } from './address-guard.ts';

export interface ProxyLimits {
  /** Bytes that may come back, all connections together. */
  bytes: number;
  connections: number;
}

export interface GuardedProxy {
  url: string;
  username: string;
  password: string;
  /** Host and reason of what was refused. */
  refused: { host: string; reason: string }[];
  received(): number;
  /** True once more came than is taken; nothing passes any more. */
  exhausted(): boolean;
  close(): Promise<void>;
}

/**
 * The only way out of the browser: every request of a page, its parts and its redirects asks here, where the name is
 * resolved, checked and pinned, and where bytes are counted. On the loopback, under a password of its own.
 */
export async function startGuardedProxy(guard: Guard, limits: ProxyLimits): Promise<GuardedProxy> {
  const password = randomBytes(18).toString('base64url');
  const expected = `Basic ${Buffer.from(`parvis:${password}`).toString('base64')}`;
  const refused: GuardedProxy['refused'] = [];
  const open = new Set<Socket | Duplex>();
  let bytes = 0;
  const exhausted = () => bytes > limits.bytes;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (exhausted()) for (const socket of open) socket.destroy();
  };
  const keep = <S extends Socket | Duplex>(socket: S): S => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    return socket;
  };
  const mayPass = (incoming: IncomingMessage) => incoming.headers['proxy-authorization'] === expected;
  const isFull = () => exhausted() || open.size > limits.connections * 2;
  const note = (host: string, error: unknown) => {
    if (refused.length < 200) refused.push({ host, reason: error instanceof AddressRefused ? error.reason : 'unreachable' });
  };

  const tunnel = async (host: string, port: number, client: Duplex): Promise<void> => {
    const address = await pinnedAddress(guard, host, port);
    const upstream = keep(connect({ host: address, port, timeout: 15_000 }, () => client.write('HTTP/1.1 200 OK\r\n\r\n')));
    upstream.on('data', count).on('timeout', () => upstream.destroy()).on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.pipe(client);
    client.pipe(upstream);
  };

  const server = createServer((incoming, outgoing) => {
    if (!mayPass(incoming)) return askPassword(outgoing);
    if (isFull()) return void outgoing.writeHead(503).end();
    forward(guard, incoming, outgoing, count).catch((error: unknown) => {
      note(incoming.url ?? '', error);
      if (!outgoing.headersSent) outgoing.writeHead(403);
      outgoing.end();
    });
  });
  server.on('connection', keep);
  server.on('clientError', (_, socket) => socket.destroy());
  server.on('connect', (incoming: IncomingMessage, client: Duplex) => {
    keep(client);
    if (!mayPass(incoming)) return void client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="p"\r\nConnection: close\r\n\r\n');
    if (isFull()) return void client.end('HTTP/1.1 503 Full\r\n\r\n');
    const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(incoming.url ?? '') ?? [];
    tunnel(host, Number(port), client).catch((error: unknown) => {
      note(host, error);
      client.end('HTTP/1.1 403 Refused\r\n\r\n');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port
    username: 'parvis', password, refused, received: () => bytes, exhausted,
    close: () => new Promise((closed) => {
      for (const socket of open) socket.destroy();
      server.close(() => closed());
    }),
  };
}

function askPassword(outgoing: ServerResponse): void {
  outgoing.writeHead(407, { 'proxy-authenticate': 'Basic realm="p"' }).end();
}

const ofThisHop = /^(?:proxy-.*|connection|keep-alive|te|trailer|upgrade)$/i;

async function forward(guard: Guard, incoming: IncomingMessage, outgoing: ServerResponse, count: (chunk: Buffer) => void): Promise<void> {
  const { url, host, port } = hostAndPort(incoming.url ?? '');
  if (url.protocol !== 'http:') throw new AddressRefused('scheme');
  const address = await pinnedAddress(guard, host, port);
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !ofThisHop.test(name)));
  const asked = request({ host: address, port, method: incoming.method, path: `${url.pathname}${url.search}`, headers: { ...headers, host: url.host }, timeout: 15_000, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !ofThisHop.test(name))));
    answer.on('data', count).pipe(outgoing);
    outgoing.on('close', () => answer.destroy());
  });
  asked.on('timeout', () => asked.destroy()).on('error', () => outgoing.destroy());
  incoming.pipe(asked);
}
