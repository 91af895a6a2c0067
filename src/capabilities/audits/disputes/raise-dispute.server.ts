import { isUuid } from '#core/shared/uuid.ts';
import { addDays } from '#core/calendar/date.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { formulaOf } from '#capabilities/registrations/index.server.ts';
import type { Actor, Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { civilDate } from '../audit.ts';
import { answersOf, auditById, versionsOf, type AuditRow } from '../audits.queries.server.ts';
import { qualityEvents } from '../quality/quality.events.ts';
import { answerDays, closesOn, shortestStatement } from './dispute.ts';
import { disputes, insertDecision, insertDispute, publishedAt, type DisputeProof } from './disputes.queries.server.ts';

export interface DisputeInput {
  organisationId: string;
  auditId: string;
  itemId: string;
  statement: string;
  proof: DisputeProof | null;
}

/** Those who speak for a body; readers and experts look on. Throws `not_allowed`. */
export function requireSpeaker(actor: Actor): void {
  if (!actor.roles.includes('referent') && !actor.roles.includes('decision_maker')) throw problem('not_allowed');
}

export interface DisputeWindow {
  closesOn: string;
  open: boolean;
}

/** Until when the items of an edition can be contested; null before it is published. */
export async function disputeWindow(ctx: Ctx, editionId: string): Promise<DisputeWindow | null> {
  const published = await publishedAt(ctx.db, editionId);
  if (!published) return null;
  const last = closesOn(civilDate(published), loadEdition(editionId, ctx.settings.dataDir).dispute_days);
  return { closesOn: last, open: ctx.clock.today() <= last };
}

/**
 * A body contests one answer of one of its published audits, in its own words and with a proof if it has one. Throws
 * `not_allowed`, `audit_unknown`, `detail_not_in_formula`, `dispute_closed`, `dispute_known`, and `form_incomplete` with its faults.
 */
export async function raiseDispute(ctx: Ctx, input: DisputeInput): Promise<{ id: string }> {
  requireSpeaker(ctx.actor);
  const { audit, window } = await contestable(ctx, input);
  if (!window.open) throw problem('dispute_closed', { day: window.closesOn });
  const statement = input.statement.trim();
  if (statement.length < shortestStatement) throw problem('form_incomplete', {}, [{ field: 'statement', code: 'statement_too_short', params: { min: shortestStatement } }]);
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  const isNew = await insertDispute(ctx.db, {
    ...input, statement, id, editionId: audit.edition_id, raisedBy: ctx.actor.personId, raisedAt: now,
    closesOn: window.closesOn, dueOn: addDays(ctx.clock.today(), answerDays),
  });
  if (!isNew) throw problem('dispute_known');
  await ctx.record({
    name: qualityEvents.disputeRaised, subjectType: 'dispute', subjectId: id, organisationId: input.organisationId, editionId: audit.edition_id,
    payload: { item: input.itemId },
  });
  return { id };
}

/**
 * The answer that may be contested: of a published audit of the body, of an item that was asked. Whoever takes part for free reads
 * means and no answer, so that there is none to contest: `detail_not_in_formula`.
 */
export async function contestable(ctx: Ctx, key: { organisationId: string; auditId: string; itemId: string }): Promise<{ audit: AuditRow; window: DisputeWindow; value: string | number | null }> {
  const audit = isUuid(key.auditId) ? await auditById(ctx.db, key.organisationId, key.auditId) : undefined;
  const [latest] = audit ? await versionsOf(ctx.db, key.organisationId, key.auditId) : [];
  const answer = latest && (await answersOf(ctx.db, key.organisationId, key.auditId, latest.version)).find(({ item_id: id }) => id === key.itemId);
  const window = audit && (await disputeWindow(ctx, audit.edition_id));
  if (!audit || !answer || !window || answer.empty === 'not_applicable') throw problem('audit_unknown');
  if ((await formulaOf(ctx.db, { organisationId: key.organisationId, editionId: audit.edition_id })) === 'free') throw problem('detail_not_in_formula');
  return { audit, window, value: answer.value };
}

/** A body takes its dispute back before it is decided. Throws `not_allowed`, `dispute_unknown`, `dispute_decided`. */
export async function withdrawDispute(ctx: Ctx, key: { organisationId: string; disputeId: string }, reason: string): Promise<void> {
  requireSpeaker(ctx.actor);
  const [dispute] = isUuid(key.disputeId) ? await disputes(ctx.db, { organisationId: key.organisationId, id: key.disputeId }) : [];
  if (!dispute) throw problem('dispute_unknown');
  const kept = await insertDecision(ctx.db, { ...key, outcome: 'withdrawn', reason, before: null, after: null, decidedAt: ctx.clock.now(), deciderId: null });
  if (!kept) throw problem('dispute_decided');
  await ctx.record({
    name: qualityEvents.disputeWithdrawn, subjectType: 'dispute', subjectId: dispute.id, organisationId: key.organisationId, editionId: dispute.editionId,
  });
}
