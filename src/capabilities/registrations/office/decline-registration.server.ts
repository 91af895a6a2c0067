import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { reasonInput } from '../registrations.input.ts';
import { recordDecision, type RegistrationKey } from './record-decision.server.ts';

/** Says no to a registration, with the reason that the body will read. Throws `form_incomplete` without one. */
export async function declineRegistration(ctx: Ctx, input: RegistrationKey & { reason: unknown }): Promise<void> {
  const { reason } = parseInput(reasonInput, { reason: input.reason });
  await recordDecision(ctx, { organisationId: input.organisationId, registrationId: input.registrationId, seen: input.seen }, 'declined', reason);
}
