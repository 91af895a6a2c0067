import { sql, type Selectable } from 'kysely';
import { monthOfId } from '#core/kiosk-protocol/month.ts';
import type { Mark } from '#core/opinions/types.ts';
import type { OpinionText } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { rowByRow, rowKey } from './receive.queries.server.ts';
import type { GivenOpinion, WhySetAside } from './submission.ts';

export interface SetAside {
  organisationId: string;
  kioskId: string | null;
  opinion: GivenOpinion;
  why: WhySetAside;
}

/** Keeps what contradicts the store, once by id and content. */
export async function insertQuarantine(db: Tx, aside: readonly SetAside[], now: Date): Promise<void> {
  if (aside.length === 0) return;
  const rows = aside.map(({ organisationId, kioskId, opinion: { contentHash, id, marks: _marks, ...payload }, why }) => ({ o: organisationId, i: id, h: contentHash, k: kioskId, w: why, p: payload }));
  await sql`insert into opinion_quarantine (organisation_id, id, content_hash, kiosk_id, why, payload, received_at)
    select o, i, decode(h, 'hex'), k, w, p, ${now}::timestamptz from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, i uuid, h text, k uuid, w text, p jsonb)
    order by o, i, h on conflict do nothing`.execute(db);
}

export async function insertMarks(db: Tx, marks: readonly { organisationId: string; opinionId: string; mark: Mark }[], now: Date): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ organisationId, opinionId, mark }) => ({ o: organisationId, i: opinionId, m: monthOfId(opinionId), r: mark.rule, s: mark.strength }));
  await sql`insert into opinion_mark (organisation_id, opinion_id, month, rule, strength, made_at)
    select o, i, m, r, s, ${now}::timestamptz from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, i uuid, m date, r text, s real) order by 1, 2, 4 on conflict do nothing`.execute(db);
}

/** Takes note of scan numbers; returns those (`body hash`) that were used for the first time. */
export async function useNonces(db: Tx, nonces: readonly { organisationId: string; hash: string; pointId: string }[], now: Date): Promise<Set<string>> {
  if (nonces.length === 0) return new Set();
  const rows = nonces.map(({ organisationId, hash, pointId }) => ({ o: organisationId, h: hash, p: pointId }));
  const { rows: first } = await sql<{ organisation_id: string; nonce_hash: string }>`insert into scan_nonce (organisation_id, nonce_hash, point_id, used_at)
    select o, h, p, ${now}::timestamptz from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, h text, p uuid) order by 1, 2 on conflict do nothing returning organisation_id, nonce_hash`.execute(db);
  return new Set(first.map(({ organisation_id, nonce_hash }) => rowKey(organisation_id, nonce_hash)));
}

/** A row of `opinion_text` as the statement below reads it; `hash`: its content hash in hex. */
export type TextRow = Omit<Selectable<OpinionText>, 'content_hash'> & { hash: string };

/** Inserts texts whose id is new; returns the content hash that stands under each id, by row key, and which are new. */
export async function insertTexts(db: Tx, rows: readonly TextRow[]): Promise<{ added: Set<string>; hashes: Map<string, string> }> {
  if (rows.length === 0) return { added: new Set(), hashes: new Map() };
  const asked = JSON.stringify(rows);
  const { rows: added } = await sql<{ organisation_id: string; id: string }>`
    insert into opinion_text (organisation_id, id, visit, point_id, site_id, kind, text, language, given_at, received_at, ticket_hash, content_hash)
    select organisation_id, id, visit, point_id, site_id, kind, text, language, given_at, received_at, ticket_hash, decode(hash, 'hex')
    from json_to_recordset(${asked}::json) as a(organisation_id uuid, id uuid, visit uuid, point_id uuid, site_id uuid, kind text, text text, language text, given_at timestamptz, received_at timestamptz, ticket_hash text, hash text)
    order by 1, 2 on conflict do nothing returning organisation_id, id`.execute(db);
  const { rows: standing } = await sql<{ organisation_id: string; id: string; hash: string }>`
    select t.organisation_id, t.id, encode(t.content_hash, 'hex') as hash from json_to_recordset(${asked}::json) as a(organisation_id uuid, id uuid)
    cross join lateral (select * from opinion_text t where t.organisation_id = a.organisation_id and t.id = a.id ${rowByRow}) t`.execute(db);
  return { added: new Set(added.map(({ organisation_id, id }) => rowKey(organisation_id, id))), hashes: new Map(standing.map(({ organisation_id, id, hash }) => [rowKey(organisation_id, id), hash])) };
}
