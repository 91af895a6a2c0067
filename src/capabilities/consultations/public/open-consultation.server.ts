import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { stepsNow, type StepNow } from '#core/consultations/open-steps.ts';
import { stateAt, type ConsultationState } from '#core/consultations/states.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from '../consultation.ts';
import { consultationBySlug } from '../consultations.queries.server.ts';
import { asksProfile } from '../population/population.queries.server.ts';
import type { Step } from '../steps/step.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { stepsOf } from '../steps/steps.queries.server.ts';

/** A consultation as a visitor meets it. */
export interface OpenConsultation {
  consultation: Consultation;
  /** Name of the body. */
  body: string;
  state: ConsultationState;
  /** In order, each as it stands now. */
  steps: readonly { step: Step; now: StepNow }[];
  /** Who takes part may say who they are, so that one sees who is missing. */
  asksProfile: boolean;
  /** Language of the page: the one asked for where the consultation has it, else French. */
  locale: Locale;
}

/** What the public pages of a consultation that everybody may see show. Throws `not_found` where none that is announced bears that name, and for private ones. */
export async function openConsultation(ctx: Ctx, slug: string): Promise<OpenConsultation> {
  const opened = await openAnnounced(ctx, slug);
  if (opened.consultation.audience !== 'everyone') throw problem('not_found');
  return opened;
}

/** The same, private ones too: whoever shows it judges whether the visitor is admitted. */
export async function openAnnounced(ctx: Ctx, slug: string): Promise<OpenConsultation> {
  const consultation = await consultationBySlug(ctx.db, slug);
  if (!consultation) throw problem('not_found');
  return asShown(ctx, consultation);
}

/** The same for a consultation at hand, e.g. to preview a draft. */
export async function asShown(ctx: Ctx, consultation: Consultation): Promise<OpenConsultation> {
  const steps = await stepsOf(ctx.db, consultation);
  const now = ctx.clock.now().toISOString();
  const [body] = await organisationNames(ctx.db, [consultation.organisationId]);
  const standing = new Map(stepsNow(consultation, steps, now).map((step) => [step.id, step]));
  return {
    consultation, body: body?.name ?? '', state: stateAt(consultation, now), asksProfile: await asksProfile(ctx.db, consultation),
    steps: steps.flatMap((step) => {
      const stepNow = standing.get(step.id);
      return stepNow ? [{ step, now: stepNow }] : [];
    }),
    locale: consultation.languages.includes(ctx.locale) ? ctx.locale : 'fr',
  };
}

/** Nothing is given any more, and results are public. */
export const isOver = (state: ConsultationState): boolean => state === 'closed' || state === 'decided' || state === 'archived';

/** One step of an opened consultation, by its number. Throws `not_found`. */
export function openStep(opened: OpenConsultation, position: number): OpenStep<unknown> {
  const found = opened.steps.find(({ step }) => step.position === position);
  if (!found) throw problem('not_found');
  return { ...opened, step: found.step, stepNow: found.now.now };
}
