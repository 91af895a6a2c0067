import { z } from 'zod';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { proposalFacts, type Proposal } from './proposal.ts';

const value = z.union([z.string(), z.number()]);

export async function keepProposals(db: Tx, organisationId: string, proposals: readonly Proposal[], on: IsoDate): Promise<void> {
  await db.deleteFrom('listening_proposal').where('organisation_id', '=', organisationId).execute();
  for (const { itemId, value: proposed, facts } of proposals) {
    await db.insertInto('listening_proposal').values({ organisation_id: organisationId, item_id: itemId, value: JSON.stringify(proposed), facts: JSON.stringify(facts), worked_out_on: on }).execute();
  }
}

export async function proposalsOf(db: Tx, organisationId: string): Promise<(Proposal & { on: IsoDate })[]> {
  const rows = await db.selectFrom('listening_proposal').select(['item_id', 'value', 'facts', 'worked_out_on']).where('organisation_id', '=', organisationId).orderBy('item_id').execute();
  return rows.map((row) => ({ itemId: row.item_id, value: value.parse(row.value), facts: proposalFacts.parse(row.facts), on: row.worked_out_on }));
}

export interface ProposalDecision {
  organisationId: string;
  auditId: string;
  itemId: string;
  decision: 'accepted' | 'refused';
  value: string | number;
  reason: string;
  by: string;
  at: Date;
}

/** False where it was decided before. */
export async function insertDecision(db: Tx, { organisationId, auditId, itemId, decision, value: proposed, reason, by, at, facts }: ProposalDecision & Pick<Proposal, 'facts'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('listening_proposal_decision').values({
    organisation_id: organisationId, audit_id: auditId, item_id: itemId, decision, value: JSON.stringify(proposed), facts: JSON.stringify(facts), reason, decided_by: by, decided_at: at,
  }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Decided = Pick<ProposalDecision, 'decision' | 'reason' | 'at'>;

export async function decisionsOf(db: Tx, organisationId: string, auditId: string): Promise<Map<string, Decided>> {
  const rows = await db.selectFrom('listening_proposal_decision').select(['item_id', 'decision', 'reason', 'decided_at']).where('organisation_id', '=', organisationId).where('audit_id', '=', auditId).execute();
  return new Map(rows.map((row) => [row.item_id, { decision: row.decision === 'accepted' ? 'accepted' : 'refused', reason: row.reason, at: row.decided_at }]));
}
