import { isUuid } from '#core/shared/uuid.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { AskedItem } from '../audit-form.ts';
import { correctionControl } from '../quality/correction-control.server.ts';
import { obstacleFor } from '../quality/may-review.server.ts';
import { civilDate } from '../audit.ts';
import { versionsOf } from '../audits.queries.server.ts';
import { disputeLine, type DisputeLine } from './dispute-words.ts';
import { disputes, hasReviewed, type DisputeRow } from './disputes.queries.server.ts';

export interface DeskDispute extends DisputeLine {
  organisationName: string;
}

/** Disputes for a second reviewer: those that wait, of audits in which they had no hand, the next due first; and the latest decided. */
export async function disputesToDecide(ctx: Ctx): Promise<{ waiting: DeskDispute[]; decided: DeskDispute[] }> {
  const rows = await disputes(ctx.db, {});
  const open: DisputeRow[] = [];
  for (const row of rows.filter(({ outcome }) => outcome === null)) if (!(await handIn(ctx, row))) open.push(row);
  const decided = rows.filter(({ outcome }) => outcome !== null).slice(0, 20);
  const names = await namesOf(ctx, [...open, ...decided]);
  const line = (row: DisputeRow): DeskDispute => ({
    ...disputeLine(row, loadEdition(row.editionId, ctx.settings.dataDir), ctx.locale, ctx.clock.today()), organisationName: names.get(row.organisationId) ?? '',
  });
  return { waiting: open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map(line), decided: decided.map(line) };
}

async function namesOf(ctx: Ctx, rows: readonly DisputeRow[]): Promise<Map<string, string>> {
  const names = await organisationNames(ctx.db, [...new Set(rows.map(({ organisationId }) => organisationId))]);
  return new Map(names.map(({ id, name }) => [id, name]));
}

/** Whether the reader made, reviewed or codes the audit, or has a tie with the body. */
async function handIn(ctx: Ctx, dispute: DisputeRow): Promise<boolean> {
  return (await obstacleFor(ctx, dispute)) !== null || hasReviewed(ctx.db, dispute, ctx.actor.personId ?? '');
}

export interface OpenedDispute {
  line: DeskDispute;
  /** The question with what it says now; null where the reader may not decide or nothing is left to decide. */
  control: { item: AskedItem; said: string; sentOn: string } | null;
  /** Why there is nothing to decide here for this reader. */
  closed: 'decided' | 'not_yours' | null;
}

/** One dispute for who may decide on it. Throws `dispute_unknown`. */
export async function openDispute(ctx: Ctx, key: { organisationId: string; disputeId: string }): Promise<OpenedDispute> {
  const [row] = isUuid(key.disputeId) && isUuid(key.organisationId) ? await disputes(ctx.db, { organisationId: key.organisationId, id: key.disputeId }) : [];
  if (!row) throw problem('dispute_unknown');
  const names = await namesOf(ctx, [row]);
  const line = { ...disputeLine(row, loadEdition(row.editionId, ctx.settings.dataDir), ctx.locale, ctx.clock.today()), organisationName: names.get(row.organisationId) ?? '' };
  const closed = row.outcome ? 'decided' : (await handIn(ctx, row)) ? 'not_yours' : null;
  if (closed) return { line, control: null, closed };
  const [latest] = await versionsOf(ctx.db, row.organisationId, row.auditId);
  return { line, closed, control: { ...(await correctionControl(ctx, row, row.itemId)), sentOn: latest ? civilDate(latest.contacted_at) : '' } };
}
