import { sql } from 'kysely';
import type { OrganisationScore, SiteScore } from '#core/scoring/index.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A score with the names of what it is of. */
export interface ExportedScore {
  organisationId: string;
  subject: 'organisation' | 'site';
  subjectId: string;
  name: string;
  siren: string | null;
  site: string | null;
  kind: string | null;
  stratum: string | null;
  certified: boolean | null;
  result: SiteScore | OrganisationScore;
  simulated: boolean;
  frozen: boolean;
  gridVersion: string;
  methodVersion: string;
}

/** The next scores of an edition after a given one, bodies before their sites: the frozen ones once there are any. */
export async function exportedScoresAfter(db: Tx, editionId: string, after: Pick<ExportedScore, 'organisationId' | 'subject' | 'subjectId'> | null, limit: number): Promise<ExportedScore[]> {
  const { rows } = await sql<ExportedScore>`
    with frozen as (select exists (select from edition_freeze where edition_id = ${editionId}) as yes),
    given as (
      select organisation_id, subject, subject_id, result, simulated, grid_version, method_version, true as frozen
        from published_score p where edition_id = ${editionId} and (select yes from frozen)
          and revision = (select max(l.revision) from published_score l where l.organisation_id = p.organisation_id and l.edition_id = p.edition_id)
      union all
      select organisation_id, subject, subject_id, result, simulated, grid_version, method_version, false
        from score where edition_id = ${editionId} and not (select yes from frozen))
    select g.organisation_id as "organisationId", g.subject, g.subject_id as "subjectId", o.name, o.siren, s.name as site,
      coalesce(r.kind, o.kind) as kind, r.stratum, r.certified, g.result, g.simulated, g.frozen,
      g.grid_version as "gridVersion", g.method_version as "methodVersion"
    from given g
    join organisation o on o.id = g.organisation_id
    left join site s on g.subject = 'site' and s.organisation_id = g.organisation_id and s.id = g.subject_id
    left join registration r on r.organisation_id = g.organisation_id and r.edition_id = ${editionId} and r.state = 'accepted'
    ${after ? sql`where (g.organisation_id, g.subject, g.subject_id) > (${after.organisationId}::uuid, ${after.subject}::text, ${after.subjectId}::uuid)` : sql``}
    order by g.organisation_id, g.subject, g.subject_id limit ${limit}`.execute(db);
  return rows;
}
