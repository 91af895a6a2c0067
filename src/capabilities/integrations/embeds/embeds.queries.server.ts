import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { tileFacts, type TileFacts } from './tile.ts';

export interface Consent {
  id: string;
  givenAt: Date;
}

/** The consent of a body that is in force. */
export async function consentOf(db: Tx, organisationId: string): Promise<Consent | undefined> {
  return db.selectFrom('embed_consent').select(['id', 'given_at as givenAt']).where('organisation_id', '=', organisationId).where('withdrawn_at', 'is', null).executeTakeFirst();
}

export async function insertConsent(db: Tx, consent: { organisationId: string; id: string; at: Date }): Promise<void> {
  await db.insertInto('embed_consent').values({ organisation_id: consent.organisationId, id: consent.id, given_at: consent.at }).execute();
}

export async function withdrawConsent(db: Tx, organisationId: string, id: string, at: Date): Promise<void> {
  await db.updateTable('embed_consent').set({ withdrawn_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Bodies that agree now, who agreed first coming first. */
export async function consentingBodies(db: Tx): Promise<string[]> {
  const rows = await db.selectFrom('embed_consent').select('organisation_id').where('withdrawn_at', 'is', null).orderBy('given_at').orderBy('organisation_id').execute();
  return rows.map((row) => row.organisation_id);
}

export async function putTile(db: Tx, key: { organisationId: string; editionId: string }, facts: TileFacts, at: Date): Promise<void> {
  await db
    .insertInto('embed_tile').values({ organisation_id: key.organisationId, edition_id: key.editionId, facts: JSON.stringify(facts), made_at: at })
    .onConflict((conflict) => conflict.constraint('embed_tile_pkey').doUpdateSet({ facts: JSON.stringify(facts), made_at: at })).execute();
}

export async function deleteTiles(db: Tx, organisationId: string): Promise<void> {
  await db.deleteFrom('embed_tile').where('organisation_id', '=', organisationId).execute();
}

/** What a body agrees to show: of an edition, or of the latest; `madeAt` says since when. */
export async function tileOf(db: Tx, organisationId: string, editionId: string | null): Promise<(TileFacts & { madeAt: Date }) | null> {
  const row = await db
    .selectFrom('embed_tile').select(['facts', 'made_at as madeAt']).where('organisation_id', '=', organisationId)
    .$if(editionId !== null, (query) => query.where('edition_id', '=', editionId ?? ''))
    .orderBy('edition_id', 'desc').limit(1).executeTakeFirst();
  return row ? { ...tileFacts.parse(row.facts), madeAt: row.madeAt } : null;
}

/**
 * Whether showing the score of a body would leave, in some released group, fewer than five members that do not show theirs: the
 * mean of the group minus what is shown would then tell of them (docs/decisions/0024). Decides for one body of an edition at a time.
 */
export async function tileTells(db: Tx, organisationId: string, editionId: string): Promise<boolean> {
  const { rows } = await sql<{ tells: boolean }>`select parvis_tile_tells(${organisationId}, ${editionId}) as tells`.execute(db);
  return rows[0]?.tells ?? true;
}
