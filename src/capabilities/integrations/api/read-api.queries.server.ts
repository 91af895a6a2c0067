import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** What the interface reads beyond what capabilities already give: joins over others' tables, never a write. */

export interface DocumentLine {
  edition: string;
  kind: string;
  lang: string;
  issuedAt: Date;
  size: number;
  sha256: string;
  verificationCode: string;
}

/** The latest issue of each document of a body. */
export async function documentsOf(db: Tx, organisationId: string): Promise<DocumentLine[]> {
  return db
    .selectFrom('report').distinctOn(['edition_id', 'kind', 'locale'])
    .select(['edition_id as edition', 'kind', 'locale as lang', 'created_at as issuedAt', 'size_bytes as size', 'sha256', 'verification_code as verificationCode'])
    .where('organisation_id', '=', organisationId)
    .orderBy('edition_id', 'desc').orderBy('kind').orderBy('locale').orderBy('created_at', 'desc').execute();
}

export interface RegistrationLine {
  id: string;
  organisationId: string;
  organisationName: string;
  edition: string;
  state: string;
  formula: string;
  reference: string;
  submittedAt: Date;
  sites: number;
}

/** Registrations that the reader may see, after a given one: of the own body, or of all for the office. An untold draw shows as before it. */
export async function registrationsAfter(
  db: Tx, filter: { organisationId?: string | undefined; edition?: string | undefined; state?: string | undefined; after: string | undefined; limit: number },
): Promise<RegistrationLine[]> {
  const { rows } = await sql<RegistrationLine>`
    select * from (
      select r.id, r.organisation_id as "organisationId", o.name as "organisationName", r.edition_id as edition,
        parvis_shown_state(r.organisation_id, r.id, r.state) as state, r.formula, r.reference, r.submitted_at as "submittedAt",
        (select count(*)::int from registration_site s where s.organisation_id = r.organisation_id and s.registration_id = r.id) as sites
      from registration r join organisation o on o.id = r.organisation_id
      where true
        ${filter.organisationId ? sql`and r.organisation_id = ${filter.organisationId}` : sql``}
        ${filter.edition ? sql`and r.edition_id = ${filter.edition}` : sql``}
        ${filter.after ? sql`and r.id > ${filter.after}` : sql``}
    ) shown
    ${filter.state ? sql`where state = ${filter.state}` : sql``}
    order by id limit ${filter.limit}`.execute(db);
  return rows;
}
