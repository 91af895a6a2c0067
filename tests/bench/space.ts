import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startTestServer } from '../harness/postgres.ts';

/**
 * Participant pages on a national edition of `PARVIS_BENCH_BODIES` bodies (1,000): 20 requests in flight over 40 bodies, latency
 * as the client sees it, in milliseconds. The edition is the demonstration's, its panel enlarged. Beside it, what a page
 * would cost if it scored the body again and looked for its peers among all (`naive`), in milliseconds of one core.
 */
const bodies = Number(process.env['PARVIS_BENCH_BODIES'] ?? 1000);
const inFlight = 20;
const requests = 600;
const readBodies = 40;
const port = 4986;
const base = `http://127.0.0.1:${port}`;
const secret = 'b3Jk8sLq0vB2nX7yT4wE9rU1pA6dF5gHc';
const email = 'referente@demo.parvis.example';

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
  await once(fork(resolve(root, 'src/cli/demo/play.ts'), { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }), 'exit');
  console.log(`edition of ${bodies} bodies played in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await pool.query('analyze');
  const own = await grantBodies();
  server = spawn(process.execPath, ['--max-semi-space-size=8', 'server.mjs'], { env: { ...env, PARVIS_JOBS: 'off' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await untilReady();
  const cookie = await signIn();
  console.log('page                       status   p50   p95   p99  requests/s   html kB');
  for (const page of ['', '/figure/global/global', '/figure/channels/phone', '/contacts', '/brief', '/thanks', '/what-if']) await measure(own.map((id) => `/participant/${id}${page}`), page || '(results)', cookie);
} finally {
  server?.kill('SIGTERM');
  await pool.end();
  await database.stop();
  await rm(stateDir, { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
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

async function measure(paths: string[], name: string, cookie: string): Promise<void> {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip' };
  const first = await fetch(base + paths[0], { headers });
  const html = await first.text();
  const times: number[] = [];
  let asked = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (asked < requests) {
      const path = paths[asked++ % paths.length] ?? '';
      const start = performance.now();
      await (await fetch(base + path, { headers })).arrayBuffer();
      times.push(performance.now() - start);
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5);
  console.log(`${name.padEnd(26)} ${String(first.status).padStart(6)} ${at(0.5)} ${at(0.95)} ${at(0.99)} ${(times.length / seconds).toFixed(0).padStart(11)} ${(html.length / 1024).toFixed(0).padStart(9)}`);
}
