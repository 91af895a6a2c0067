import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import { optionIds, type SurveyAnswers, type SurveyQuestion } from '#core/consultations/survey.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { makeConsultation, moveConsultation } from './arrange-consultations.server.ts';
import { consultationInput } from './consultation.input.ts';
import { insertParticipations, noteWithdrawal, type NewParticipation } from './participations.queries.server.ts';
import { proofOf } from './public/form-token.ts';
import { addStep, readStep } from './steps/arrange-steps.server.ts';
import { stepInput } from './steps/step.input.ts';
import { surveyKind } from './steps/survey/survey-kind.server.ts';
import { deleteAnswers, insertAnswers } from './steps/survey/survey.queries.server.ts';
import { storedSurvey } from './steps/survey/survey.stored.ts';

const shares = z.record(z.string(), z.array(z.number()));
const entry = z.strictObject({
  opened: z.int(), closed: z.int().optional(), closes: z.int().optional(), participations: z.int(), withdrawn: z.int().default(0),
  fields: z.record(z.string(), z.string()), shares, words: z.record(z.string(), z.array(z.string())).default({}),
});
const file = z.strictObject({ consultations: z.array(entry) });
type Entry = z.infer<typeof entry>;

const day = 86_400_000;

/** The consultations of the demonstration, as their body made them and as people answered: one open, one closed. `ctx` is the system's. */
export async function simulateConsultations(ctx: Ctx, organisationId: string): Promise<void> {
  const { consultations } = file.parse(parse(readFileSync(join(ctx.settings.dataDir ?? defaultDataDir(), 'demonstration/consultations.yaml'), 'utf8')));
  for (const one of consultations) await simulateOne(ctx, organisationId, one);
}

async function simulateOne(ctx: Ctx, organisationId: string, given: Entry): Promise<void> {
  const now = ctx.clock.now().getTime();
  const key = { organisationId, id: uuidFromName('demonstration consultation', organisationId, given.fields['slug'] ?? '') };
  const since = { ...ctx, clock: fixedClock(new Date(now - given.opened * day)) };
  const closesAt = given.closes === undefined ? null : new Date(now + given.closes * day).toISOString();
  await makeConsultation(since, organisationId, { ...consultationInput.parse(given.fields), closesAt }, key.id);
  const stepId = await addStep(since, key, { kind: surveyKind, input: stepInput(surveyKind).parse(given.fields), id: uuidFromName('demonstration survey', key.id) });
  await moveConsultation(since, key, 'open');
  await answer(ctx, { ...key, stepId }, given, now);
  if (given.closed !== undefined) await moveConsultation({ ...ctx, clock: fixedClock(new Date(now - given.closed * day)) }, key, 'close');
}

async function answer(ctx: Ctx, key: { organisationId: string; id: string; stepId: string }, given: Entry, now: number): Promise<void> {
  const { step } = await readStep(ctx, key);
  const { questions } = storedSurvey.parse(step.content);
  const chance = randomStream('demonstration consultation', key.id);
  const span = (given.opened - (given.closed ?? 0)) * day;
  const all = Array.from({ length: given.participations }, (_, i): NewParticipation & { answers: SurveyAnswers } => {
    const at = new Date(now - given.opened * day + Math.floor((span * (i + 0.5)) / given.participations));
    const voter = keyedHash(ctx.settings.secret, 'consultation', `demonstration|${key.id}|${i}`).toString('hex');
    const chosen = Object.fromEntries(questions.flatMap((question) => answerTo(question, given.shares[question.id] ?? [], chance)));
    const words = Object.fromEntries(Object.entries(given.words).flatMap(([id, texts]) => (texts[i] === undefined ? [] : [[id, texts[i] ?? '']])));
    const { id, receipt } = proofOf(ctx.settings.secret, { stepId: key.stepId, voter, token: voter });
    return { organisationId: key.organisationId, stepId: key.stepId, id, receipt, voter, proof: step.proof, batch: null, answers: { chosen, words }, at };
  });
  await insertParticipations(ctx.db, all);
  await insertAnswers(ctx.db, all);
  for (const { id, at } of all.slice(0, given.withdrawn)) {
    await noteWithdrawal(ctx.db, key.organisationId, id, at);
    await deleteAnswers(ctx.db, key.organisationId, id);
  }
}

/** One in twelve leaves a question that may be left. */
function answerTo(question: SurveyQuestion, weights: readonly number[], chance: RandomStream): [string, string | string[]][] {
  if (question.kind === 'text' || (!question.required && chance.uniform() < 1 / 12)) return [];
  const options = optionIds(question);
  if (question.kind === 'choices') {
    const several = options.filter((_, i) => chance.uniform() * 100 < (weights[i] ?? 0));
    return several.length > 0 ? [[question.id, several]] : [];
  }
  let left = chance.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (left -= weight) < 0);
  return [[question.id, options[Math.max(0, place)] ?? '']];
}
