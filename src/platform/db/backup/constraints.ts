import type pg from 'pg';

type Client = Pick<pg.ClientBase, 'query'>;

interface Statement {
  before: string;
  after: string;
}

/**
 * Lays down what would hinder rows arriving table by table, the foreign keys among `tables` and the triggers, and
 * gives back the statements that put all of it back, checking every key anew. No superuser is needed (unlike
 * session_replication_role); being inside a transaction, nothing stays laid down if it fails.
 */
export async function layDownConstraints(client: Client, tables: string[]): Promise<string[]> {
  const statements = [...(await foreignKeys(client, tables)), ...(await triggers(client, tables))];
  for (const { before } of statements) await client.query(before);
  return statements.map(({ after }) => after);
}

async function foreignKeys(client: Client, tables: string[]): Promise<Statement[]> {
  const { rows } = await client.query<Statement>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as before,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as after
     from pg_constraint k
     where k.contype = 'f' and k.conparentid = 0
       and k.conrelid = any ($1::regclass[]) and k.confrelid = any ($1::regclass[])
     order by k.conrelid::regclass::text, k.conname`,
    [tables],
  );
  return rows;
}

async function triggers(client: Client, tables: string[]): Promise<Statement[]> {
  const { rows } = await client.query<Statement>(
    `select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname) as before,
       format('alter table %s enable %s trigger %I', t.tgrelid::regclass, case t.tgenabled when 'A' then 'always' else '' end, t.tgname) as after
     from pg_trigger t
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled in ('O', 'A') and t.tgrelid = any ($1::regclass[])
     order by 1`,
    [tables],
  );
  return rows;
}
