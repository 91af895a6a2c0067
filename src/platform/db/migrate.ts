import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';

// One lock number for all migrations of a database, so that two processes starting together take turns.
const migrationLock = 7_241_001;

/** Where the SQL files lie, from the root of the project. */
export function migrationsFolder(root: string): string {
  return resolve(root, 'src/platform/db/migrations');
}

/**
 * Applies the numbered SQL files that this database has not seen, each in its own transaction, as the owner.
 * A file changed after it was applied is an error: history moves forward only.
 * Returns the names applied now.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(`create table if not exists schema_migration (
      name text constraint schema_migration_pkey primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await client.query(`comment on table schema_migration is 'owner: platform'`);
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
    const seen = new Map(rows.map((row) => [row.name, row.sha256]));
    const applied: string[] = [];
    for (const name of files) {
      const sql = await readFile(join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const known = seen.get(name);
      if (known === sha256) continue;
      if (known) throw new Error(`migration ${name} was changed after it had been applied: write a new one instead`);
      await applyOne(client, name, sql, sha256);
      applied.push(name);
    }
    // Tables made since are reached by the role that erases; before its own migration there is none.
    if (applied.length > 0) await client.query(openToPrivacy);
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    client.release();
  }
}

const openToPrivacy = `do $$ begin
  if to_regprocedure('parvis_open_to_privacy()') is not null then perform parvis_open_to_privacy(); end if;
end $$`;

async function applyOne(client: pg.PoolClient, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
