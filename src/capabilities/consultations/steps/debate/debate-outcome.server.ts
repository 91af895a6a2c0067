import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { stepPath } from '../../public/step-pages.ts';
import { sideTitle } from '../arguments/arguments-page.server.ts';
import { commentsCount } from '../comments/comments-page.server.ts';
import type { OpenDebate } from './debate-html.ts';
import { debateCounts, publishedTexts, type ShownText } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';

const best = 3;

/** What came out of a debate: how much was said, and what most people back. */
export async function outcomeHtml(ctx: Ctx, opened: OpenDebate): Promise<string> {
  const { locale, step, consultation: { organisationId } } = opened;
  const t = debateTexts[locale];
  const key = { organisationId, stepId: step.id };
  const counts = await debateCounts(ctx.db, key);
  const isArguments = step.kind === 'arguments';
  const title = isArguments ? t.outcomeArguments : t.outcomeComments;
  if (counts.first === 0) return `<section><h2>${title}</h2><p>${t.outcomeNone}</p></section>`;
  const top = (side: 'for' | 'against' | null) => publishedTexts(ctx.db, key, { side, order: 'supports', limit: best, offset: 0 });
  const parts = isArguments
    ? `${listHtml(opened, sideTitle(opened, 'for', counts.for), await top('for'))}${listHtml(opened, sideTitle(opened, 'against', counts.against), await top('against'))}<p class=q>${t.notAVote}</p>`
    : listHtml(opened, `${commentsCount(opened, counts)}. ${t.best}`, await top(null));
  return `<section><h2>${title}</h2><p>${escapeHtml(step.content.question[locale] ?? step.content.question.fr)}</p>${parts}<p><a class=to href="${stepPath(opened)}">${t.read}</a></p></section>`;
}

function listHtml({ locale }: OpenDebate, caption: string, texts: readonly ShownText[]): string {
  const t = debateTexts[locale];
  const rows = texts.map(({ body, supports }) => `<tr><td class=pre>${escapeHtml(body)}</td><td class=n>${t.supports(formatInteger(supports, locale), supports < 2)}</td></tr>`).join('');
  return `<table><caption><strong>${caption}</strong></caption><tbody>${rows}</tbody></table>`;
}
