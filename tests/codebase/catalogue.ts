import type pg from 'pg';
import { afterAll } from 'vitest';
import { createPool } from '#platform/db/connect.ts';
import { createTestDatabase } from '../harness/database.ts';

export interface Table {
  name: string;
  /** The only part that writes it, from its comment `owner: <part>`. */
  owner: string | null;
  rowSecurity: boolean;
  policies: number;
  columns: string[];
  primaryKey: string[];
}

export interface Constraint {
  table: string;
  name: string;
  kind: 'check' | 'foreign key' | 'primary key' | 'unique' | 'unique index';
  columns: string[];
  /** Columns that may be null, so that a unique key does not hold for every row. */
  nullable: string[];
}

export interface Catalogue {
  pool: pg.Pool;
  tables: Table[];
  constraints: Constraint[];
}

/** The migrated database as PostgreSQL describes it. */
export async function readCatalogue(): Promise<Catalogue> {
  const database = await createTestDatabase();
  const pool = createPool({ url: database.url, max: 1 });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const { rows: tables } = await pool.query<Table>(`
    select c.relname as name, substring(obj_description(c.oid) from '^owner: ([a-z-]+)$') as owner, c.relrowsecurity as "rowSecurity",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped order by attnum) as columns,
      array(select a.attname::text from pg_constraint k, unnest(k.conkey) with ordinality as u(num, place), pg_attribute a
        where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid and a.attnum = u.num order by u.place) as "primaryKey"
    from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`);
  const { rows: constraints } = await pool.query<Constraint>(`
    select k.conrelid::regclass::text as table, k.conname as name,
      case k.contype when 'c' then 'check' when 'f' then 'foreign key' when 'p' then 'primary key' else 'unique' end as kind,
      array(select a.attname::text from unnest(k.conkey) with ordinality as u(num, place), pg_attribute a
        where a.attrelid = k.conrelid and a.attnum = u.num order by u.place) as columns,
      array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and not a.attnotnull) as nullable
    from pg_constraint k where k.connamespace = 'public'::regnamespace and k.contype in ('c', 'f', 'p', 'u')
      and not exists (select from pg_class c where c.oid = k.conrelid and c.relispartition)
    union all
    select i.indrelid::regclass::text, i.indexrelid::regclass::text, 'unique index',
      array(select a.attname::text from unnest(i.indkey) with ordinality as u(num, place), pg_attribute a
        where a.attrelid = i.indrelid and a.attnum = u.num order by u.place),
      array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and not a.attnotnull)
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not c.relispartition and i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 1, 2`);
  return { pool, tables, constraints };
}
