import { sql } from 'kysely';
import { z } from 'zod';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface OtherAuditRow {
  organisationId: string;
  auditId: string;
  siteId: string;
  channel: Channel;
  contactedAt: Date;
  sameAuthor: boolean;
  text: string | null;
  answers: Record<string, string | number> | null;
  pictures: string[];
}

/** Most texts of other people that one is compared with: the latest. */
const mostOthers = 1500;

/**
 * The audits of the same edition that can contradict one: those of the same author, those of the same site (with their
 * answers), and the texts of the latest others. Each in its latest version.
 */
export async function otherAudits(db: Tx, audit: { organisationId: string; auditId: string; editionId: string; siteId: string; authorId: string | null }): Promise<OtherAuditRow[]> {
  const { rows } = await sql<OtherAuditRow>`
    with near as (
      select a.organisation_id, a.id, a.mission_id, a.site_id, a.channel, a.created_at,
        coalesce(${audit.authorId}::uuid = any (select w.author_id from audit_author w where w.organisation_id = a.organisation_id and w.audit_id = a.id), false) as same_author
      from audit a where a.edition_id = ${audit.editionId} and a.id <> ${audit.auditId} and not a.simulated),
    chosen as (
      (select * from near where same_author or (organisation_id = ${audit.organisationId} and site_id = ${audit.siteId}))
      union (select * from near order by created_at desc limit ${mostOthers}))
    select c.organisation_id as "organisationId", c.id as "auditId", c.site_id as "siteId", c.channel, v.contacted_at as "contactedAt", c.same_author as "sameAuthor",
      w.text, case when c.site_id = ${audit.siteId} then w.answers end as answers,
      array(select e.picture_hash from evidence e where e.organisation_id = c.organisation_id and e.mission_id = c.mission_id
        and e.picture_hash is not null and e.withdrawn_at is null) as pictures
    from chosen c
    join lateral (select version, contacted_at, remarks from audit_version
      where organisation_id = c.organisation_id and audit_id = c.id order by version desc limit 1) v on true
    join lateral (select concat_ws(e'\n', string_agg(distinct note, e'\n'), v.remarks) as text,
        jsonb_object_agg(item_id, value) filter (where value is not null) as answers
      from answer where organisation_id = c.organisation_id and audit_id = c.id and version = v.version) w on true`.execute(db);
  return rows.map((row) => ({ ...row, answers: row.answers === null ? null : answers.parse(row.answers) }));
}

const answers = z.record(z.string(), z.union([z.string(), z.number()]));

/** Civil day in Paris of the first human mail that a mission's own mailbox received; null when there is none. */
export async function firstReplyDay(db: Tx, organisationId: string, missionId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select to_char(min(received_at) at time zone 'Europe/Paris', 'YYYY-MM-DD') as day from mission_mail
    where organisation_id = ${organisationId} and mission_id = ${missionId} and not stranger and coalesce(decided_kind, kind) = 'human'`.execute(db);
  return rows[0]?.day ?? null;
}
