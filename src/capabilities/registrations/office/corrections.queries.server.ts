import type { Tx } from '#platform/db/transaction.ts';
import { storedOptions } from './registration-file.ts';
import { readCorrectedFacts, type CorrectedFacts, type Correction } from './correction.ts';

interface Key {
  organisationId: string;
  id: string;
}

/** What pricing and comparing a registration again needs to know of it. */
export async function correctable(db: Tx, key: Key) {
  const row = await db
    .selectFrom('registration as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select((eb) => [
      'r.kind', 'r.stratum', 'r.formula', 'r.options', 'r.population', 'r.price_band as band', 'r.total_cents as totalCents', 'r.quote_needed as quoteNeeded',
      'o.population as directoryPopulation', 'o.kind as directoryKind',
      eb.selectFrom('registration_site as s').select((count) => count.fn.countAll<number>().as('sites'))
        .whereRef('s.organisation_id', '=', 'r.organisation_id').whereRef('s.registration_id', '=', 'r.id').as('sites'),
    ])
    .where('r.organisation_id', '=', key.organisationId).where('r.id', '=', key.id)
    .executeTakeFirst();
  return row && { ...row, sites: Math.max(1, row.sites ?? 1), options: storedOptions.parse(row.options) };
}

/** Whether the order of a registration was accepted: its price binds. */
export async function hasAcceptedOrder(db: Tx, key: Key): Promise<boolean> {
  const row = await db
    .selectFrom('purchase_order').select('id')
    .where('organisation_id', '=', key.organisationId).where('registration_id', '=', key.id).where('state', '=', 'accepted').executeTakeFirst();
  return row !== undefined;
}

/** Writes what a correction sets, provided that the registration is still at version `seen`; its new version, else null. */
export async function setFacts(db: Tx, key: Key, facts: CorrectedFacts, price: object, seen: number): Promise<number | null> {
  const row = await db
    .updateTable('registration')
    .set((eb) => ({
      kind: facts.kind, population: facts.population, price_band: facts.band, stratum: facts.stratum, total_cents: facts.totalCents,
      quote_needed: facts.quoteNeeded, price: JSON.stringify(price), version: eb('version', '+', 1),
    }))
    .where('organisation_id', '=', key.organisationId).where('id', '=', key.id).where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export interface NewCorrection {
  id: string;
  reason: string;
  before: CorrectedFacts;
  after: CorrectedFacts;
  by: string | null;
  at: Date;
}

export async function insertCorrection(db: Tx, key: Key, given: NewCorrection): Promise<void> {
  await db
    .insertInto('registration_correction')
    .values({
      organisation_id: key.organisationId, id: given.id, registration_id: key.id, reason: given.reason,
      before: JSON.stringify(given.before), after: JSON.stringify(given.after), corrected_by: given.by, corrected_at: given.at,
    })
    .execute();
}

/** Corrections of every registration of a body, the oldest first. */
export async function correctionsOf(db: Tx, organisationId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('registration_correction as k')
    .leftJoin('person as p', 'p.id', 'k.corrected_by')
    .select(['k.id', 'k.registration_id as registrationId', 'k.reason', 'k.before', 'k.after', 'p.name as by', 'k.corrected_at as at'])
    .where('k.organisation_id', '=', organisationId)
    .orderBy('k.id')
    .execute();
  return rows.map((row) => ({ ...row, before: readCorrectedFacts(row.before), after: readCorrectedFacts(row.after) }));
}
