import type { Channel } from '#core/scoring/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** Who a report is about, as it took part in the edition. */
export interface ReportSubject {
  id: string;
  name: string;
  kind: string;
  stratum: string;
  certified: boolean;
  formula: string;
  locale: string;
  departmentCode: string | null;
}

/** The body as accepted into the edition; undefined when it was not. */
export async function reportSubject(db: Tx, key: { organisationId: string; editionId: string }): Promise<ReportSubject | undefined> {
  return db
    .selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['o.id', 'o.name', 'r.kind', 'r.stratum', 'r.certified', 'r.formula', 'r.locale', 'o.department_code as departmentCode'])
    .where('r.organisation_id', '=', key.organisationId).where('r.edition_id', '=', key.editionId).where('r.state', '=', 'accepted')
    .executeTakeFirst();
}

/** Sites with their name and networks. */
export async function sitesOf(db: Tx, organisationId: string): Promise<{ id: string; name: string; networks: unknown; departmentCode: string | null }[]> {
  return db
    .selectFrom('site').select(['id', 'name', 'networks', 'department_code as departmentCode'])
    .where('organisation_id', '=', organisationId).orderBy('role', 'desc').orderBy('name').orderBy('id').execute();
}

/** Bodies of an edition whose scores are frozen, with the language they signed up in. */
export async function bodiesToReport(db: Tx, editionId: string): Promise<{ organisationId: string; formula: string; locale: string }[]> {
  return db
    .selectFrom('published_score as p')
    .innerJoin('registration as r', (join) => join.onRef('r.organisation_id', '=', 'p.organisation_id').onRef('r.edition_id', '=', 'p.edition_id'))
    .select(['p.organisation_id as organisationId', 'r.formula', 'r.locale'])
    .where('p.edition_id', '=', editionId).where('p.subject', '=', 'organisation').where('p.revision', '=', 1).where('r.state', '=', 'accepted')
    .orderBy('p.organisation_id').execute();
}

/** Contacts that the figures of an edition rest on, by channel. */
export async function validatedAudits(db: Tx, editionId: string): Promise<{ channel: Channel; count: number }[]> {
  const rows = await db
    .selectFrom('mission').select((eb) => ['channel', eb.fn.countAll<number>().as('count')])
    .where('edition_id', '=', editionId).where('state', '=', 'validated').groupBy('channel').orderBy('channel').execute();
  return rows.map(({ channel, count }) => ({ channel: channel as Channel, count })); // the check constraint holds the list
}
