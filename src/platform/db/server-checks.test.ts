import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#tests/harness/database.ts';
import { checkServer } from './server-checks.server.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test('a server that keeps what it acknowledges is accepted', async () => {
  await expect(checkServer(client)).resolves.toBeUndefined();
});

test('a server that answers before its log is on disk is refused, the setting named', async () => {
  await client.query('set synchronous_commit = off');
  await expect(checkServer(client)).rejects.toMatchObject({ code: 'server_not_durable', params: { settings: 'synchronous_commit' } });
  await client.query('reset synchronous_commit');
});
