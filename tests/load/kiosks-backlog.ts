import { loadavg } from 'node:os';
import { sessionCookieName } from '#capabilities/accounts/index.ts';
import { addPerson, openSession } from '#capabilities/accounts/index.server.ts';
import { signed } from '#capabilities/kiosks/kiosk-builders.ts';
import { uuidv7 } from '#platform/ids.ts';
import { startBuiltServer } from '../harness/built-server.ts';
import { aFleet, type Letter } from './kiosks/device-fleet.ts';
import { postLetters } from './kiosks/post-letters.ts';
import { databaseSeconds, quantile, useOf } from './kiosks/processor-use.ts';
import { SeededSite } from './kiosks/seeded-site.ts';
import { visit } from './kiosks/visitors.ts';

/**
 * The return of the network: `node tests/load/kiosks-backlog.ts [kiosks] [heap]`, 36,000 by default, each of its own body and with 50
 * opinions of the last ten hours, all at once, while people look at pages. Targets on two quiet cores: 1.8 million in 6 minutes,
 * pages p95 under 1 s, memory bounded. `heap`: megabytes that the server's heap may hold, beyond which it would die: without it
 * Node puts off collecting while the machine has room, and memory says little.
 */
const devices = Number(process.argv[2] ?? 36_000);
const heapMb = process.argv[3] === undefined ? {} : { heapMb: Number(process.argv[3]) };
const size = 50;
const spreadMs = 10 * 3_600_000;
const lines = 512;

const site = new SeededSite();
const { fleet, cookie } = await site.seed(async (app) => {
  const some = await aFleet(app, { bodies: devices, devices });
  const token = await app.runAsSystem(async (ctx) => {
    const organisationId = some.organisations[0] ?? '';
    const personId = await addPerson(ctx, { email: 'referent@example.org', name: 'Rose Martin', role: 'referent', organisationId });
    return (await openSession(ctx, { personId, method: 'link', secondFactor: false, userAgent: null })).token;
  });
  return { fleet: some, cookie: `${sessionCookieName('http:')}=${token}` };
});

const now = Date.now();
const letters = fleet.kiosks.map((kiosk): Letter => {
  const opinions = Array.from({ length: size }, (_, i) => new Date(now - spreadMs + (i * spreadMs) / size)).flatMap((at) => kiosk.press(1, { id: uuidv7(at), at: at.toISOString() }));
  return { ...signed(kiosk.batch(opinions), kiosk.privateKey), opinions: size };
});
console.log(`${letters.length} letters of ${size} opinions are written`);

const server = await startBuiltServer(site.stateDir, heapMb);
const pid = server.child.pid ?? 0;
const memory: number[] = [];
const watch = setInterval(() => memory.push(useOf(pid).memory), 1_000);
const paths = ['/', '/sign-in', '/results', `/v/${fleet.tokens[0] ?? ''}`, `/participant/${fleet.organisations[0] ?? ''}/opinions`];
try {
  // The first look at each page reads what later ones find in memory.
  for (const path of paths) await fetch(`${server.address}${path}`, { headers: { accept: 'text/html', cookie } });
  const over = new AbortController();
  const visits = visit(server.address, paths, { people: 5, pauseMs: 300, cookie, signal: over.signal });
  const before = { cpu: useOf(pid).cpu, database: databaseSeconds(site.databaseFolder) };
  const own = process.cpuUsage();
  const { seconds, waits, postponed } = await postLetters(server.address, letters, lines);
  const spent = process.cpuUsage(own);
  const after = { cpu: useOf(pid).cpu, database: databaseSeconds(site.databaseFolder) };
  over.abort();
  const seen = await visits;
  const opinions = letters.length * size;
  const micro = (used: number) => Math.round((used * 1e6) / opinions);
  const ms = (values: readonly number[], share: number) => `${quantile(values, share).toFixed(0)} ms`;
  console.log(`${opinions} opinions of ${devices} bodies in ${seconds.toFixed(0)} s = ${Math.round(opinions / seconds)}/s; answer p50 ${ms(waits, 0.5)}, p99 ${ms(waits, 0.99)}, longest ${ms(waits, 1)}; ${postponed} postponed; ` +
    `CPU an opinion: server ${micro(after.cpu - before.cpu)} µs, database ${micro(after.database - before.database)} µs, generator ${micro((spent.user + spent.system) / 1e6)} µs; load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`pages meanwhile: ${seen.waits.length}, p50 ${ms(seen.waits, 0.5)}, p95 ${ms(seen.waits, 0.95)}, longest ${ms(seen.waits, 1)}; failed: ${seen.failed.length} ${[...new Set(seen.failed)].slice(0, 5).join(', ')}`);
  const part = (i: number) => Math.max(...memory.slice(Math.floor((memory.length * i) / 4), Math.ceil((memory.length * (i + 1)) / 4)));
  console.log(`memory of the server in each quarter of the time, highest: ${[0, 1, 2, 3].map((i) => `${part(i).toFixed(0)} MB`).join(', ')}`);
} finally {
  clearInterval(watch);
  await server.stop();
}
if (!(await site.holds(devices * size))) process.exitCode = 1;
site.remove();
