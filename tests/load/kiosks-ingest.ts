import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createApp } from '#app';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { startBuiltServer } from '../harness/built-server.ts';
import { aFleet, lettersOf } from './kiosks/device-fleet.ts';
import { postLetters } from './kiosks/post-letters.ts';

/**
 * Opinions a second from end to end: signed batches over HTTP, verified, durable on a disk, counted at three grains. `plain`
 * as an argument leaves the site's own frame out. Target: 5,000 a second on two quiet cores, generator included, p99 under 1 s.
 */
const plain = process.argv.includes('plain');
// One scene alone: its number as an argument, from 1.
const only = Number(process.argv.find((argument) => /^\d$/.test(argument)) ?? 0);
const scenes = [
  { name: 'backlog, batches of 50', devices: 1_200, batches: 1, size: 50, lines: 64 },
  { name: 'backlog, batches of 500', devices: 60, batches: 2, size: 500, lines: 16 },
  { name: 'live, batches of 5', devices: 2_000, batches: 2, size: 5, lines: 128 },
  { name: 'live, one at a time', devices: 2_000, batches: 2, size: 1, lines: 256 },
].filter((_, i) => only === 0 || i === only - 1);

const stateDir = temporaryFolder('kiosks', tmpdir());
const quiet = { info: () => undefined, warn: (message: string) => console.warn(message) };

/** A database on a disk with what `work` puts into it; closed again unless it is to stay. */
async function seeded() {
  const database = await startEmbedded({ stateDir, log: quiet });
  const owner = createPool({ url: database.ownerUrl, max: 1 });
  await migrate(owner, migrationsFolder('.'));
  await owner.end();
  const app = await createApp({ settings: testSettings(stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent') });
  const fleets = [];
  for (const { devices } of [{ devices: 50 }, ...scenes]) fleets.push(await aFleet(app, { bodies: 100, devices }));
  await app.close();
  return { database, fleets };
}

const { database, fleets } = await seeded();
const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

async function front(): Promise<{ address: string; pid: number; stop(): Promise<unknown> }> {
  if (!plain) {
    await database.stop();
    const server = await startBuiltServer(stateDir);
    return { address: server.address, pid: server.child.pid ?? 0, stop: () => server.stop() };
  }
  const child = spawn(process.execPath, [...process.execArgv, 'tests/load/kiosks/plain-front.ts', database.ownerUrl, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { address: line, pid: child.pid ?? 0, stop: () => new Promise((done) => child.once('exit', done) && child.kill('SIGTERM')) };
  }
  throw new Error('the front ended before it was ready');
}

/** Seconds of processor a process has used, and its memory in MB. */
function use(pid: number): { cpu: number; memory: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: (Number(fields[21]) * 4096) / 1e6 };
}

/** Seconds of processor of the database that is open under `stateDir`, over all its processes that live. */
function useOfDatabase(): number {
  const postmaster = readdirSync(stateDir, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('postmaster.pid'));
  const parent = postmaster ? readFileSync(`${stateDir}/${postmaster}`, 'utf8').split('\n')[0] : undefined;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return fields[1] === parent || pid === parent ? sum + (Number(fields[11]) + Number(fields[12])) / 100 : sum;
    } catch {
      // It has ended meanwhile.
      return sum;
    }
  }, 0);
}

const server = await front();
try {
  const [warm, ...others] = fleets;
  if (warm) await postLetters(server.address, lettersOf(warm.kiosks, { batches: 4, size: 20 }), 16);
  for (const [i, scene] of scenes.entries()) {
    const letters = lettersOf(others[i]?.kiosks ?? [], scene);
    const opinions = letters.reduce((sum, letter) => sum + letter.opinions, 0);
    const before = { ...use(server.pid), database: useOfDatabase() };
    const own = process.cpuUsage();
    const { seconds, waits, postponed } = await postLetters(server.address, letters, scene.lines);
    const after = { ...use(server.pid), database: useOfDatabase() };
    const spent = process.cpuUsage(own);
    console.log(
      `${scene.name}: ${opinions} opinions in ${seconds.toFixed(1)} s = ${Math.round(opinions / seconds)}/s; answer p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms; ` +
        `${postponed} postponed; CPU server ${(after.cpu - before.cpu).toFixed(1)} s, database ${(after.database - before.database).toFixed(1)} s, generator ${((spent.user + spent.system) / 1e6).toFixed(1)} s; memory ${after.memory.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`);
  }
} finally {
  await server.stop();
}
const again = plain ? database : await startEmbedded({ stateDir, log: quiet });
const owner = createPool({ url: again.ownerUrl, max: 1 });
const { rows } = await owner.query<Record<string, number>>(`select (select count(*)::int from opinion) as stored, (select sum(n)::int from opinion_point_hour) as hours, (select sum(n)::int from opinion_point_day) as days,
  (select sum(n)::int from opinion_organisation_day) as bodies, (select count(*)::int from kiosk_epoch where beyond <> '{}') as gaps, (select sum(chain_breaks)::int from kiosk_epoch) as breaks`);
const sent = 50 * 4 * 20 + scenes.reduce((sum, { devices, batches, size }) => sum + devices * batches * size, 0);
console.log(`sent ${sent}; ${JSON.stringify(rows[0])}`);
await owner.end();
await again.stop();
rmSync(stateDir, { recursive: true, force: true });
if (rows[0]?.['stored'] !== sent || rows[0]['hours'] !== sent || rows[0]['days'] !== sent || rows[0]['bodies'] !== sent || rows[0]['gaps'] !== 0) process.exitCode = 1;
