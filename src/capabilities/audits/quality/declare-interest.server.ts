import { organisationById } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { deleteInterest, insertInterest } from './interests.queries.server.ts';
import { qualityEvents } from './quality.events.ts';
import type { Tie } from './ties.ts';

export interface InterestInput {
  organisationId: string;
  tie: Tie;
}

/** A reviewer declares a tie with a body: its audits leave their queue at once. Declared twice, it is one. Throws `organisation_unknown`. */
export async function declareInterest(ctx: Ctx, input: InterestInput): Promise<void> {
  const personId = ctx.actor.personId ?? '';
  if (!(await organisationById(ctx.db, input.organisationId))) throw problem('organisation_unknown');
  const added = await insertInterest(ctx.db, { ...input, personId, now: ctx.clock.now() });
  if (added) await ctx.record({ name: qualityEvents.interestDeclared, subjectType: 'person', subjectId: personId, payload: { tie: input.tie } });
}

/** Takes a tie back; the journal keeps that it was there. */
export async function withdrawInterest(ctx: Ctx, input: InterestInput): Promise<void> {
  const personId = ctx.actor.personId ?? '';
  const removed = await deleteInterest(ctx.db, { ...input, personId });
  if (removed) await ctx.record({ name: qualityEvents.interestWithdrawn, subjectType: 'person', subjectId: personId, payload: { tie: input.tie } });
}
