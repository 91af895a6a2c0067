import { z } from 'zod';
import type { Emptiness } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { DisputeOutcome } from './dispute.ts';

export interface DisputeProof {
  sha256: string;
  name: string;
  type: string;
  bytes: number;
}

export interface SaidBefore {
  value: string | number | null;
  empty: Emptiness | null;
}

export interface DisputeRow {
  organisationId: string;
  id: string;
  editionId: string;
  auditId: string;
  itemId: string;
  statement: string;
  proof: DisputeProof | null;
  raisedAt: Date;
  closesOn: string;
  dueOn: string;
  channel: Channel;
  siteId: string;
  outcome: DisputeOutcome | null;
  reason: string | null;
  before: SaidBefore | null;
  after: SaidBefore | null;
  decidedAt: Date | null;
}

const said = z.object({ value: z.union([z.string(), z.number()]).nullable(), empty: z.enum(['not_applicable', 'not_reached', 'missing']).nullable() }).nullable();

/** Disputes in the reader's sight, the latest first: of one body, of an edition, or one. Nothing here leads to who made, reviewed or decided. */
export async function disputes(db: Tx, filter: { organisationId?: string; id?: string; editionId?: string; auditId?: string; open?: boolean }): Promise<DisputeRow[]> {
  let query = db
    .selectFrom('dispute as d')
    .innerJoin('audit as a', (join) => join.onRef('a.organisation_id', '=', 'd.organisation_id').onRef('a.id', '=', 'd.audit_id'))
    .leftJoin('dispute_decision as c', (join) => join.onRef('c.organisation_id', '=', 'd.organisation_id').onRef('c.dispute_id', '=', 'd.id'))
    .select([
      'd.organisation_id as organisationId', 'd.id', 'd.edition_id as editionId', 'd.audit_id as auditId', 'd.item_id as itemId', 'd.statement',
      'd.proof_sha256', 'd.proof_name', 'd.proof_type', 'd.proof_bytes', 'd.raised_at as raisedAt', 'd.closes_on as closesOn', 'd.due_on as dueOn',
      'a.channel', 'a.site_id as siteId', 'c.outcome', 'c.reason', 'c.answer_before', 'c.answer_after', 'c.decided_at as decidedAt',
    ])
    .orderBy('d.raised_at', 'desc').orderBy('d.id');
  if (filter.organisationId) query = query.where('d.organisation_id', '=', filter.organisationId);
  if (filter.id) query = query.where('d.id', '=', filter.id);
  if (filter.editionId) query = query.where('d.edition_id', '=', filter.editionId);
  if (filter.auditId) query = query.where('d.audit_id', '=', filter.auditId);
  if (filter.open) query = query.where('c.outcome', 'is', null);
  const rows = await query.execute();
  return rows.map(({ proof_sha256: sha256, proof_name: name, proof_type: type, proof_bytes: bytes, answer_before, answer_after, ...row }) => ({
    ...row, channel: row.channel as Channel, outcome: row.outcome as DisputeOutcome | null, // the check constraints hold the lists
    proof: sha256 === null || name === null || type === null ? null : { sha256, name, type, bytes: bytes ?? 0 },
    before: said.parse(answer_before ?? null), after: said.parse(answer_after ?? null),
  }));
}

export interface NewDispute {
  organisationId: string;
  id: string;
  editionId: string;
  auditId: string;
  itemId: string;
  statement: string;
  proof: DisputeProof | null;
  raisedBy: string | null;
  raisedAt: Date;
  closesOn: string;
  dueOn: string;
}

/** Says whether it is new: an item is contested once. */
export async function insertDispute(db: Tx, d: NewDispute): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('dispute')
    .values({
      organisation_id: d.organisationId, id: d.id, edition_id: d.editionId, audit_id: d.auditId, item_id: d.itemId, statement: d.statement,
      proof_sha256: d.proof?.sha256 ?? null, proof_name: d.proof?.name ?? null, proof_type: d.proof?.type ?? null, proof_bytes: d.proof?.bytes ?? null,
      raised_by: d.raisedBy, raised_at: d.raisedAt, closes_on: d.closesOn, due_on: d.dueOn,
    })
    .onConflict((conflict) => conflict.constraint('dispute_once').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface NewDecision {
  organisationId: string;
  disputeId: string;
  outcome: DisputeOutcome;
  reason: string;
  before: SaidBefore | null;
  after: SaidBefore | null;
  decidedAt: Date;
  /** The reviewer who decides; null for a body that withdraws. */
  deciderId: string | null;
}

/** Says whether it is the first: a dispute is decided once. */
export async function insertDecision(db: Tx, d: NewDecision): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('dispute_decision')
    .values({
      organisation_id: d.organisationId, dispute_id: d.disputeId, outcome: d.outcome, reason: d.reason, decided_at: d.decidedAt,
      answer_before: d.before === null ? null : JSON.stringify(d.before), answer_after: d.after === null ? null : JSON.stringify(d.after),
    })
    .onConflict((conflict) => conflict.constraint('dispute_decision_pkey').doNothing())
    .executeTakeFirst();
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  if (d.deciderId !== null) {
    await db.insertInto('dispute_decider').values({ organisation_id: d.organisationId, dispute_id: d.disputeId, decider_id: d.deciderId }).execute();
  }
  return true;
}

/** When an edition was published; undefined before. A public fact, which the policies read as well. */
export async function publishedAt(db: Tx, editionId: string): Promise<Date | undefined> {
  const row = await db.selectFrom('edition_publication').select('published_at').where('edition_id', '=', editionId).executeTakeFirst();
  return row?.published_at;
}

/** Whether this person reviewed any version of an audit. */
export async function hasReviewed(db: Tx, key: { organisationId: string; auditId: string }, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('audit_review').select('id')
    .where('organisation_id', '=', key.organisationId).where('audit_id', '=', key.auditId).where('reviewer_id', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Audits of a body that a dispute changed, with the moment of the last decision on each. */
export async function auditsChangedByDispute(db: Tx, filter: { editionId: string; organisationId?: string }): Promise<{ organisationId: string; auditId: string; decidedAt: Date }[]> {
  const rows = (await disputes(db, filter)).filter(({ outcome }) => outcome === 'upheld');
  return rows.flatMap(({ organisationId, auditId, decidedAt }) => (decidedAt ? [{ organisationId, auditId, decidedAt }] : []));
}

/** Who raised a dispute, for the mails about it. For the system. */
export async function raiserOf(db: Tx, key: { organisationId: string; id: string }): Promise<{ name: string; email: string; locale: string } | undefined> {
  return db
    .selectFrom('dispute as d').innerJoin('person as p', 'p.id', 'd.raised_by').select(['p.name', 'p.email', 'p.locale'])
    .where('d.organisation_id', '=', key.organisationId).where('d.id', '=', key.id).executeTakeFirst();
}
