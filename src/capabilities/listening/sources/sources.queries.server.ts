import type { Selectable } from 'kysely';
import type { ListeningSource as SourceTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ListeningSource } from './source.ts';

const asSource = (row: Selectable<SourceTable>): ListeningSource => ({
  organisationId: row.organisation_id, id: row.id, name: row.name, adapter: row.adapter, basis: row.legal_basis as ListeningSource['basis'], // held by a check constraint
  licence: row.licence, information: row.information, keepMonths: row.keep_months, mayReply: row.may_reply, closedAt: row.closed_at,
});

/** The sources of a body, those in use first. */
export async function sourcesOf(db: Tx, organisationId: string): Promise<ListeningSource[]> {
  const rows = await db.selectFrom('listening_source').selectAll().where('organisation_id', '=', organisationId).orderBy('closed_at', (order) => order.desc().nullsFirst()).orderBy('name').orderBy('id').execute();
  return rows.map(asSource);
}

export async function sourceOf(db: Tx, { organisationId, id }: Pick<ListeningSource, 'organisationId' | 'id'>): Promise<ListeningSource | undefined> {
  const row = await db.selectFrom('listening_source').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && asSource(row);
}

export async function insertSource(db: Tx, { organisationId, id, name, adapter, basis, licence, information, keepMonths, mayReply }: ListeningSource, by: { personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('listening_source').values({
    organisation_id: organisationId, id, name, adapter, legal_basis: basis, licence, information, keep_months: keepMonths, may_reply: mayReply, created_by: by.personId, created_at: by.at,
  }).execute();
}

export async function closeSourceAt(db: Tx, { organisationId, id }: Pick<ListeningSource, 'organisationId' | 'id'>, at: Date): Promise<void> {
  await db.updateTable('listening_source').set({ closed_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** How many mentions each source holds, and when the last one was said. */
export async function mentionsBySource(db: Tx, organisationId: string): Promise<Map<string, { mentions: number; last: string }>> {
  const rows = await db.selectFrom('mention').select((eb) => ['source_id', eb.fn.countAll<number>().as('mentions'), eb.fn.max('said_on').as('last')]).where('organisation_id', '=', organisationId).groupBy('source_id').execute();
  return new Map(rows.map(({ source_id, mentions, last }) => [source_id, { mentions: Number(mentions), last }]));
}
