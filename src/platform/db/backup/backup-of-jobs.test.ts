import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '#tests/harness/database.ts';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { startQueue } from '#platform/jobs/queue.ts';
import { createLogger } from '#platform/log.ts';
import { backup, restore } from '../backup.ts';
import { createPool } from '../connect.ts';

async function databaseWithQueue(): Promise<pg.Pool> {
  const database = await createTestDatabase();
  const pool = createPool({ url: database.url, max: 3 });
  const queue = await startQueue({ pool, names: ['send-mail'], log: createLogger('silent') });
  onTestFinished(async () => {
    await queue.stop();
    await pool.end();
    await database.drop();
  });
  return pool;
}

test('jobs still to be done come back with the rest; those that are over do not', async () => {
  const folder = temporaryFolder('jobs');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = await databaseWithQueue();
  await source.query(`insert into pgboss.job (name, data, state) values ('send-mail', '{"mailId": "1"}', 'created'), ('send-mail', '{"mailId": "2"}', 'completed')`);
  await backup(source, join(folder, 'jobs.backup'));
  const target = await databaseWithQueue();
  await restore(target, join(folder, 'jobs.backup'));
  expect((await target.query('select name, data, state from pgboss.job')).rows).toEqual([{ name: 'send-mail', data: { mailId: '1' }, state: 'created' }]);
});
