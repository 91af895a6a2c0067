import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createSnapshotMemory } from './snapshot-memory.ts';

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

async function serving(run: (ask: (headers?: Record<string, string>, path?: string) => Promise<Answer>, world: { page: string; time: number; renders: number }) => Promise<void>): Promise<void> {
  const world = { page: 'one', time: 0, renders: 0 };
  const memory = createSnapshotMemory({
    paths: new Set(['/results']), milliseconds: 1000, now: () => world.time,
    render: async () => {
      world.renders += 1;
      return new Response(world.page, { status: world.page === '' ? 500 : 200, headers: { 'content-type': 'text/html', 'x-request-id': 'one' } });
    },
  });
  const server = createServer((req, res) => memory(req, res, () => res.end(`site ${world.page}`)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  const ask = (headers: Record<string, string> = {}, path = '/results') => new Promise<Answer>((done, failed) => {
    request({ port, path, headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
    }).on('error', failed).end();
  });
  try {
    await run(ask, world);
  } finally {
    server.close();
  }
}

test('the first reader is served by the site, the next ones from memory, compressed and with a name for what they have', () =>
  serving(async (ask, world) => {
    expect((await ask()).body.toString()).toBe('site one');
    await expect.poll(async () => (await ask()).body.toString()).toBe('one');
    const kept = await ask({ 'accept-encoding': 'gzip, br' });
    expect(kept.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html' });
    expect(kept.headers['x-request-id']).toBeUndefined();
    expect(brotliDecompressSync(kept.body).toString()).toBe('one');
    expect(await ask({ 'if-none-match': String(kept.headers['etag']) })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(world.renders).toBe(1);
  }));

test('after its time a page is rendered anew for the next reader; one that fails is forgotten', () =>
  serving(async (ask, world) => {
    const read = async () => (await ask()).body.toString();
    await expect.poll(read).toBe('one');
    Object.assign(world, { page: 'two', time: 1000 });
    expect(await read()).toBe('one');
    await expect.poll(read).toBe('two');
    Object.assign(world, { page: '', time: 3000 });
    await expect.poll(read).toBe('site ');
  }));

test('whoever has a cookie, a query or another page is left to the site', () =>
  serving(async (ask) => {
    await ask();
    expect((await ask({ cookie: 'session=1' })).body.toString()).toBe('site one');
    expect((await ask({}, '/results?a=1')).body.toString()).toBe('site one');
    expect((await ask({}, '/other')).body.toString()).toBe('site one');
  }));
