import { isIsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationEvents } from '../registrations.events.ts';
import { countVersion, insertStaffNotice, registrationCore } from '../registrations.queries.server.ts';
import type { RegistrationKey } from './record-decision.server.ts';
import { registrationChanged } from './registration-changed.server.ts';

const mostContacts = 1000;

export interface StaffNoticeInput extends RegistrationKey {
  /** 'YYYY-MM-DD', today at the latest. */
  notifiedOn: string;
  bodyConsulted: string;
  contactsAnnounced: string;
}

/**
 * Records that a body told its staff of the audits: when, which staff body was consulted, how many contacts were
 * announced. Each declaration is a new row; the latest counts. Throws `form_incomplete` with its faults, and
 * `registration_changed` when somebody was quicker.
 */
export async function declareStaffNotice(ctx: Ctx, input: StaffNoticeInput): Promise<void> {
  requireDecider(ctx.actor);
  const registration = await registrationCore(ctx.db, { organisationId: input.organisationId, id: input.registrationId });
  if (!registration) throw problem('registration_unknown');
  const faults = staffNoticeFaults(input, ctx.clock.today());
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  const version = await countVersion(ctx.db, registration, input.seen);
  if (version === null) throw (await registrationChanged(ctx, registration, input.seen)) ?? problem('registration_unknown');
  const id = ctx.ids.next();
  await insertStaffNotice(ctx.db, {
    id, organisationId: input.organisationId, editionId: registration.editionId, notifiedOn: input.notifiedOn,
    bodyConsulted: input.bodyConsulted.trim(), contactsAnnounced: Number(input.contactsAnnounced),
    declaredBy: ctx.actor.personId, declaredAt: ctx.clock.now(),
  });
  await ctx.record({
    name: registrationEvents.staffNotice, subjectType: 'registration', subjectId: input.registrationId,
    organisationId: input.organisationId, editionId: registration.editionId, payload: { staffNotice: id, version },
  });
}

/** What is wrong with a declaration; shared by the office and the body itself. */
export function staffNoticeFaults(input: Pick<StaffNoticeInput, 'notifiedOn' | 'bodyConsulted' | 'contactsAnnounced'>, today: string): FieldFault[] {
  const contacts = Number(input.contactsAnnounced);
  const consulted = input.bodyConsulted.trim();
  return [
    ...(isIsoDate(input.notifiedOn) ? [] : [{ field: 'notifiedOn', code: 'date_invalid' } satisfies FieldFault]),
    ...(isIsoDate(input.notifiedOn) && input.notifiedOn > today ? [{ field: 'notifiedOn', code: 'date_in_future' } satisfies FieldFault] : []),
    ...(consulted === '' ? [{ field: 'bodyConsulted', code: 'field_required' } satisfies FieldFault] : []),
    ...(consulted.length > 300 ? [{ field: 'bodyConsulted', code: 'field_too_long', params: { max: 300 } } satisfies FieldFault] : []),
    ...(Number.isInteger(contacts) && contacts >= 1 && contacts <= mostContacts
      ? []
      : [{ field: 'contactsAnnounced', code: 'number_invalid', params: { min: 1, max: mostContacts } } satisfies FieldFault]),
  ];
}
