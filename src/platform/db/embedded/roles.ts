import pg from 'pg';
import { checkServer } from '../server-checks.server.ts';
import { adminRole } from './cluster.ts';
import { connectionUrl, type Endpoint } from './settings.ts';

export const databaseName = 'parvis';

/**
 * Owner of the database and of all its tables. It may make roles (the application's own, in a migration) and
 * databases (tests), but is no superuser and does not bypass row-level security by right: it sees its tables
 * because it owns them. So nothing works here that a hosted PostgreSQL would refuse.
 */
export const ownerRole = 'parvis_owner';

/** Makes the owner and the database where missing, and checks that the server keeps what it acknowledges. */
export async function prepareDatabase(endpoint: Endpoint): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(endpoint, adminRole, 'postgres') });
  await client.connect();
  try {
    await checkServer(client);
    const { rows } = await client.query<{ owner: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as owner, exists (select from pg_database where datname = $2) as database`,
      [ownerRole, databaseName],
    );
    if (!rows[0]?.owner) await client.query(`create role ${ownerRole} ${roleOptions(endpoint)}`);
    if (!rows[0]?.database) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}

function roleOptions({ password }: Endpoint): string {
  const options = 'login nosuperuser createrole createdb nobypassrls noreplication';
  return password === undefined ? options : `${options} password ${pg.escapeLiteral(password)}`;
}
