import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { statesBefore, type Decision } from '../registration.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationEvents } from '../registrations.events.ts';
import { insertDecision, moveRegistration, registrationCore, type RegistrationCore } from '../registrations.queries.server.ts';
import { decisionMail } from './decision.mails.ts';
import { registrationChanged } from './registration-changed.server.ts';

export interface RegistrationKey {
  organisationId: string;
  registrationId: string;
  /** Version of the file in front of whoever acts; without it nobody looked at a file, as in a draw. */
  seen?: number | undefined;
}

/** When its contacts learn of a decision: by a mail now, or by who takes it, on a day announced. */
export type Told = 'now' | 'later';

/**
 * What every decision does: moves the registration, adds the dated row and the event, and writes to its contacts in
 * the language they signed up in; why one was accepted stays with the office. Throws `not_allowed`, `registration_unknown`, and when somebody else was quicker
 * `registration_changed`, or `registration_not_pending` for want of a version seen.
 */
export async function recordDecision(ctx: Ctx, key: RegistrationKey, decision: Decision, reason: string | null, told: Told = 'now'): Promise<RegistrationCore> {
  requireDecider(ctx.actor);
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  if (!registration) throw problem('registration_unknown');
  const version = await moveRegistration(ctx.db, registration, decision, statesBefore(decision), key.seen);
  if (version === null) throw (await registrationChanged(ctx, registration, key.seen)) ?? problem('registration_not_pending');
  await insertDecision(ctx.db, {
    id: ctx.ids.next(), organisationId: key.organisationId, registrationId: key.registrationId, decision, reason,
    decidedBy: ctx.actor.personId, decidedAt: ctx.clock.now(),
  });
  await ctx.record({
    name: registrationEvents[decision], subjectType: 'registration', subjectId: key.registrationId,
    organisationId: key.organisationId, editionId: registration.editionId, payload: { version },
  });
  if (told === 'later') return registration;
  const recipients = new Map(registration.contacts.map((contact) => [contact.email, contact.name]));
  for (const [to, name] of recipients) await ctx.mail(decisionMail({ to, name, decision, reason: decision === 'accepted' ? null : reason, registration, origin: ctx.settings.origin }));
  return registration;
}
