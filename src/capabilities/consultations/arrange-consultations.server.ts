import { moved, movesFrom, stateAt, type ConsultationMove, type ConsultationState, type MoveRefusal } from '#core/consultations/states.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from './consultation.ts';
import type { ConsultationInput } from './consultation.input.ts';
import { mayConsult, requireConsulter } from './consultations.access.ts';
import { requireUnlocked } from './elections/guard.server.ts';
import { consultationEvents, moveEvents } from './consultations.events.ts';
import { consultationOf, consultationsOf, insertConsultation, updateConsultation } from './consultations.queries.server.ts';
import { receivedCounts } from './participations.queries.server.ts';
import type { Step } from './steps/step.ts';
import { stepsOf } from './steps/steps.queries.server.ts';
import { isLeftToReplace } from './templates/left-to-replace.ts';

export interface ConsultationKey {
  organisationId: string;
  id: string;
}

export interface ListedConsultation {
  consultation: Consultation;
  state: ConsultationState;
  received: number;
}

/** The consultations of a body as they stand now, and how many participations each received over its steps. */
export async function listConsultations(ctx: Ctx, organisationId: string): Promise<{ mayConsult: boolean; consultations: ListedConsultation[] }> {
  const [consultations, counts] = [await consultationsOf(ctx.db, organisationId), await receivedCounts(ctx.db, organisationId)];
  const received = Map.groupBy(counts, ({ consultationId }) => consultationId);
  const now = ctx.clock.now().toISOString();
  return { mayConsult: mayConsult(ctx.actor), consultations: consultations.map((consultation) => ({ consultation, state: stateAt(consultation, now), received: sumOf(received.get(consultation.id) ?? []) })) };
}

const sumOf = (counts: readonly { received: number }[]): number => counts.reduce((sum, one) => sum + one.received, 0);

export interface ArrangedConsultation extends ListedConsultation {
  /** In order, with how many participations each received. */
  steps: (Step & { received: number })[];
  moves: ConsultationMove[];
  mayConsult: boolean;
}

/** A consultation of the body, with what may be done with it now. Throws `not_found`. */
export async function readConsultation(ctx: Ctx, key: ConsultationKey): Promise<ArrangedConsultation> {
  const consultation = await consultationOf(ctx.db, key);
  if (!consultation) throw problem('not_found');
  const now = ctx.clock.now().toISOString();
  const counts = (await receivedCounts(ctx.db, key.organisationId)).filter(({ consultationId }) => consultationId === key.id);
  const steps = (await stepsOf(ctx.db, consultation)).map((step) => ({ ...step, received: counts.find(({ stepId }) => stepId === step.id)?.received ?? 0 }));
  return { consultation, steps, state: stateAt(consultation, now), received: sumOf(counts), moves: mayConsult(ctx.actor) ? movesFrom(consultation, now) : [], mayConsult: mayConsult(ctx.actor) };
}

/** Makes a draft, without any step yet. Returns its id. Throws `not_allowed`, `consultation_slug_taken`. */
export async function makeConsultation(ctx: Ctx, organisationId: string, input: ConsultationInput, id: string = ctx.ids.next()): Promise<string> {
  requireConsulter(ctx.actor);
  const made: Consultation = { organisationId, id, ...wordsFrom(input), state: 'draft', opensAt: input.opensAt, closesAt: input.closesAt, audience: input.audience, invitations: 0 };
  await insertConsultation(ctx.db, made, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await told(ctx, consultationEvents.made, made);
  return id;
}

/**
 * Changes what a consultation says. Once it has opened, its address and whom it asks stay: they were made known.
 * Throws `not_allowed`, `not_found`, `consultation_over`.
 */
export async function changeConsultation(ctx: Ctx, key: ConsultationKey, input: ConsultationInput): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation, state } = await readConsultation(ctx, key);
  if (state !== 'draft' && state !== 'scheduled' && state !== 'open') throw problem('consultation_over');
  const words = wordsFrom(input);
  const { slug, opensAt, audience } = state === 'open' ? consultation : { ...words, ...input };
  const changed: Consultation = { ...consultation, ...words, slug, opensAt, audience, closesAt: input.closesAt };
  await updateConsultation(ctx.db, changed);
  await told(ctx, consultationEvents.changed, changed);
}

const refusals = {
  state: 'consultation_state', opening_missing: 'consultation_opening_missing', closing_past: 'consultation_closing_past', closing_before_opening: 'consultation_closing_before_opening',
} as const satisfies Record<MoveRefusal, string>;

/** Schedules, opens, closes a consultation and so on. Throws `not_allowed`, `not_found`, `election_locked` and why it may not move. */
export async function moveConsultation(ctx: Ctx, key: ConsultationKey, move: ConsultationMove): Promise<void> {
  requireConsulter(ctx.actor);
  const { consultation, steps } = await readConsultation(ctx, key);
  if ((move === 'open' || move === 'schedule') && steps.length === 0) throw problem('consultation_step_needed');
  if ((move === 'open' || move === 'schedule') && steps.some(({ content }) => isLeftToReplace(content))) throw problem('consultation_example_left');
  const outcome = moved(consultation, move, ctx.clock.now().toISOString());
  if ('refused' in outcome) throw problem(refusals[outcome.refused]);
  if (move === 'decide') await requireUnlocked(ctx, key, 'announce');
  const changed = { ...consultation, ...outcome.times };
  await updateConsultation(ctx.db, changed);
  await told(ctx, moveEvents[move], changed);
}

const wordsFrom = ({ slug, content }: ConsultationInput): Pick<Consultation, 'slug' | 'content' | 'languages'> => ({ slug, content, languages: content.en ? ['fr', 'en'] : ['fr'] });

async function told(ctx: Ctx, name: string, { organisationId, id, slug, content }: Consultation): Promise<void> {
  await ctx.record({ name, subjectType: 'consultation', subjectId: id, organisationId, payload: { title: content.fr.title, slug } });
}
