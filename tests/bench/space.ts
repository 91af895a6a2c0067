import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { createApp } from '#app';
import { scoredAudits } from '#capabilities/benchmarks/index.server.ts';
import { comparedFigures } from '#capabilities/benchmarks/compared-figures.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { publishedScores, scoringPlanOf } from '#capabilities/scores/index.server.ts';
import { auditCells, scoreSite } from '#core/scoring/index.ts';
import { demoSettings } from '../../src/cli/demo/demo-settings.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startTestServer } from '../harness/postgres.ts';

/**
 * Participant pages on an edition of `PARVIS_BENCH_BODIES` bodies, the demonstration's with its panel enlarged. For each page, the
 * CPU time of the server a request: `cold` when nothing of the body is remembered, `known` when its results are but not the
 * page, `again` when the page is; then the latency that a client sees with 1 and with 20 requests in flight over 40 bodies. All in
 * milliseconds. In the same run, what a page would cost before anything is drawn if it scored the body again and looked for its
 * peers among all (`naive`); `x` is how many times less a page costs, drawn, when its results are known.
 */
const bodies = Number(process.env['PARVIS_BENCH_BODIES'] ?? 231);
const requests = 600;
const readBodies = 40;
const port = 4986;
const base = `http://127.0.0.1:${port}`;
const secret = 'b3Jk8sLq0vB2nX7yT4wE9rU1pA6dF5gHc';
const email = 'referente@demo.parvis.example';
const pages = ['', '/figure/global/global', '/figure/channels/phone', '/contacts', '/brief', '/thanks', '/what-if', '/plan', '/plan/recommendations', '/readiness', '/documents'];
// Tells its own CPU time, and can be made to believe that a minute has passed: what is remembered has then ended.
const inside = `let ahead = 0; const Real = Date, real = Date.now;
globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(real() + ahead); } static now() { return real() + ahead; } };
process.on('message', (asked) => { if (asked === 'minute') ahead += 61000; const { user, system } = process.cpuUsage(); process.send((user + system) / 1000); });
process.channel.unref();`;

if (!existsSync('build/handler.js')) throw new Error('build the site first: npm run build');
const root = await enlarged();
const database = await startTestServer();
const stateDir = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
const env = { ...process.env, PARVIS_SECRET: secret, PARVIS_STATE_DIR: stateDir, PARVIS_DEMO: '1', PORT: String(port), PARVIS_LOG_LEVEL: 'warn', DATABASE_URL: database.ownerUrl };
const pool = createPool({ url: database.ownerUrl, max: 1 });
let server: ChildProcess | undefined;
try {
  await migrate(pool, migrationsFolder('.'));
  const began = performance.now();
  const [code] = await once(fork(resolve(root, 'src/cli/demo/play.ts'), { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }), 'exit');
  if (code !== 0) throw new Error(`the edition of ${bodies} bodies could not be played`);
  console.log(`edition of ${bodies} bodies played in ${((performance.now() - began) / 1000).toFixed(0)} s; load ${loadavg()[0]?.toFixed(0) ?? ''} on ${availableParallelism()} cores`);
  await pool.query('analyze');
  const own = await grantBodies();
  const naive = await scoredAgain(own.slice(0, 10));
  console.log(`naive: ${naive.toFixed(1)} ms of CPU for a body scored again, its peers looked for among all`);
  server = spawn(process.execPath, ['--max-semi-space-size=8', '--import', `data:text/javascript,${encodeURIComponent(inside)}`, 'server.mjs'], { env: { ...env, PARVIS_JOBS: 'off' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await untilReady();
  const cookie = await signIn();
  console.log('page                       cold  known  again     x | alone: p50   p95 | 20 at once: p50   p95   /s   html kB');
  for (const page of pages) await measure(own.map((id) => `/participant/${id}${page}`), page || '(results)', { cookie, naive });
} finally {
  server?.kill('SIGTERM');
  await pool.end();
  await database.stop();
  await rm(stateDir, { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
}

/** CPU time a body, in milliseconds of Node alone: its answers read and scored, and the quartiles of every figure over all bodies. */
async function scoredAgain(ids: readonly string[]): Promise<number> {
  const app = await createApp({ settings: demoSettings(env), databaseUrl: database.ownerUrl, poolSize: 1 });
  const edition = loadEdition('2026');
  const plan = scoringPlanOf(edition, null);
  const before = process.cpuUsage();
  for (const organisationId of ids) {
    await app.runAsSystem(async (ctx) => {
      const audits = await scoredAudits(ctx.db, { organisationId, editionId: '2026' });
      scoreSite(plan, audits.map((audit) => auditCells(plan, { channel: audit.channel, answers: audit.answers, context: { sentOn: audit.sentOn } })));
      const all = await publishedScores(ctx.db, { editionId: '2026', subject: 'organisation' });
      const values = Map.groupBy(all.flatMap(({ result }) => comparedFigures(result)), ({ view, key }) => `${view}/${key}`);
      for (const ofOne of values.values()) ofOne.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value.value] : [])).sort((a, b) => a - b);
    });
  }
  const { user, system } = process.cpuUsage(before);
  await app.close();
  return (user + system) / 1000 / ids.length;
}

/** A copy of the sources whose demonstration draws more bodies; everything else is linked. */
async function enlarged(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parvis-bench-edition-'));
  for (const name of ['src', 'data', 'package.json']) await cp(name, join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'templates', 'static']) await symlink(resolve(name), join(folder, name));
  const path = join(folder, 'data/demonstration/panel.yaml');
  const panel = parse(await readFile(path, 'utf8')) as { draw: { count: number }[]; services: number; free_percent: number };
  const drawn = panel.draw.reduce((sum, { count }) => sum + count, 0);
  // The services are what the demonstration lists; the directory gives the rest.
  for (const part of panel.draw) part.count = Math.round((part.count * (bodies - panel.services)) / drawn);
  await writeFile(path, stringify({ ...panel, free_percent: 10 }));
  return folder;
}

/** Lets one person read many bodies, so that no page is asked for twice in a row. */
async function grantBodies(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select organisation_id as id from registration where edition_id = '2026' and formula = 'personalised' and state = 'accepted' order by md5(organisation_id::text) limit $1`, [readBodies]);
  await pool.query(
    `insert into role_grant (id, person_id, role, organisation_id) select gen_random_uuid(), p.id, 'referent', o from person p, unnest($2::uuid[]) as t (o)
     where p.email = $1 and not exists (select from role_grant g where g.person_id = p.id and g.organisation_id = o)`, [email, rows.map(({ id }) => id)]);
  return rows.map(({ id }) => id);
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await fetch(`${base}/health/ready`).then((r) => r.ok, () => false)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('the server did not start');
}

async function signIn(): Promise<string> {
  const post = (path: string, fields: Record<string, string>) =>
    fetch(base + path, { method: 'POST', redirect: 'manual', headers: { origin: base, accept: 'text/html' }, body: new URLSearchParams(fields) });
  const token = /token=([\w-]+)/.exec(await (await post('/sign-in?/link', { email })).text())?.[1] ?? '';
  return (await post('/sign-in/confirm', { token })).headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

async function askServer(question: 'cpu' | 'minute'): Promise<number> {
  server?.send(question);
  const [answer] = server ? await once(server, 'message') : [];
  return Number(answer);
}

async function measure(paths: string[], name: string, { cookie, naive }: { cookie: string; naive: number }): Promise<void> {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip' };
  const get = async (path: string) => {
    const response = await fetch(base + path, { headers });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const cpuOf = async (query: string) => {
    const before = await askServer('cpu');
    for (const path of paths) await get(path + query);
    return ((await askServer('cpu')) - before) / paths.length;
  };
  const html = await get(paths[0] ?? '');
  await cpuOf('?warm=1');
  await askServer('minute');
  const [cold, known] = [await cpuOf('?a=1'), await cpuOf('?a=2')];
  const again = await cpuOf('?a=2');
  const alone = await latencies(1, 60, (i) => get(`${paths[i % paths.length] ?? ''}?b=${Math.floor(i / paths.length)}`));
  await askServer('minute');
  const crowd = await latencies(20, requests, (i) => get(paths[i % paths.length] ?? ''));
  const figures = [cold, known, again].map((ms) => ms.toFixed(1).padStart(6)).join(' ');
  console.log(`${name.padEnd(24)} ${figures} ${(naive / known).toFixed(0).padStart(5)} | ${alone.at(0.5)} ${alone.at(0.95)} | ${crowd.at(0.5)} ${crowd.at(0.95)} ${crowd.rate.toFixed(0).padStart(5)} ${(html.length / 1024).toFixed(0).padStart(9)}`);
}

async function latencies(inFlight: number, count: number, ask: (i: number) => Promise<unknown>) {
  const times: number[] = [];
  let asked = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (asked < count) {
      const start = performance.now();
      await ask(asked++);
      times.push(performance.now() - start);
    }
  }));
  times.sort((a, b) => a - b);
  return { at: (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5), rate: (count * 1000) / (performance.now() - began) };
}
