import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeAllReports } from '#capabilities/reports/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';

test('a batch of reports killed with -9 goes on where it was: each document once, every file of a row kept', { timeout: 180_000 }, async () => {
  const app = await testApp();
  const { bodies } = await aFinishedFieldwork(app);
  await publishResults(app);
  const { databaseUrl = '', stateDir } = app.app.settings;
  const worker = spawn(process.execPath, [resolve('tests/faults/batch-worker.ts'), databaseUrl, stateDir, editionId], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: worker.stdout })) {
    if (line !== 'at 3') continue;
    worker.kill('SIGKILL');
    break;
  }
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');

  const rows = () => app.system((ctx) => ctx.db.selectFrom('report').select(['organisation_id', 'sha256']).execute());
  const before = await rows();
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(bodies.length);
  const made = await makeAllReports(app.app.runAsSystem, editionId, { report: async () => undefined });
  const after = await rows();
  expect(made).toBe(bodies.length - before.length);
  expect(after.map(({ organisation_id }) => organisation_id).sort()).toEqual([...bodies].sort());
  for (const { sha256 } of after) expect((await app.app.files.get(sha256)).length).toBeGreaterThan(10_000);
});
