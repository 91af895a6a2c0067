import { ideasShown } from '#core/consultations/idea-board.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { resultsHtml } from '../../results/results-html.ts';
import { stepPath } from '../../public/step-pages.ts';
import { defineStepKind, type OpenStep } from '../step-kind.ts';
import { amendIdeas, ideasFields, ideasInput } from './ideas.input.ts';
import { boardOf } from './idea-board.server.ts';
import { deleteSupports, withdrawIdeas } from './idea-writes.queries.server.ts';
import { ideasContent, type IdeasContent } from './ideas-content.ts';
import { ideasCount, ideasTable } from './ideas-data.server.ts';
import { ideasResults } from './ideas-results.server.ts';
import { ideasTexts } from './ideas.texts.ts';
import { lookAsVoter, shownIdeas, voterOfParticipation } from './ideas.queries.server.ts';
import { showIdeas } from './show-ideas.server.ts';
import { takeIdeas } from './take-ideas.server.ts';

/** People propose, support what others proposed, and are answered. */
export const ideasKind = defineStepKind({
  kind: 'ideas', content: ideasContent, fields: { read: ideasInput, of: ideasFields }, amend: amendIdeas,
  show: showIdeas, take: takeIdeas, box: boxHtml,
  outcome: async (ctx, opened) => `${resultsHtml(await ideasResults(ctx, opened), opened.locale)}<p><a href="${stepPath(opened)}">${ideasTexts[opened.locale].seeAll}</a></p>`,
  results: ideasResults, count: ideasCount, openData: [ideasTable],
  withdraw: async (ctx, { consultation: { organisationId }, step }, participationId) => {
    const key = { organisationId, stepId: step.id };
    const voter = await voterOfParticipation(ctx.db, organisationId, participationId);
    if (voter === null) return;
    await lookAsVoter(ctx.db, voter);
    await deleteSupports(ctx.db, key, voter);
    await withdrawIdeas(ctx.db, key, voter, ctx.clock.now());
  },
});

const inBox = 3;

/** How many there are, and the most supported. */
async function boxHtml(ctx: Ctx, opened: OpenStep<IdeasContent>): Promise<string> {
  const { locale, consultation, step } = opened;
  const t = ideasTexts[locale];
  const key = { organisationId: consultation.organisationId, stepId: step.id };
  const { ideas } = await boardOf(ctx, key);
  if (ideas.length === 0) return `<p>${t.boxNone}</p>`;
  const total = ideas.reduce((sum, { supports }) => sum + supports, 0);
  const top = ideasShown(ideas, {}, 'support').slice(0, inBox);
  const words = await shownIdeas(ctx.db, key, top.map(({ id }) => id));
  const list = top.map(({ id, supports }) => `<li>${escapeHtml(words.get(id)?.title ?? '')} <span class=q>(${formatInteger(supports, locale)})</span></li>`).join('');
  return `<p>${t.boxCount(t.count(formatInteger(ideas.length, locale), ideas.length < 2), t.supports(formatInteger(total, locale), total < 2))}. ${t.top}\u202f:</p><ul>${list}</ul>`;
}
