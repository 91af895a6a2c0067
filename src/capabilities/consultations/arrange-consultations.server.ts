import { moved, movesFrom, stateAt, type ConsultationMove, type ConsultationState, type MoveRefusal } from '#core/consultations/states.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation, SurveyStep } from './consultation.ts';
import type { ConsultationInput } from './consultation.input.ts';
import { mayConsult, requireConsulter } from './consultations.access.ts';
import { consultationEvents, moveEvents } from './consultations.events.ts';
import { consultationOf, consultationsOf, insertConsultation, saveSurveyStep, surveySteps, updateConsultation } from './consultations.queries.server.ts';
import { receivedCounts } from './participations.queries.server.ts';

export interface ConsultationKey {
  organisationId: string;
  id: string;
}

export interface ListedConsultation {
  consultation: Consultation;
  state: ConsultationState;
  received: number;
}

/** The consultations of a body as they stand now, and how many took part in each. */
export async function listConsultations(ctx: Ctx, organisationId: string): Promise<{ mayConsult: boolean; consultations: ListedConsultation[] }> {
  const [consultations, received] = [await consultationsOf(ctx.db, organisationId), await receivedCounts(ctx.db, organisationId)];
  const now = ctx.clock.now().toISOString();
  return { mayConsult: mayConsult(ctx.actor), consultations: consultations.map((consultation) => ({ consultation, state: stateAt(consultation, now), received: received.get(consultation.id) ?? 0 })) };
}

export interface ArrangedConsultation extends ListedConsultation {
  step: SurveyStep;
  moves: ConsultationMove[];
  mayConsult: boolean;
}

/** A consultation of the body, with what may be done with it now. Throws `not_found`. */
export async function readConsultation(ctx: Ctx, key: ConsultationKey): Promise<ArrangedConsultation> {
  const consultation = await consultationOf(ctx.db, key);
  const [step] = consultation ? await surveySteps(ctx.db, consultation) : [];
  if (!consultation || !step) throw problem('not_found');
  const now = ctx.clock.now().toISOString();
  const received = (await receivedCounts(ctx.db, key.organisationId)).get(key.id) ?? 0;
  return { consultation, step, state: stateAt(consultation, now), received, moves: mayConsult(ctx.actor) ? movesFrom(consultation, now) : [], mayConsult: mayConsult(ctx.actor) };
}

/** Makes a draft. Returns its id. Throws `not_allowed`, `consultation_slug_taken`. */
export async function makeConsultation(ctx: Ctx, organisationId: string, input: ConsultationInput, id: string = ctx.ids.next()): Promise<string> {
  requireConsulter(ctx.actor);
  const made: Consultation = { organisationId, id, ...wordsFrom(input), state: 'draft', opensAt: input.opensAt, closesAt: input.closesAt };
  await insertConsultation(ctx.db, made, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await saveSurveyStep(ctx.db, made, { id: ctx.ids.next(), position: 1, proof: input.proof, questions: input.questions });
  await told(ctx, consultationEvents.made, made);
  return id;
}

/**
 * Changes what a consultation says. Once it has opened, its address, questions and proof stay: people have answered them.
 * Throws `not_allowed`, `not_found`, `consultation_over`.
 */
export async function changeConsultation(ctx: Ctx, key: ConsultationKey, input: ConsultationInput): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation, step, state } = await readConsultation(ctx, key);
  if (state !== 'draft' && state !== 'scheduled' && state !== 'open') throw problem('consultation_over');
  const begun = state === 'open';
  const words = wordsFrom(input);
  const changed: Consultation = { ...consultation, ...words, slug: begun ? consultation.slug : words.slug, opensAt: begun ? consultation.opensAt : input.opensAt, closesAt: input.closesAt };
  await updateConsultation(ctx.db, changed);
  if (!begun) await saveSurveyStep(ctx.db, changed, { ...step, proof: input.proof, questions: input.questions });
  await told(ctx, consultationEvents.changed, changed);
}

const refusals = {
  state: 'consultation_state', opening_missing: 'consultation_opening_missing', closing_past: 'consultation_closing_past', closing_before_opening: 'consultation_closing_before_opening',
} as const satisfies Record<MoveRefusal, string>;

/** Schedules, opens, closes a consultation and so on. Throws `not_allowed`, `not_found` and why it may not move. */
export async function moveConsultation(ctx: Ctx, key: ConsultationKey, move: ConsultationMove): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation } = await readConsultation(ctx, key);
  const outcome = moved(consultation, move, ctx.clock.now().toISOString());
  if ('refused' in outcome) throw problem(refusals[outcome.refused]);
  const changed = { ...consultation, ...outcome.times };
  await updateConsultation(ctx.db, changed);
  await told(ctx, moveEvents[move], changed);
}

const wordsFrom = ({ slug, content }: ConsultationInput): Pick<Consultation, 'slug' | 'content' | 'languages'> => ({ slug, content, languages: content.en ? ['fr', 'en'] : ['fr'] });

async function told(ctx: Ctx, name: string, { organisationId, id, slug, content }: Consultation): Promise<void> {
  await ctx.record({ name, subjectType: 'consultation', subjectId: id, organisationId, payload: { title: content.fr.title, slug } });
}
