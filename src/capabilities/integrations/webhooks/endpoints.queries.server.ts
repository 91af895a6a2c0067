import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface Endpoint {
  id: string;
  organisationId: string | null;
  url: string;
  types: string[];
  madeAt: Date;
  failingSince: Date | null;
  disabledAt: Date | null;
  disabledBecause: string | null;
  formerUntil: Date | null;
}

/** The secrets of an address, sealed. */
export interface SealedSecrets {
  sealedSecret: string;
  formerSealedSecret: string | null;
  formerUntil: Date | null;
}

const shown = ['id', 'organisation_id as organisationId', 'url', 'event_types as types', 'made_at as madeAt', 'failing_since as failingSince', 'disabled_at as disabledAt', 'disabled_because as disabledBecause', 'former_until as formerUntil'] as const;

/** Addresses of a body, or of the office, the newest first. */
export async function endpointsOf(db: Tx, organisationId: string | null): Promise<Endpoint[]> {
  return db.selectFrom('webhook_endpoint').select([...shown]).where('organisation_id', organisationId === null ? 'is' : '=', organisationId).orderBy('id', 'desc').execute();
}

export async function endpointOf(db: Tx, organisationId: string | null, id: string): Promise<Endpoint | undefined> {
  return db.selectFrom('webhook_endpoint').select([...shown]).where('id', '=', id).where('organisation_id', organisationId === null ? 'is' : '=', organisationId).executeTakeFirst();
}

/** Addresses in service that chose a type: those of the office, and of the bodies named, or of every body with published results of an edition. */
export async function endpointsFor(db: Tx, type: string, of: { organisationId: string | null; editionId: string | null }): Promise<{ id: string; organisationId: string | null }[]> {
  return db
    .selectFrom('webhook_endpoint as e').select(['e.id', 'e.organisation_id as organisationId'])
    .where('e.disabled_at', 'is', null).where(sql<boolean>`${type} = any (e.event_types)`)
    .where((eb) => eb.or([
      eb('e.organisation_id', 'is', null),
      of.organisationId !== null ? eb('e.organisation_id', '=', of.organisationId)
        : sql<boolean>`exists (select from published_score p where p.organisation_id = e.organisation_id and p.edition_id = ${of.editionId})`,
    ]))
    .orderBy('e.id').execute();
}

export async function insertEndpoint(db: Tx, endpoint: { id: string; organisationId: string | null; url: string; types: readonly string[]; sealedSecret: string; madeAt: Date }): Promise<void> {
  await db.insertInto('webhook_endpoint').values({
    id: endpoint.id, organisation_id: endpoint.organisationId, url: endpoint.url, event_types: [...endpoint.types], sealed_secret: endpoint.sealedSecret, made_at: endpoint.madeAt,
  }).execute();
}

export async function deleteEndpoint(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('webhook_endpoint').where('id', '=', id).execute();
}

/** Puts a new secret in place; the present one signs beside it until `formerUntil`. */
export async function rotate(db: Tx, id: string, sealedSecret: string, formerUntil: Date): Promise<void> {
  await db
    .updateTable('webhook_endpoint')
    .set((eb) => ({ former_sealed_secret: eb.ref('sealed_secret'), former_until: formerUntil, sealed_secret: sealedSecret }))
    .where('id', '=', id).execute();
}

export async function setDisabled(db: Tx, id: string, disabled: { at: Date; because: 'failing' | 'gone' | 'asked' } | null): Promise<void> {
  await db
    .updateTable('webhook_endpoint')
    .set({ disabled_at: disabled?.at ?? null, disabled_because: disabled?.because ?? null, ...(disabled ? {} : { failing_since: null }) })
    .where('id', '=', id).execute();
}

/** Notes whether an address answers; returns since when it does not. */
export async function noteHealth(db: Tx, id: string, failedAt: Date | null): Promise<Date | null> {
  const row = await db
    .updateTable('webhook_endpoint').set({ failing_since: failedAt === null ? null : sql`coalesce(failing_since, ${failedAt})` })
    .where('id', '=', id).returning('failing_since').executeTakeFirst();
  return row?.failing_since ?? null;
}
