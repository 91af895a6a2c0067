import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createPool } from '#platform/db/connect.ts';
import { createTestDatabase } from '#tests/harness/database.ts';

const lingers = 60_000;

function startWorker(url: string, milliseconds: number): ChildProcess {
  return spawn(process.execPath, [resolve('tests/faults/job-worker.ts'), url, String(milliseconds)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function says(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer]; // a piped output gives buffers
    if (chunk.toString().includes(word)) return;
  }
}

test('a job whose worker is killed with -9 is taken up again and takes effect once', { timeout: 90_000 }, async () => {
  const database = await createTestDatabase();
  const pool = createPool({ url: database.url, max: 1 });
  const effects = async () => Number((await pool.query(`select count(*) from event where name = 'job.effect'`)).rows[0]?.count);
  const first = startWorker(database.url, lingers);
  await says(first, 'working');
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await effects()).toBe(0);

  const second = startWorker(database.url, 0);
  try {
    await says(second, 'working');
    for (let tries = 0; (await effects()) === 0 && tries < 100; tries++) await new Promise((later) => setTimeout(later, 100));
    expect(await effects()).toBe(1);
  } finally {
    second.kill('SIGTERM');
    await once(second, 'exit');
    await pool.end();
    await database.drop();
  }
});
