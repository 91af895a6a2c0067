import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPool } from '#platform/db/connect.ts';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { withDatabase } from './with-app.ts';

test('a command joins the embedded database of a running product, and leaves it running', async () => {
  const given = process.env['DATABASE_URL'];
  delete process.env['DATABASE_URL'];
  const stateDir = temporaryFolder('joined');
  const product = fork('tests/harness/embedded-app.ts', [join(stateDir, 'postgres')], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  try {
    const [said] = await once(product.stdout ?? product, 'data');
    const { ownerUrl } = JSON.parse(String(said)) as { ownerUrl: string }; // the harness's own line
    const joined = await withDatabase({ lang: 'fr', stateDir }, async ({ databaseUrl }) => databaseUrl);
    expect(joined).toBe(ownerUrl);
    const pool = createPool({ url: ownerUrl, max: 1 });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  } finally {
    if (given) process.env['DATABASE_URL'] = given;
    product.kill('SIGTERM');
    await once(product, 'exit');
    rmSync(stateDir, { recursive: true, force: true });
  }
});
