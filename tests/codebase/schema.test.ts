import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateSchema } from '#platform/db/schema-types.ts';
import { readCatalogue } from './catalogue.ts';

test('schema.ts is the one generated from the migrated database (npm run schema)', async () => {
  const { pool } = await readCatalogue();
  expect(readFileSync('src/platform/db/schema.ts', 'utf8')).toBe(await generateSchema(pool));
});
