import { formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { VisitorRequest } from '../step-kind.ts';
import { debateCss } from '../debate/debate-css.ts';
import { actsHtml, debatePath, pagesHtml, questionHtml, textHtml, waysHtml, writeHtml, type Draft, type OpenDebate, type Reader } from '../debate/debate-html.ts';
import { debateCounts, debateOrders, publishedReplies, publishedTexts } from '../debate/debate.queries.server.ts';
import { debateTexts } from '../debate/debate.texts.ts';

const aPage = 20;

/** Comments with what answers them, a page at a time. */
export async function commentsHtml(ctx: Ctx, opened: OpenDebate, { query }: Pick<VisitorRequest, 'query'>, reader: Reader, draft: Draft, said: { alert: string | null; notice: string }): Promise<string> {
  const { locale } = opened;
  const t = debateTexts[locale];
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  const counts = await debateCounts(ctx.db, key);
  const order = debateOrders.find((one) => one === query.get('order')) ?? 'recent';
  const pages = Math.max(1, Math.ceil(counts.first / aPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const texts = await publishedTexts(ctx.db, key, { side: null, order, limit: aPage, offset: (page - 1) * aPage });
  const replies = Map.groupBy(await publishedReplies(ctx.db, key, texts.map(({ id }) => id)), ({ parentId }) => parentId);
  const list = texts.map((text) => {
    const below = (replies.get(text.id) ?? []).map((reply) => textHtml(opened, reply, reader, { acts: true })).join('');
    return textHtml(opened, text, reader, { acts: true, replies: below === '' ? '' : `<div class=re>${below}</div>` });
  }).join('');
  const orders = counts.first < 2 ? '' : `<p>${debateOrders.toReversed().map((one) => (one === order ? `<b>${t.orders[one]}</b>` : `<a href="${debatePath(opened, reader, '', { order: one })}">${t.orders[one]}</a>`)).join(' · ')}</p>`;
  const shown = counts.first === 0 ? `<p class=l>${t.noComment}${opened.stepNow === 'open' ? ` ${t.noneOpen}` : ''}</p>` : `<h2>${commentsCount(opened, counts)}</h2>${orders}${actsHtml(opened, reader, list)}${pagesHtml(opened, reader, { page, pages, query: { order } })}`;
  return stepHtml(opened, { body: `${questionHtml(opened)}${said.notice}${writeHtml(opened, reader.token, draft)}${shown}${waysHtml(opened, reader)}`, alert: said.alert, css: debateCss });
}

/** "12 commentaires, 3 réponses". */
export function commentsCount({ locale }: Pick<OpenDebate, 'locale'>, { first, replies }: { first: number; replies: number }): string {
  const t = debateTexts[locale];
  const n = (value: number) => formatInteger(value, locale);
  return `${t.comments(n(first), first < 2)}${replies > 0 ? `, ${t.replies(n(replies), replies < 2)}` : ''}`;
}
