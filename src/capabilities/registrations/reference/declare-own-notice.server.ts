import { isIsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { staffNoticeFaults } from '../office/declare-staff-notice.server.ts';
import type { StoredProof } from '../draft/draft.ts';
import { registrationEvents } from '../registrations.events.ts';
import { insertStaffNotice } from '../registrations.queries.server.ts';
import { requireCorrector } from './reference.access.ts';
import { ownRegistrations } from './reference.queries.server.ts';

export interface OwnNoticeInput {
  organisationId: string;
  notifiedOn: string;
  bodyConsulted: string;
  contactsAnnounced: string;
  /** Day on which the notice was posted up; empty when it was not. */
  postedOn: string;
  proof: StoredProof | null;
}

/**
 * The body's own declaration that its staff was told of the audits, by the rules the office declares by. Each is a new
 * row; the latest counts. Throws `not_allowed`, `registration_unknown`, and `form_incomplete` with its faults.
 */
export async function declareOwnNotice(ctx: Ctx, input: OwnNoticeInput): Promise<void> {
  requireCorrector(ctx.actor);
  const registration = (await ownRegistrations(ctx.db, input.organisationId)).find(({ state }) => state === 'accepted' || state === 'submitted' || state === 'waiting');
  if (!registration) throw problem('registration_unknown');
  const faults = [...staffNoticeFaults(input, ctx.clock.today()), ...postedFaults(input.postedOn, ctx.clock.today())];
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  const id = ctx.ids.next();
  await insertStaffNotice(ctx.db, {
    id, organisationId: input.organisationId, editionId: registration.editionId, notifiedOn: input.notifiedOn, bodyConsulted: input.bodyConsulted.trim(),
    contactsAnnounced: Number(input.contactsAnnounced), postedOn: input.postedOn || null, proof: input.proof,
    declaredBy: ctx.actor.personId, declaredAt: ctx.clock.now(),
  });
  await ctx.record({
    name: registrationEvents.staffNotice, subjectType: 'registration', subjectId: registration.id, organisationId: input.organisationId,
    editionId: registration.editionId, payload: { staffNotice: id },
  });
}

function postedFaults(postedOn: string, today: string): FieldFault[] {
  if (postedOn === '') return [];
  if (!isIsoDate(postedOn)) return [{ field: 'postedOn', code: 'date_invalid' }];
  return postedOn > today ? [{ field: 'postedOn', code: 'date_in_future' }] : [];
}
