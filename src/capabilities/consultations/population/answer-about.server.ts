import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hasReceipt, openParticipation } from '../participations.queries.server.ts';
import { readTyped } from '../public/form-token.ts';
import { wordHtml } from '../public/page-frame.ts';
import { pageAnswer, type OpenStep, type Typed, type VisitorAnswer } from '../steps/step-kind.ts';
import { askProfileHtml, missingHtml } from './about-page.ts';
import type { PopulationContent } from './population.ts';
import { populationOf, saveProfile } from './population.queries.server.ts';
import { populationTexts } from './population.texts.ts';

/** Who took part in this step and who is missing. Throws `not_found` where the body compares nothing. */
export async function showAbout(ctx: Ctx, opened: OpenStep<unknown>): Promise<VisitorAnswer> {
  const population = await populationOf(ctx.db, opened.consultation);
  if (!population) throw problem('not_found');
  return pageAnswer(missingHtml(opened, population.content, population.missing.find(({ stepId }) => stepId === opened.step.id)));
}

/** Asks who somebody is, or keeps what they said, once: their code opens their participation. Throws `not_found`. */
export async function answerAbout(ctx: Ctx, opened: OpenStep<unknown>, typed: Typed): Promise<VisitorAnswer> {
  const t = populationTexts[opened.locale];
  const { organisationId } = opened.consultation;
  const population = await populationOf(ctx.db, opened.consultation);
  if (!population) throw problem('not_found');
  const code = typed.get('code')?.[0] ?? '';
  const read = readTyped(code);
  const key = { organisationId, stepId: opened.step.id };
  const isOwn = read?.id != null && (await hasReceipt(ctx.db, key, read.receipt)) && (await openParticipation(ctx.db, organisationId, read.id))?.stands === true;
  if (!isOwn || !read?.id) return pageAnswer(wordHtml(opened, `/${opened.step.position}/about`, { title: t.page, text: t.codeUnknown }), 422);
  if (typed.get('said')?.[0] !== 'yes') return pageAnswer(askProfileHtml(opened, population.content, code));
  const said = profileIn(population.content, typed);
  if (Object.keys(said).length > 0) await saveProfile(ctx.db, key, read.id, said, ctx.clock.today());
  return pageAnswer(wordHtml(opened, `/${opened.step.position}/about`, { title: t.thanks, text: t.thanksText }));
}

/** What was said among what is asked; of somebody under 15 nothing is kept. */
function profileIn({ variables }: PopulationContent, typed: Typed): Record<string, string> {
  if (typed.get('age')?.[0] === 'under-15') return {};
  return Object.fromEntries(variables.flatMap(({ id, categories }) => {
    const said = typed.get(id)?.[0];
    return categories.some((one) => one.id === said) && said !== undefined ? [[id, said]] : [];
  }));
}
