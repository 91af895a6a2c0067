import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, editionId } from '#tests/harness/builders.ts';
import type { Clock } from '#platform/clock.ts';
import { hostAndPort, type Guard } from '#platform/web-review/address-guard.ts';
import { fanOut } from './fan-out.server.ts';
import { addWebhook, openWebhook, pingWebhook, replayDelivery, rotateSecret, switchWebhook } from './manage-webhooks.server.ts';
import { sendDue } from './send-due.server.ts';
import type { WebhookType } from './webhook.ts';

let now = new Date('2026-11-26T10:00:00Z');
const clock: Clock = { now: () => now, today: () => now.toISOString().slice(0, 10) };
const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

const app = await testApp({ clock });
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{}, {}]));
const referent = await app.person('referent', body);
const operator = await app.person('operator');

afterEach(() => app.system((ctx) => ctx.db.deleteFrom('webhook_endpoint').execute()));

type Reply = (request: IncomingMessage, response: ServerResponse) => void;
interface Received { headers: IncomingMessage['headers']; body: string }

/** A receiver on this machine that keeps what it receives and answers as told. */
async function receiver(reply: Reply): Promise<{ url: string; received: Received[]; answer(with_: Reply): void }> {
  const received: Received[] = [];
  let current = reply;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      current(request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterFile(async () => void server.close());
  server.unref();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, answer: (with_) => (current = with_) };
}

const ok: Reply = (_, response) => response.writeHead(204).end();
const status = (code: number, headers: Record<string, string> = {}): Reply => (_, response) => response.writeHead(code, headers).end();

async function webhookTo(url: string, types: WebhookType[] = ['scores.revised'], owner: string | null = body) {
  const { host, port } = hostAndPort(url);
  const allowed = new Set([`${host}:${port}`]);
  app.app.settings.webhookAllow = allowed;
  const who = owner === null ? operator : referent;
  const added = await app.runAs(who, (ctx) => addWebhook(ctx, owner, { url, types }));
  const guard: Guard = { resolve: async (name) => [name], alsoAllowed: allowed };
  const look = () => app.runAs(who, (ctx) => openWebhook(ctx, owner, added.id, { limit: 20 }));
  return { ...added, guard, look, ping: () => app.runAs(who, (ctx) => pingWebhook(ctx, owner, added.id)), send: (through = guard) => sendDue(app.system, through) };
}

const verified = (secret: string, { headers, body: text }: Received) => {
  // The library refuses what is older than five minutes of the real clock: the signature alone is checked here.
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  return String(headers['webhook-signature']).split(' ').includes(new Webhook(secret).sign(String(headers['webhook-id']), at, text));
};

test('a test message is signed, and says nothing but what it is', async () => {
  const there = await receiver(ok);
  const { secret, ping, send, look } = await webhookTo(there.url);
  const id = await ping();
  await send();
  const [message] = there.received;
  if (!message) throw new Error('nothing came');
  expect(message.headers['webhook-id']).toBe(id);
  expect(verified(secret, message)).toBe(true);
  expect(JSON.parse(message.body)).toMatchObject({ type: 'ping', data: { organisation: body } });
  const { deliveries } = await look();
  expect(deliveries[0]).toMatchObject({ state: 'delivered', tries: [{ number: 1, status: 204, outcome: 'accepted' }] });
});

test('while a secret is changed, both sign', async () => {
  const there = await receiver(ok);
  const { id, secret, ping, send } = await webhookTo(there.url);
  const { secret: renewed } = await app.runAs(referent, (ctx) => rotateSecret(ctx, body, id));
  await ping();
  await send();
  later(25 * 60);
  await ping();
  await send();
  const [during, after] = there.received;
  if (!during || !after) throw new Error('two messages were sent');
  expect([verified(secret, during), verified(renewed, during)]).toEqual([true, true]);
  expect([verified(secret, after), verified(renewed, after)]).toEqual([false, true]);
});

test('a receiver that stumbles gets the same message again, later and later, under the same id', async () => {
  const there = await receiver(status(500));
  const { ping, send, look } = await webhookTo(there.url);
  const id = await ping();
  const usual = [1, 5, 30, 120];
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    await send();
    const [delivery] = (await look()).deliveries;
    const wait = ((delivery?.nextAt.getTime() ?? 0) - now.getTime()) / 60_000;
    waits.push(wait);
    await send();
    expect(there.received).toHaveLength(i + 1);
    later(wait + 0.1);
  }
  expect(waits.every((wait, i) => wait >= (usual[i] ?? 0) * 0.8 && wait <= (usual[i] ?? 0) * 1.2)).toBe(true);
  there.answer(ok);
  await send();
  expect(new Set(there.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
  expect((await look()).deliveries[0]).toMatchObject({ state: 'delivered', attempts: 5 });
});

test('a receiver that asks for time gets it', async () => {
  const there = await receiver(status(429, { 'retry-after': '7200' }));
  const { ping, send, look } = await webhookTo(there.url);
  await ping();
  await send();
  expect(((await look()).deliveries[0]?.nextAt.getTime() ?? 0) - now.getTime()).toBeGreaterThanOrEqual(7200_000);
});

test('an address that fails for three days is disabled, and those who manage it are told', async () => {
  const there = await receiver(status(503));
  const { id, ping, send, look } = await webhookTo(there.url);
  await ping();
  for (let i = 0; i < 10; i++) {
    await send();
    const [delivery] = (await look()).deliveries;
    if (delivery?.state !== 'pending') break;
    later((delivery.nextAt.getTime() - now.getTime()) / 60_000 + 0.1);
  }
  // The attempts are spread by chance, so one message may be given up a little before three days are over: the next one tells.
  later(60 * 24);
  if ((await look()).endpoint.disabledBecause === null) {
    await ping();
    await send();
  }
  const { endpoint } = await look();
  expect(endpoint.disabledBecause).toBe('failing');
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient']).where('template', '=', 'webhook-disabled').execute());
  expect(mails.map(({ recipient }) => recipient)).toContain(referent.actor.email);
  // Back in service, what is asked again is sent.
  there.answer(ok);
  await app.runAs(referent, (ctx) => switchWebhook(ctx, body, id, true));
  const [last] = (await look()).deliveries;
  await app.runAs(referent, (ctx) => replayDelivery(ctx, body, id, last?.id ?? ''));
  await send();
  expect((await look()).deliveries[0]).toMatchObject({ state: 'delivered' });
});

test('an address that says it is gone is believed', async () => {
  const there = await receiver(status(410));
  const { ping, send, look } = await webhookTo(there.url);
  await ping();
  await send();
  expect((await look()).endpoint.disabledBecause).toBe('gone');
});

test('a redirect is never followed', async () => {
  const inside = await receiver(ok);
  const there = await receiver(status(302, { location: inside.url }));
  const { ping, send, look } = await webhookTo(there.url);
  await ping();
  await send();
  expect(inside.received).toEqual([]);
  expect((await look()).deliveries[0]?.tries[0]).toMatchObject({ outcome: 'redirected', status: 302 });
});

test('a name that leads inside is not connected to, also when it changes its mind', async () => {
  const { ping, look } = await webhookTo('https://rebinding.example/hook');
  for (const address of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1', '0.0.0.0', '100.64.0.1']) {
    await ping();
    await sendDue(app.system, { resolve: async () => ['93.184.216.34', address], alsoAllowed: new Set() });
    expect((await look()).deliveries[0]?.tries[0], address).toMatchObject({ outcome: 'private_address', status: null });
  }
});

test('addresses of this machine, of its network, without https or with a password are not taken', async () => {
  app.app.settings.webhookAllow = new Set();
  for (const url of ['http://example.org/', 'https://127.0.0.1/', 'https://[::1]/', 'https://localhost/', 'https://db.internal/', 'https://2130706433/', 'https://me:pw@example.org/', 'https://example.org:8443/', 'ftp://example.org/', 'nonsense']) {
    await expect(app.runAs(referent, (ctx) => addWebhook(ctx, body, { url, types: ['scores.revised'] })), url).rejects.toThrow('webhook_url_refused');
  }
});

test('a slow receiver is given up after a while and keeps nobody waiting', async () => {
  const silent = await receiver(() => {});
  const quick = await receiver(ok);
  const slow = await webhookTo(silent.url);
  const fast = await webhookTo(quick.url);
  await slow.ping();
  await fast.ping();
  await sendDue(app.system, { resolve: async (name) => [name], alsoAllowed: new Set([silent.url, quick.url].map((url) => new URL(url).host)) }, 300);
  expect((await fast.look()).deliveries[0]).toMatchObject({ state: 'delivered' });
  expect((await slow.look()).deliveries[0]?.tries[0]).toMatchObject({ outcome: 'too_slow' });
});

test('an event told twice is one message, to those who chose it and may hear of it', async () => {
  const there = await receiver(ok);
  const own = await webhookTo(there.url, ['scores.revised', 'results.published']);
  const office = await webhookTo(there.url, ['scores.revised', 'audit.validated'], null);
  const eventId = await app.system(async (ctx) => {
    await ctx.record({ name: 'scores.revised', subjectType: 'edition', subjectId: editionId, organisationId: body, editionId, payload: { revision: 2 } });
    return (await ctx.db.selectFrom('event').select('id').where('name', '=', 'scores.revised').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id;
  });
  const tell = () => app.system((ctx) => fanOut(ctx, { eventId }));
  await tell();
  // Nothing is told to a body before its edition is out.
  expect([(await own.look()).deliveries.length, (await office.look()).deliveries.length]).toEqual([0, 1]);
  await app.system(async ({ db }) => {
    await db.insertInto('edition_freeze').values({ edition_id: editionId, grid_version: '1', method_version: '1', subjects: 0, digest: 'a'.repeat(64) }).execute();
    await db.insertInto('edition_publication').values({ edition_id: editionId, published_at: now }).execute();
  });
  await tell();
  await tell();
  const { deliveries } = await own.look();
  expect(deliveries.map(({ type }) => type)).toEqual(['scores.revised']);
  expect(JSON.parse(deliveries[0]?.payload ?? '')).toMatchObject({ type: 'scores.revised', data: { organisation: body, edition: editionId } });
  expect(deliveries[0]?.payload).not.toContain(other);
});

test('a body is not told of audits, and cannot ask to be', async () => {
  app.app.settings.webhookAllow = new Set(['127.0.0.1:1']);
  await expect(app.runAs(referent, (ctx) => addWebhook(ctx, body, { url: 'http://127.0.0.1:1/', types: ['audit.validated'] }))).rejects.toThrow('webhook_event_refused');
});

test('two processes send a message once, and what a dead one had begun is sent again', async () => {
  const there = await receiver((_, response) => setTimeout(() => response.writeHead(204).end(), 100));
  const { ping, send, look } = await webhookTo(there.url);
  await ping();
  await Promise.all([send(), send(), send()]);
  expect(there.received).toHaveLength(1);
  const second = await ping();
  // As a process that was killed between its claim and its answer leaves it.
  await app.system((ctx) => ctx.db.updateTable('webhook_delivery').set({ claimed_until: new Date(now.getTime() + 60_000), attempts: 1 }).where('id', '=', second).execute());
  await send();
  expect(there.received).toHaveLength(1);
  later(2);
  await send();
  expect(there.received.map(({ headers }) => headers['webhook-id'])).toContain(second);
  expect((await look()).deliveries[0]).toMatchObject({ state: 'delivered' });
});
