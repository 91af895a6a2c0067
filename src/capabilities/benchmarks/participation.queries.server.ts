import type { Tx } from '#platform/db/transaction.ts';

/** A body in the panel of an edition, as its own results introduce it. */
export interface Participation {
  name: string;
  kind: string;
  stratum: string;
  formula: string;
}

export async function participationOf(db: Tx, key: { organisationId: string; editionId: string }): Promise<Participation | undefined> {
  return db
    .selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['o.name', 'r.kind', 'r.stratum', 'r.formula'])
    .where('r.organisation_id', '=', key.organisationId).where('r.edition_id', '=', key.editionId).where('r.state', '=', 'accepted')
    .executeTakeFirst();
}

export interface SiteOfBody {
  id: string;
  name: string;
  /** The main hall or one of its annexes. */
  role: string;
  departmentCode: string | null;
}

/** Sites of a body that an edition measured, main ones first. */
export async function measuredSites(db: Tx, key: { organisationId: string; editionId: string }): Promise<SiteOfBody[]> {
  return db
    .selectFrom('published_score as p')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.id', '=', 'p.subject_id'))
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select((eb) => ['s.id', 's.name', 's.role', eb.fn.coalesce('s.department_code', 'o.department_code').as('departmentCode')])
    .where('p.organisation_id', '=', key.organisationId).where('p.edition_id', '=', key.editionId).where('p.subject', '=', 'site').where('p.revision', '=', 1)
    .orderBy('s.role', 'desc').orderBy('s.name').orderBy('s.id')
    .execute();
}
