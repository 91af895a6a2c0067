import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { stepsNow, type StepNow } from '#core/consultations/open-steps.ts';
import { stateAt, type ConsultationState } from '#core/consultations/states.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation, SurveyStep } from '../consultation.ts';
import { consultationBySlug, surveySteps } from '../consultations.queries.server.ts';

/** A consultation as a visitor meets it. */
export interface OpenConsultation {
  consultation: Consultation;
  /** Name of the body. */
  body: string;
  state: ConsultationState;
  step: SurveyStep;
  stepNow: StepNow['now'];
  /** Language of the page: the one asked for where the consultation has it, else French. */
  locale: Locale;
}

/** What a public page of a consultation shows. Throws `not_found` where none that is announced bears that name. */
export async function openConsultation(ctx: Ctx, slug: string): Promise<OpenConsultation> {
  const consultation = await consultationBySlug(ctx.db, slug);
  if (!consultation) throw problem('not_found');
  return asShown(ctx, consultation);
}

/** The same for a consultation at hand, e.g. to preview a draft. Throws `not_found`. */
export async function asShown(ctx: Ctx, consultation: Consultation): Promise<OpenConsultation> {
  const [step] = await surveySteps(ctx.db, consultation);
  if (!step) throw problem('not_found');
  const now = ctx.clock.now().toISOString();
  const [body] = await organisationNames(ctx.db, [consultation.organisationId]);
  const [stepNow] = stepsNow(consultation, [step], now);
  return {
    consultation, step, body: body?.name ?? '', state: stateAt(consultation, now), stepNow: stepNow?.now ?? 'before',
    locale: consultation.languages.includes(ctx.locale) ? ctx.locale : 'fr',
  };
}
