import type pg from 'pg';
import { emailOf } from './harness/people.ts';
import { withDatabase } from './harness/mailbox.ts';
import { expect, test } from './harness/test.ts';

/**
 * What the database itself shows to a request that forgot every filter: `select … from t` on each table that names a
 * body, with the settings that a transaction of the site makes. On the demonstration, where other bodies have rows in
 * all of them.
 */
interface Sight {
  scope: string;
  person?: string;
  organisations?: string[];
}

const tablesWithBodies = `
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`;

/** Prizes that are public, of bodies that agreed to be named: whoever asks reads them. */
const publicTable = 'palmares_line';
const notPublic = ([table]: [string, unknown]) => table !== publicTable;

test('a body’s people see no row of another body, in any table', async () => {
  await withDatabase(async (client) => {
    const own = await bodyOf(client, emailOf('referent'));
    const tables = await namesOf(client);
    const seen = await lookThrough(client, tables, { scope: 'participant', organisations: [own], person: await personOf(client, emailOf('referent')) }, own);
    expect(Object.entries(seen).filter(notPublic).filter(([, { others }]) => others > 0)).toEqual([]);
    expect(seen['published_score']?.own).toBeGreaterThan(0);
    expect(seen['answer']?.own).toBeGreaterThan(0);
    // Who carried out an audit, and how it was judged, is never theirs to see.
    for (const table of ['audit_author', 'mission_assignment', 'audit_draft', 'audit_review', 'score']) expect(seen[table], table).toEqual({ own: 0, others: 0 });
  });
});

test('a visitor, and a request that set no scope, see no row of any body', async () => {
  await withDatabase(async (client) => {
    const own = await bodyOf(client, emailOf('referent'));
    const tables = await namesOf(client);
    for (const scope of ['', 'public']) {
      const seen = await lookThrough(client, tables, { scope }, own);
      expect(Object.entries(seen).filter(notPublic).filter(([, { own: some, others }]) => some + others > 0), scope).toEqual([]);
    }
  });
});

test('an evaluator sees the missions and audits they carry, and no score', async () => {
  await withDatabase(async (client) => {
    const person = await personOf(client, emailOf('evaluator'));
    const seen = await underSight(client, { scope: 'evaluator', person }, async () => ({
      missions: await countOf(client, 'select from mission'),
      assignments: await countOf(client, 'select from mission_assignment where evaluator_id <> $1', [person]),
      authors: await countOf(client, 'select from audit_author where author_id <> $1', [person]),
      contacts: await countOf(client, 'select from registration_contact'),
      scores: (await countOf(client, 'select from score')) + (await countOf(client, 'select from published_score')),
    }));
    const carried = await countOf(client, 'select from mission_assignment where evaluator_id = $1 and ended_at is null', [person]);
    expect(seen).toEqual({ missions: carried, assignments: 0, authors: 0, contacts: 0, scores: 0 });
  });
});

async function lookThrough(client: pg.Client, tables: string[], sight: Sight, own: string): Promise<Record<string, { own: number; others: number }>> {
  return underSight(client, sight, async () => {
    const seen: Record<string, { own: number; others: number }> = {};
    for (const table of tables) {
      seen[table] = {
        own: await countOf(client, `select from ${table} where organisation_id = $1`, [own]),
        others: await countOf(client, `select from ${table} where organisation_id is distinct from $1`, [own]),
      };
    }
    return seen;
  });
}

/** As the application does it: its role, and settings that end with the transaction. */
async function underSight<T>(client: pg.Client, { scope, person = '', organisations = [] }: Sight, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('set local role parvis_app');
    await client.query(`select set_config('parvis.scope', $1, true), set_config('parvis.person', $2, true), set_config('parvis.organisations', $3, true)`, [scope, person, `{${organisations.join(',')}}`]);
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function countOf(client: pg.Client, select: string, values: unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from (${select}) as rows`, values);
  return rows[0]?.n ?? 0;
}

async function namesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(tablesWithBodies);
  expect(rows.length).toBeGreaterThan(20);
  return rows.map(({ name }) => name);
}

async function personOf(client: pg.Client, email: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from person where email = $1', [email]);
  return rows[0]?.id ?? '';
}

async function bodyOf(client: pg.Client, email: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select organisation_id as id from role_grant g join person p on p.id = g.person_id where p.email = $1', [email]);
  return rows[0]?.id ?? '';
}
