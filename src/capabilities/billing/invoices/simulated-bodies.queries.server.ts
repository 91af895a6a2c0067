import type { Tx } from '#platform/db/transaction.ts';

/** Registrations of an edition with a price to pay and a body that has a SIREN; one body in a given place. */
export async function payingRegistrations(db: Tx, given: { editionId: string; shown: string; place: number; count: number }): Promise<{ organisationId: string; registrationId: string }[]> {
  const rows = await db
    .selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.organisation_id as organisationId', 'r.id as registrationId'])
    .where('r.edition_id', '=', given.editionId).where('r.state', '=', 'accepted').where('r.total_cents', '>', 0).where('o.siren', 'is not', null)
    .where((eb) => eb.or([eb('r.quote_needed', '=', false), eb('r.organisation_id', '=', given.shown)]))
    .orderBy('r.submitted_at').orderBy('r.id').execute();
  const shown = rows.filter(({ organisationId }) => organisationId === given.shown);
  const others = rows.filter(({ organisationId }) => organisationId !== given.shown).slice(0, given.count - shown.length);
  return others.toSpliced(given.place, 0, ...shown);
}
