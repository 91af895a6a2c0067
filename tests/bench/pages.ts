import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startTestServer } from '../harness/postgres.ts';

/**
 * Server time of pages on the demonstration edition: 20 requests in flight, latency as the client sees it, in
 * milliseconds; memory of the server process before and after. The client shares the machine with server and database.
 */
const inFlight = 20;
const requests = 600;
const port = 4987;
const base = `http://127.0.0.1:${port}`;
const secret = 'b3Jk8sLq0vB2nX7yT4wE9rU1pA6dF5gHc';

if (!existsSync('build/handler.js')) throw new Error('build the site first: npm run build');
const database = await startTestServer();
const stateDir = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
const env = { ...process.env, PARVIS_SECRET: secret, PARVIS_STATE_DIR: stateDir, PARVIS_DEMO: '1', PORT: String(port), PARVIS_LOG_LEVEL: 'warn', DATABASE_URL: database.ownerUrl };
let server: ChildProcess | undefined;
try {
  const pool = createPool({ url: database.ownerUrl, max: 1 });
  await migrate(pool, migrationsFolder('.'));
  await pool.end();
  await once(fork(resolve('src/cli/demo/play.ts'), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }), 'exit');
  server = spawn(process.execPath, ['--max-semi-space-size=8', 'server.mjs'], { env: { ...env, PARVIS_JOBS: 'off' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await untilReady();
  const cookie = await signIn('referente@demo.parvis.example');
  const office = await signIn('operatrice@demo.parvis.example');
  const own = (await fetch(`${base}/spaces`, { headers: { cookie }, redirect: 'manual' })).headers.get('location') ?? '';
  const pages: [string, string][] = [['/', ''], ['/method', ''], ['/results', ''], ['/register', ''], [own, cookie], [`${own}/figure/global/global`, cookie], ['/office', office], ['/office/participants', office], ['/office/missions', office]];
  console.log(`memory at rest: ${memory()} MB`);
  console.log('page                                   status   p50   p95   p99  requests/s   html kB  js kB');
  for (const [path, session] of pages) await measure(path, session);
  console.log(`memory after: ${memory()} MB`);
} finally {
  server?.kill('SIGTERM');
  await database.stop();
  await rm(stateDir, { recursive: true, force: true });
}

function memory(): number {
  const status = readFileSync(`/proc/${server?.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await fetch(`${base}/health/ready`).then((r) => r.ok, () => false)) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('the server did not start');
}

async function signIn(email: string): Promise<string> {
  const post = (path: string, fields: Record<string, string>) =>
    fetch(base + path, { method: 'POST', redirect: 'manual', headers: { origin: base, accept: 'text/html' }, body: new URLSearchParams(fields) });
  const html = await (await post('/sign-in?/link', { email })).text();
  const token = /token=([\w-]+)/.exec(html)?.[1] ?? '';
  const answer = await post('/sign-in/confirm', { token });
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

async function measure(path: string, cookie: string): Promise<void> {
  const headers = { cookie, accept: 'text/html', 'accept-encoding': 'gzip' };
  const first = await fetch(base + path, { headers });
  const html = await first.text();
  const scripts = [...html.matchAll(/<(?:script[^>]+src|link[^>]+modulepreload[^>]+href)="([^"]+)"/g)].map(([, url]) => new URL(url ?? '', base + path).href);
  const sizes = await Promise.all(scripts.map(async (url) => Number((await fetch(url, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-length') ?? 0)));
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, async () => {
    while (left-- > 0) {
      const start = performance.now();
      await (await fetch(base + path, { headers })).arrayBuffer();
      times.push(performance.now() - start);
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(5);
  const shown = path.replace(/[0-9a-f-]{36}/, '…').padEnd(38);
  console.log(`${shown} ${String(first.status).padStart(6)} ${at(0.5)} ${at(0.95)} ${at(0.99)} ${(times.length / seconds).toFixed(0).padStart(11)} ${(html.length / 1024).toFixed(0).padStart(9)} ${(sizes.reduce((a, b) => a + b, 0) / 1024).toFixed(1).padStart(6)}`);
}
