import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { reasonInput } from '../registrations.input.ts';
import { recordDecision, type RegistrationKey } from './record-decision.server.ts';

/**
 * Takes a registration out at the body's wish, with the reason noted. Its people keep their access, which may be to
 * former editions: the office ends it apart. Throws `form_incomplete` without a reason.
 */
export async function withdrawRegistration(ctx: Ctx, input: RegistrationKey & { reason: unknown }): Promise<void> {
  const { reason } = parseInput(reasonInput, { reason: input.reason });
  await recordDecision(ctx, { organisationId: input.organisationId, registrationId: input.registrationId, seen: input.seen }, 'withdrawn', reason);
}
