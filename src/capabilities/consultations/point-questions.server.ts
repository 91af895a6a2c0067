import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { listConsultations } from './arrange-consultations.server.ts';
import { consultationBySlug } from './consultations.queries.server.ts';
import { participationsFromPoints } from './participations.queries.server.ts';
import { asShown, type OpenConsultation } from './public/open-consultation.server.ts';
import { storedSurvey } from './steps/survey/survey.stored.ts';

/** A question of a consultation as a collection point may show it after its own. */
export interface PointQuestion {
  /** Address of its step. */
  path: string;
  words: { fr: string; en?: string | undefined };
  /** How many took part in the step by way of a collection point. */
  received: number;
}

/** Surveys of a body that everybody may answer now and that ask nobody who they are: others cannot be answered from where one stands. */
export async function questionsForPoints(ctx: Ctx, organisationId: string): Promise<PointQuestion[]> {
  const questions: PointQuestion[] = [];
  for (const { consultation, state } of (await listConsultations(ctx, organisationId)).consultations) {
    if (state !== 'open') continue;
    const counts = await participationsFromPoints(ctx.db, consultation);
    for (const { step } of openSurveys(await asShown(ctx, consultation))) {
      const [question] = storedSurvey.parse(step.content).questions;
      if (question) questions.push({ path: `/c/${consultation.slug}/${step.position}`, words: question.label, received: counts.get(step.id) ?? 0 });
    }
  }
  return questions;
}

/** The question that was chosen. Throws `form_incomplete` for one that is not offered. */
export async function questionForPoint(ctx: Ctx, organisationId: string, path: string): Promise<Omit<PointQuestion, 'received'>> {
  const found = (await questionsForPoints(ctx, organisationId)).find((one) => one.path === path);
  if (!found) throw problem('form_incomplete', {}, [{ field: 'path', code: 'choice_needed' }]);
  return { path: found.path, words: found.words };
}

/** Whether the survey at an address may still be answered. */
export async function isOpenSurvey(ctx: Ctx, path: string): Promise<boolean> {
  const [, slug, position] = /^\/c\/([a-z0-9-]+)\/(\d+)$/.exec(path) ?? [];
  const consultation = slug === undefined ? undefined : await consultationBySlug(ctx.db, slug);
  return consultation !== undefined && openSurveys(await asShown(ctx, consultation)).some(({ step }) => step.position === Number(position));
}

const openSurveys = ({ consultation, steps }: OpenConsultation): OpenConsultation['steps'] =>
  consultation.audience === 'everyone' ? steps.filter(({ step, now }) => step.kind === 'survey' && step.proof === 'none' && now.now === 'open') : [];
