import { endRolesOfBody } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { requireDecider } from '../registrations.access.ts';
import { reasonInput } from '../registrations.input.ts';
import { acceptedOn, contactsWithAccess, standingInvoices } from './acceptance.queries.server.ts';
import { recordDecision, type RegistrationKey } from './record-decision.server.ts';

/**
 * Takes a registration out at the body's wish, with the reason noted. Roles that its acceptance gave end with it; those
 * held before stay. Throws `form_incomplete` without a reason, `registration_invoiced` while an invoice of it stands.
 */
export async function withdrawRegistration(ctx: Ctx, input: RegistrationKey & { reason: unknown }): Promise<void> {
  const { reason } = parseInput(reasonInput, { reason: input.reason });
  const of = { organisationId: input.organisationId, id: input.registrationId };
  requireDecider(ctx.actor);
  const invoices = await standingInvoices(ctx.db, of);
  if (invoices.length > 0) throw problem('registration_invoiced', { numbers: invoices.join(', ') });
  const since = await acceptedOn(ctx.db, of);
  const people = await contactsWithAccess(ctx.db, of);
  await recordDecision(ctx, { organisationId: input.organisationId, registrationId: input.registrationId, seen: input.seen }, 'withdrawn', reason);
  if (since) await endRolesOfBody(ctx, { organisationId: of.organisationId, people, since });
}
