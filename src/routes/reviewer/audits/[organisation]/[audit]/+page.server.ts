import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { reasonText } from '#capabilities/audits/index.ts';
import { countWaiting, reviewAudit, reviewInput, reviewQueue, reviewSheet } from '#capabilities/audits/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { auditPath, channelIn, queuePath } from '../../../review-filter.ts';

export const load = page(async (ctx, event) => {
  const { organisationId, auditId } = auditParams(event);
  const channel = channelIn(event.url);
  const counts = await countWaiting(ctx.db, ctx.actor.personId ?? '');
  return {
    ...(await reviewSheet(ctx, organisationId, auditId)),
    filter: channel ?? null,
    after: event.url.searchParams.get('after'),
    waiting: counts.reduce((sum, row) => sum + (!channel || row.channel === channel ? row.count : 0), 0),
    nextPath: await nextPath(ctx, channel, auditId),
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const { organisationId, auditId } = auditParams(event);
    const { version, decision, ready, reason } = parseForm(reviewInput, form);
    await reviewAudit(ctx, { organisationId, auditId, version, decision, reason: decision === 'validated' ? reason || null : reasonText(ctx.locale, ready, reason) });
    redirect(303, await nextPath(ctx, channelIn(event.url), auditId, decision));
  }),
};

/** The audit to read after this one, or the queue when it was the last. */
async function nextPath(ctx: Ctx, channel: ReturnType<typeof channelIn>, auditId: string, after?: string): Promise<string> {
  const queue = await reviewQueue(ctx.db, ctx.actor.personId ?? '', { channel, limit: 2 });
  const next = queue.find(({ id }) => id !== auditId);
  return next ? auditPath(ctx.locale, next, channel, after) : queuePath(ctx.locale, channel, after);
}

const params = z.object({ organisation: z.uuid(), audit: z.uuid() });

function auditParams(event: { params: Partial<Record<string, string>> }): { organisationId: string; auditId: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('audit_unknown');
  return { organisationId: parsed.data.organisation, auditId: parsed.data.audit };
}
