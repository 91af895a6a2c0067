import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { decidedEvents } from '../decided.events.ts';
import { consentAnswers } from './consent.ts';
import { insertConsent } from './consents.queries.server.ts';

const consentInput = z.object({ answer: z.enum(consentAnswers, 'choice_needed'), asFinalist: z.literal('yes').optional() });

export interface BodyInEdition {
  organisationId: string;
  editionId: string;
}

/**
 * How the body may be named, should it be distinguished; the last word holds, also once the palmares is public. Asked of every body
 * alike, before anybody knows: neither the question nor the answer tells who won. Throws `not_allowed`, `form_incomplete`.
 */
export async function giveConsent(ctx: Ctx, { organisationId, editionId }: BodyInEdition, raw: unknown): Promise<void> {
  if (ctx.actor.kind !== 'system' && !ctx.actor.roles.some((role) => role === 'referent' || role === 'decision_maker')) throw problem('not_allowed');
  const { answer, asFinalist } = parseInput(consentInput, raw);
  await insertConsent(ctx.db, { id: ctx.ids.next(), organisationId, editionId, answer, asFinalist: asFinalist === 'yes' && answer !== 'unnamed', by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.consented, subjectType: 'organisation', subjectId: organisationId, organisationId, editionId });
}
