import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

/** The main document of a body in an edition, in the language it signed up in; `sha256` null: to be made. */
export interface BatchLine {
  organisationId: string;
  name: string;
  formula: string;
  locale: string;
  sha256: string | null;
  code: string | null;
  bytes: number | null;
  at: Date | null;
}

/** Every body whose scores are frozen, by name; `search` keeps those whose name holds it. */
export async function batchLines(db: Tx, wanted: { editionId: string; search?: string }): Promise<BatchLine[]> {
  const { rows } = await sql<BatchLine>`
    select p.organisation_id as "organisationId", o.name, r.formula, r.locale, d.sha256, d.verification_code as code, d.size_bytes as bytes, d.created_at as at
    from published_score p
    join registration r on r.organisation_id = p.organisation_id and r.edition_id = p.edition_id and r.state = 'accepted'
    join organisation o on o.id = p.organisation_id
    left join lateral (select sha256, verification_code, size_bytes, created_at from report
      where organisation_id = p.organisation_id and edition_id = p.edition_id and locale = r.locale
        and kind = case when r.formula = 'free' then 'free' else 'personalised' end
      order by created_at desc, id desc limit 1) d on true
    where p.edition_id = ${wanted.editionId} and p.subject = 'organisation' and p.revision = 1
      and (${wanted.search ?? ''} = '' or o.name ilike '%' || ${(wanted.search ?? '').replace(/[\\%_]/g, '\\$&')} || '%')
    order by o.name, p.organisation_id`.execute(db);
  return rows;
}
