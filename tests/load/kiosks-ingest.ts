import { spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { createInterface } from 'node:readline';
import { startBuiltServer } from '../harness/built-server.ts';
import { aFleet, lettersOf } from './kiosks/device-fleet.ts';
import { postLetters } from './kiosks/post-letters.ts';
import { databaseSeconds, quantile, useOf } from './kiosks/processor-use.ts';
import { SeededSite } from './kiosks/seeded-site.ts';

/**
 * Opinions a second from end to end: signed batches over HTTP, verified, durable on a disk, counted at three grains. `plain`
 * as an argument leaves the site's own frame out. Target: 5,000 a second on two quiet cores, generator included, p99 under 1 s.
 */
const plain = process.argv.includes('plain');
// One scene alone: its number as an argument, from 1.
const only = Number(process.argv.find((argument) => /^\d$/.test(argument)) ?? 0);
const scenes = [
  { name: 'backlog, batches of 50', devices: 1_200, batches: 2, size: 50, lines: 64 },
  { name: 'backlog, batches of 500', devices: 60, batches: 4, size: 500, lines: 6 },
  { name: 'live, batches of 5', devices: 2_000, batches: 3, size: 5, lines: 128 },
  { name: 'live, one at a time', devices: 2_000, batches: 3, size: 1, lines: 256 },
].filter((_, i) => only === 0 || i === only - 1);

const site = new SeededSite();
const fleets = await site.seed(async (app) => {
  const some = [];
  for (const { devices } of [{ devices: 50 }, ...scenes]) some.push(await aFleet(app, { bodies: 100, devices }));
  return some;
});

/** The door of devices alone, before the database that this process keeps. */
async function plainFront() {
  const database = await site.open();
  const child = spawn(process.execPath, [...process.execArgv, 'tests/load/kiosks/plain-front.ts', database.ownerUrl, site.stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const address of createInterface({ input: child.stdout })) {
    const stop = async () => {
      await new Promise((done) => child.once('exit', done) && child.kill('SIGTERM'));
      await database.stop();
    };
    return { address, child, stop };
  }
  throw new Error('the front ended before it was ready');
}

const server = plain ? await plainFront() : await startBuiltServer(site.stateDir);
const pid = server.child.pid ?? 0;
try {
  const [warm, ...others] = fleets;
  if (warm) await postLetters(server.address, lettersOf(warm.kiosks, { batches: 4, size: 20 }), 16);
  for (const [i, scene] of scenes.entries()) {
    const letters = lettersOf(others[i]?.kiosks ?? [], scene);
    const opinions = letters.reduce((sum, letter) => sum + letter.opinions, 0);
    const before = { ...useOf(pid), database: databaseSeconds(site.databaseFolder) };
    const own = process.cpuUsage();
    const { seconds, waits, postponed } = await postLetters(server.address, letters, scene.lines);
    const after = { ...useOf(pid), database: databaseSeconds(site.databaseFolder) };
    const spent = process.cpuUsage(own);
    const micro = (used: number) => Math.round((used * 1e6) / opinions);
    console.log(
      `${scene.name}: ${opinions} opinions in ${seconds.toFixed(1)} s = ${Math.round(opinions / seconds)}/s; answer p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms; ${postponed} postponed; ` +
        `CPU an opinion: server ${micro(after.cpu - before.cpu)} µs, database ${micro(after.database - before.database)} µs, generator ${micro((spent.user + spent.system) / 1e6)} µs; memory ${after.memory.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`);
  }
} finally {
  await server.stop();
}
const sent = 50 * 4 * 20 + scenes.reduce((sum, { devices, batches, size }) => sum + devices * batches * size, 0);
if (!(await site.holds(sent))) process.exitCode = 1;
site.remove();
