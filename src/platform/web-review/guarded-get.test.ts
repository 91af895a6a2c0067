import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guard } from './address-guard.ts';
import { guardedGet } from './guarded-get.ts';

let port = 0;
let poured = 0;
const site: Record<string, (incoming: IncomingMessage, outgoing: ServerResponse) => void> = {
  '/': (_, outgoing) => void outgoing.end('bonjour'),
  '/inside': (_, outgoing) => void outgoing.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (_, outgoing) => void outgoing.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, outgoing) => void outgoing.writeHead(302, { location: '/round' }).end(),
  '/endless': (_, outgoing) => {
    const chunk = Buffer.alloc(1 << 16, 0x61);
    const pour = () => {
      while (!outgoing.destroyed && outgoing.write(chunk)) poured += chunk.length;
    };
    outgoing.writeHead(200).on('drain', pour);
    pour();
  },
  '/never': (_, outgoing) => void outgoing.flushHeaders,
};
const server = createServer((incoming, outgoing) => (site[incoming.url ?? ''] ?? site['/'])?.(incoming, outgoing));

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port; // listening on a port
});
afterAll(() => new Promise<void>((closed) => { server.closeAllConnections(); server.close(() => closed()); }));

const guard = (resolve: Guard['resolve'] = async (host) => (host === 'site.example' ? ['127.0.0.1'] : [])): Guard => ({ resolve, alsoAllowed: new Set([`site.example:${port}`]) });
const get = (path: string, given = guard(), milliseconds = 3000) => guardedGet(given, `http://site.example:${port}${path}`, milliseconds);

test('a link that leads inside our network, or to another scheme, is refused at the redirect', async () => {
  expect(await get('/')).toMatchObject({ status: 200, failure: null });
  expect(await get('/inside')).toMatchObject({ failure: 'refused', url: 'http://169.254.169.254/latest/meta-data/', redirects: 1 });
  expect(await get('/file')).toMatchObject({ failure: 'refused' });
});

test('redirects without end stop after five', async () => {
  expect(await get('/round')).toMatchObject({ failure: 'too_many_redirects', redirects: 5 });
});

test('a body without end is not read: its head is enough, and the connection is closed', async () => {
  expect(await get('/endless')).toMatchObject({ status: 200, failure: null });
  expect(poured).toBeLessThan(20 * 1024 * 1024);
});

test('an answer that never comes ends with the time', async () => {
  expect(await get('/never', guard(), 300)).toMatchObject({ status: 0, failure: 'unreachable' });
});

test('a name that answers once with a public address and then with ours is asked once, and connected to what was checked', async () => {
  let asked = 0;
  const rebinding = guard(async () => ((asked += 1) === 1 ? ['203.0.113.9'] : ['127.0.0.1']));
  const got = await guardedGet({ ...rebinding, alsoAllowed: new Set() }, 'http://rebind.example/', 300);
  expect(got.status).toBe(0);
  expect(asked).toBe(1);
});
