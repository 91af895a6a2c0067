import type pg from 'pg';
import type { SequenceState, TableShape } from './archive.ts';

type Client = Pick<pg.ClientBase, 'query'>;

// The job library makes its own schema at its start; only jobs still to be done are worth keeping.
const partly: Record<string, string> = { 'pgboss.job': `where state < 'completed'` };

/** The condition that limits what is kept of a table; empty for nearly all. */
export function keptRows(table: string): string {
  return partly[table] ?? '';
}

/**
 * Every table whose rows are data, with its columns in order. Names are quoted where SQL needs it and carry
 * their schema. Partitions are reached through their parent; generated columns are computed anew.
 */
export async function dataTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
       and (n.nspname <> 'pgboss' or format('%s.%s', n.nspname, c.relname) = any ($1))
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 1`,
    [Object.keys(partly)],
  );
  return rows;
}

/** Tables that a crash empties: of no backup, but emptied with those they refer to. */
export async function unloggedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and c.relpersistence = 'u' and n.nspname not like 'pg\\_%' and n.nspname <> 'pgboss' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Where every sequence of those tables stands. */
export async function sequenceStates(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and c.relpersistence = 'p' and n.nspname not like 'pg\\_%' and n.nspname <> 'pgboss' order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<Omit<SequenceState, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    );
    states.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return states;
}

/** What makes the text of a value the same on every server, and lets a long task take its time. */
export const exactText = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;
