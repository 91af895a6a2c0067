import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as later } from 'node:timers/promises';
import { makePoll, openPoll } from '#capabilities/staff-polls/arrange-polls.server.ts';
import { tendPoll } from '#capabilities/staff-polls/ballots/tend-polls.server.ts';
import { pollInput } from '#capabilities/staff-polls/poll.input.ts';
import { leadRoom, openRoom } from '#capabilities/staff-polls/room/lead-room.server.ts';
import { showQuestion } from '#capabilities/staff-polls/room/show-question.server.ts';
import { listVoters, readCodes } from '#capabilities/staff-polls/roll/arrange-roll.server.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testSecret } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { quantile } from './kiosks/processor-use.ts';

/**
 * So many agents within a minute, through the hooks and routes of the site on its own database: each asks for a token and spends it a
 * few seconds later; or, with `room`, in a live session: each takes a token, asks every three seconds how far the session is, and answers
 * three questions while they are open. `node tests/load/staff-polls.ts [agents] [seconds] [room]`. Target: p95 under 150 ms for each
 * request with 1,000 agents in 60 seconds; beyond it ends with 1.
 */
const target = 150;
const [agents = 1000, seconds = 60] = process.argv.slice(2, 4).map(Number);
const isRoom = process.argv[4] === 'room';
const folder = temporaryFolder('staff-polls');
const server = await startEmbedded({ stateDir: folder, log: { info: () => undefined, warn: console.warn } });
Object.assign(process.env, { DATABASE_URL: server.ownerUrl, PARVIS_SECRET: testSecret, PARVIS_ORIGIN: 'http://127.0.0.1:4999', PARVIS_STATE_DIR: `${folder}/state`, PARVIS_LOG_LEVEL: 'silent', PARVIS_JOBS: 'off' });
// The site reads its environment when it is loaded.
const { lookAtRoom, spendAt, startSite, takeToken, tokensOf } = await import('../attack/polls/site.ts');
const { createPool } = await import('#platform/db/connect.ts');
const pool = createPool({ url: server.ownerUrl, max: 1 });
await migrate(pool, migrationsFolder('.'));
await pool.end();

const app = await startSite();
const organisationId = uuidv7();
await app.ownerPool.query(`insert into organisation (id, name, kind, search_key, source) values ($1, 'Ville', 'commune', 'ville', 'manual')`, [organisationId]);
const label = { fr: 'Question', en: 'Question' };
const questions = Array.from({ length: 10 }, (_, i) => ({ id: `q${i + 1}`, kind: 'yes_no' as const, label, options: [], criterion: null }));
const input = pollInput.parse({ content: { fr: { title: 'Sondage', intro: '' } }, units: [], showing: 'in_steps', closesAt: null, questions });
const poll = await app.runAsSystem(async (ctx) => {
  const key = { organisationId, id: await makePoll(ctx, organisationId, input) };
  await listVoters(ctx, key, Array.from({ length: agents }, () => ({ address: null, unit: null })));
  const codes = await readCodes(ctx, key);
  await openPoll(ctx, key);
  return { ...key, codes };
});
const token = await tokensOf(app, poll);
const took: Record<'token' | 'ballot' | 'look', number[]> = { token: [], ballot: [], look: [] };

async function timed(what: keyof typeof took, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  took[what].push(performance.now() - from);
}

const answers = Object.fromEntries(questions.map(({ id }, i) => [id, i % 3 === 0 ? 'no' : 'yes']));
const wait = (share: number): Promise<void> => later(share * seconds * 1000);

/** A session: people come during two fifths of the time, then three questions are asked, each open for a sixth of it. */
async function liveSession(): Promise<void> {
  await app.runAsSystem((ctx) => openRoom(ctx, poll));
  let isOver = false;
  const looking = Promise.all(poll.codes.map(async () => {
    await later(Math.random() * 3000);
    for (; !isOver; await later(3000)) await timed('look', () => lookAtRoom(poll.id));
  }));
  const tokens = await Promise.all(poll.codes.map(async ({ code }) => {
    await wait(Math.random() * 0.4);
    await timed('token', () => takeToken(poll.id, { code }));
    return token();
  }));
  for (const asked of ['q1', 'q2', 'q3']) {
    await app.runAsSystem((ctx) => leadRoom(ctx, poll, { act: 'ask', questionId: asked }));
    await Promise.all(tokens.map(async (one) => {
      await wait(Math.random() / 6);
      await timed('ballot', () => spendAt(poll.id, one, { answers: { [asked]: Math.random() < 0.4 ? 'no' : 'yes' } }));
    }));
    const from = performance.now();
    for (const act of ['close', 'show'] as const) await app.runAsSystem((ctx) => leadRoom(ctx, poll, { act }));
    await app.runAsSystem((ctx) => showQuestion(ctx, poll));
    console.log(`${asked}: closed and shown in ${(performance.now() - from).toFixed(0)} ms`);
  }
  isOver = true;
  await looking;
}

/** Whole ballots, each a few seconds after its token. */
async function ordinaryPoll(): Promise<void> {
  const tending = setInterval(() => void app.runAsSystem((ctx) => tendPoll(ctx, poll)), 10_000);
  await Promise.all(poll.codes.map(async ({ code }) => {
    await wait(Math.random() * 0.8);
    await timed('token', () => takeToken(poll.id, { code }));
    await wait(Math.random() * 0.2);
    await timed('ballot', () => spendAt(poll.id, token(), { answers }));
  }));
  clearInterval(tending);
}

await (isRoom ? liveSession() : ordinaryPoll());
for (const [what, times] of Object.entries(took)) {
  if (times.length === 0) continue;
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = quantile(sorted, 0.95);
  if (p95 > target) process.exitCode = 1;
  console.log(`${what}: ${times.length} in ${seconds} s, p50 ${quantile(sorted, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms${p95 > target ? ` (over ${target})` : ''}, most ${Math.max(...times).toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1)}`);
}
await app.close();
await server.stop();
for (const one of new Set([folder, server.folder])) rmSync(one, { recursive: true, force: true });
