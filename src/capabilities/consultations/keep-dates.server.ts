import { stateAt, type ConsultationState } from '#core/consultations/states.ts';
import type { Ctx } from '#platform/context.ts';
import { moveEvents } from './consultations.events.ts';
import { consultationsPastDates, updateConsultation } from './consultations.queries.server.ts';

export const keepDatesJob = 'consultations.keep-dates';

/**
 * Writes down that consultations opened or closed by their dates, and tells it. Nothing waits for it: pages and votes go by the dates
 * themselves (`stateAt`); who listens hears it a few minutes later.
 */
export async function keepDates(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now().toISOString();
  for (const consultation of await consultationsPastDates(ctx.db, now)) {
    const state = stateAt(consultation, now);
    if (state === consultation.state) continue;
    await updateConsultation(ctx.db, { ...consultation, state });
    const { organisationId, id, slug, content } = consultation;
    for (const name of passedBy(consultation.state, state)) await ctx.record({ name, subjectType: 'consultation', subjectId: id, organisationId, payload: { title: content.fr.title, slug } });
  }
}

/** One that opened and closed between two looks is told both. */
const passedBy = (from: ConsultationState, to: ConsultationState): string[] =>
  [...(from === 'scheduled' ? [moveEvents.open] : []), ...(to === 'closed' ? [moveEvents.close] : [])];
