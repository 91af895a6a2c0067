import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import compression from '@polka/compression';
import type { Settings } from '../env.ts';
import { bodyLimitMegabytes } from '../http/body-limit.ts';
import { problem } from '../http/problem.ts';
import { bypassHeader, createSnapshotMemory } from './snapshot-memory.ts';
import { clientAddress, clientAddressHeader } from './client-address.ts';

/** Pages of published results, which change with a publication only and which a rush may ask for. */
const steadyPages = new Set(['/results', '/open-data'].flatMap((path) => [path, `/en${path}`]));

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

export interface RunningServer {
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the built site. Throws `port_in_use`. The settings that the built handler reads from the environment are put there first:
 * it reads them once, when it is imported.
 */
export async function startHttpServer(settings: Settings, databaseUrl: string): Promise<RunningServer> {
  const https = settings.origin.startsWith('https:');
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-forwarded-proto',
    HOST_HEADER: 'x-forwarded-host',
    ADDRESS_HEADER: clientAddressHeader,
    BODY_SIZE_LIMIT: `${bodyLimitMegabytes}M`,
    DATABASE_URL: databaseUrl,
    PARVIS_ORIGIN: settings.origin,
    PARVIS_ROOT: settings.root,
    NODE_ENV: 'production',
  });
  const built: { handler: Handler } = await import(pathToFileURL(resolve(settings.root, 'build/handler.js')).href);
  const compress: Handler = compression({ threshold: 1024, level: 4 });
  const own = new URL(settings.origin);
  const snapshots = createSnapshotMemory({
    paths: steadyPages, milliseconds: 5000,
    render: (path) => fetch(`${ownAddress(server, settings)}${path}`, { headers: { accept: 'text/html', 'accept-encoding': 'identity', [bypassHeader]: '1' } }),
  });
  const server = createServer((req, res) => {
    // The address people use is a setting, never what a client claims; where a request comes from is what our own proxies say.
    req.headers['x-forwarded-proto'] = https ? 'https' : 'http';
    req.headers['x-forwarded-host'] = own.port === '0' ? (req.headers.host ?? own.host) : own.host;
    req.headers[clientAddressHeader] = clientAddress(req.headers['x-forwarded-for'], req.socket.remoteAddress, settings.proxies);
    letMachinesIn(req, `${https ? 'https' : 'http'}://${String(req.headers['x-forwarded-host'])}`);
    snapshots(req, res, () => compress(req, res, () => built.handler(req, res, () => res.writeHead(404).end())));
  });
  server.keepAliveTimeout = 10_000;
  server.requestTimeout = 60_000;
  await listen(server, settings);
  return { address: settings.port === 0 ? ownAddress(server, settings) : settings.origin, close: () => closeServer(server) };
}

/** Where other collection applications send audits, and where mail programs end a letter by one click (RFC 8058). */
const machinesWrite = /^(\/api\/v1\/openrosa|(\/en)?\/letters\/stop)\//;

/**
 * These are no browsers: they name no origin, and Kit refuses forms without one. Their right stands
 * in the address and never in a cookie, so that no page elsewhere could borrow it.
 */
function letMachinesIn(req: IncomingMessage, own: string): void {
  if (!machinesWrite.test(req.url ?? '') || req.headers.origin) return;
  delete req.headers.cookie;
  req.headers.origin = own;
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? problem('port_in_use', { port: settings.port }) : error));
    server.listen(settings.port, settings.host, () => done());
  });
}

/** Where the server listens, whatever stands in front of it. */
function ownAddress(server: Server, { host }: Settings): string {
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
  });
}
