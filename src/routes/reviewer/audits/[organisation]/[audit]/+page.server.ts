import { redirect } from '@sveltejs/kit';
import { correctAudit, correctionControl, correctionInput, deskQueue, findingInput, resolveFinding } from '#capabilities/audits/index.quality.server.ts';
import { answerOf, reasonText } from '#capabilities/audits/index.ts';
import { reviewAudit, reviewInput, reviewSheet } from '#capabilities/audits/index.server.ts';
import { auditProposals, decideProposal, proposalInput } from '#capabilities/listening/index.reading.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { auditPath, channelIn, queuePath } from '../../../review-filter.ts';
import { auditParams } from '../../../audit-params.ts';

export const load = page(async (ctx, event) => {
  const { organisationId, auditId } = auditParams(event);
  const channel = channelIn(event.url);
  const sheet = await reviewSheet(ctx, organisationId, auditId);
  const { audits, counts } = await deskQueue(ctx, { channel, limit: 2 });
  const correct = event.url.searchParams.get('correct');
  return {
    ...sheet,
    filter: channel ?? null,
    after: event.url.searchParams.get('after'),
    correcting: correct === null ? null : await correctionControl(ctx, { organisationId, auditId }, correct),
    proposals: sheet.mission.channel === 'social' ? await auditProposals(ctx, { organisationId, auditId, editionId: sheet.audit.edition_id }) : [],
    waiting: counts.reduce((sum, row) => sum + (!channel || row.channel === channel ? row.count : 0), 0),
    nextPath: nextOf(ctx, audits, auditId, channel),
  };
});

export const actions = {
  decide: action(async (ctx, event, form) => {
    const { organisationId, auditId } = auditParams(event);
    const { version, decision, ready, reason, reorder } = parseForm(reviewInput, form);
    await reviewAudit(ctx, {
      organisationId, auditId, version, decision, reorder: reorder === 'yes',
      reason: decision === 'validated' ? reason || null : reasonText(ctx.locale, ready, reason),
    });
    const channel = channelIn(event.url);
    const { audits } = await deskQueue(ctx, { channel, limit: 2 });
    redirect(303, nextOf(ctx, audits, auditId, channel, reorder === 'yes' && decision === 'rejected' ? 'reordered' : decision));
  }),
  settle: action(async (ctx, event, form) => {
    const { version, rule, subject, verdict, findingReason } = parseForm(findingInput, form);
    const key = auditParams(event);
    await resolveFinding(ctx, { ...key, version, rule, subject, verdict, reason: findingReason });
    redirect(303, `${auditPath(ctx.locale, { organisation_id: key.organisationId, id: key.auditId }, channelIn(event.url), 'settled')}#findings`);
  }),
  // Listening stands below scores and beside audits, so the two meet here: a proposal that is accepted is a correction by this reviewer, in one transaction.
  propose: action(async (ctx, event, form) => {
    const { version, item, decision, proposalReason } = parseForm(proposalInput, form);
    const key = auditParams(event);
    const value = await decideProposal(ctx, { ...key, itemId: item, decision, reason: proposalReason });
    if (decision === 'accepted') await correctAudit(ctx, { ...key, version, itemId: item, value, reason: proposalReason });
    redirect(303, `${auditPath(ctx.locale, { organisation_id: key.organisationId, id: key.auditId }, channelIn(event.url), 'proposed')}#proposals`);
  }),
  correct: action(async (ctx, event, form) => {
    const { version, item, correctionReason } = parseForm(correctionInput, form);
    const key = auditParams(event);
    const control = await correctionControl(ctx, key, item);
    const answer = answerOf(control.item, { said: saidIn(form, item), note: '' });
    await correctAudit(ctx, { ...key, version, itemId: item, value: answer?.value ?? null, reason: correctionReason });
    redirect(303, auditPath(ctx.locale, { organisation_id: key.organisationId, id: key.auditId }, channelIn(event.url), 'corrected'));
  }),
};

/** What was said in the control of an item; its way out posts a mark that means no answer. */
function saidIn(form: FormData, item: string): string {
  const said = form.get(`said:${item}`);
  return form.has(`cannot:${item}`) || typeof said !== 'string' ? '' : said;
}

/** The audit to read after this one, or the queue when it was the last. */
function nextOf(ctx: Ctx, queue: readonly { organisation_id: string; id: string }[], auditId: string, channel: ReturnType<typeof channelIn>, after?: string): string {
  const next = queue.find(({ id }) => id !== auditId);
  return next ? auditPath(ctx.locale, next, channel, after) : queuePath(ctx.locale, channel, after);
}
