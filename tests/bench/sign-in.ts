import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { createApp } from '#app';
import { addPerson } from '#capabilities/accounts/index.server.ts';
import { anonymous } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { actions } from '../../src/routes/(public)/sign-in/+page.server.ts';
import { testSettings } from '../harness/app-settings.ts';
import { startTestServer } from '../harness/postgres.ts';

/**
 * Whether the time of an answer tells if an address is known: 200 requests, known and unknown in turn, each from a network of its own.
 * Fails when the medians differ by more than the noise: half the spread between the quarters.
 */
const pairs = 100;
const warmUp = 30;

const server = await startTestServer();
const owner = createPool({ url: server.ownerUrl });
await migrate(owner, migrationsFolder('.'));
await owner.end();
const stateDir = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
const app = await createApp({ settings: testSettings(stateDir, server.ownerUrl), databaseUrl: server.ownerUrl, log: createLogger('silent') });
let asked = 0;

async function timeOf(email: string): Promise<number> {
  asked += 1;
  const body = new FormData();
  body.set('email', email);
  const request = new Request('http://127.0.0.1/sign-in', { method: 'POST', body });
  const locals = { kit: app, frame: { actor: anonymous, scope: 'auth', locale: 'fr' }, requestId: 'r' };
  const event = { locals, request, getClientAddress: () => `10.${asked >> 8}.${asked & 255}.1` } as unknown as RequestEvent; // the rest of the event is Kit's own
  const began = performance.now();
  await actions.link(event);
  return performance.now() - began;
}

const quantile = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

await app.runAsSystem(async (ctx) => {
  for (let i = 0; i < pairs; i++) await addPerson(ctx, { email: `known.${i}@ville.example`, name: 'Rose', role: 'evaluator' });
});
for (let i = 0; i < warmUp; i++) await timeOf(`warm.${i}@ville.example`);
const [known, unknown]: [number[], number[]] = [[], []];
for (let i = 0; i < pairs; i++) {
  known.push(await timeOf(`known.${i}@ville.example`));
  unknown.push(await timeOf(`nobody.${i}@ville.example`));
}
const difference = quantile(known, 0.5) - quantile(unknown, 0.5);
const noise = (quantile([...known, ...unknown], 0.75) - quantile([...known, ...unknown], 0.25)) / 2;
console.log(`known ${quantile(known, 0.5).toFixed(2)} ms, unknown ${quantile(unknown, 0.5).toFixed(2)} ms, difference ${difference.toFixed(2)} ms, noise ${noise.toFixed(2)} ms`);
await app.close();
await server.stop();
rmSync(stateDir, { recursive: true, force: true });
if (Math.abs(difference) > Math.max(noise, 0.2)) process.exitCode = 1;
