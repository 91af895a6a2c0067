import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { generateSchema } from './schema-types.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { createPool } from './connect.ts';
import { startTestServer } from '../../../tests/harness/postgres.ts';

/** `npm run schema`: migrates a fresh database and writes schema.ts from it; `--check` only compares. */
const target = resolve('src/platform/db/schema.ts');
const server = await startTestServer();
const pool = createPool({ url: server.ownerUrl });
try {
  await migrate(pool, migrationsFolder('.'));
  const text = await generateSchema(pool);
  if (process.argv.includes('--check')) {
    if ((await readFile(target, 'utf8')) !== text) {
      console.error('schema.ts differs from the migrated database: run npm run schema');
      process.exitCode = 1;
    }
  } else await writeFile(target, text);
} finally {
  await pool.end();
  await server.stop();
}
