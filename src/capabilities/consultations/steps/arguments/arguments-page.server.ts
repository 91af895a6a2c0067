import { formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { VisitorRequest } from '../step-kind.ts';
import { debateCss } from '../debate/debate-css.ts';
import { actsHtml, debatePath, pagesHtml, questionHtml, textHtml, waysHtml, writeHtml, type Draft, type OpenDebate, type Reader } from '../debate/debate-html.ts';
import { debateCounts, debateOrders, publishedTexts, type Side } from '../debate/debate.queries.server.ts';
import { debateTexts } from '../debate/debate.texts.ts';

const inColumn = 10;
const aPage = 25;
const sides = ['for', 'against'] as const;

/** Arguments for and against, side by side; or all of one side, a page at a time. */
export async function argumentsHtml(ctx: Ctx, opened: OpenDebate, { query }: Pick<VisitorRequest, 'query'>, reader: Reader, draft: Draft, said: { alert: string | null; notice: string }): Promise<string> {
  const t = debateTexts[opened.locale];
  const side = sides.find((one) => one === query.get('side')) ?? null;
  const list = side === null ? await bothSides(ctx, opened, reader) : await oneSide(ctx, opened, reader, side, query);
  const body = `${questionHtml(opened)}${said.notice}${writeHtml(opened, reader.token, draft)}${list}<p class=q>${t.notAVote}</p>${waysHtml(opened, reader)}`;
  return stepHtml(opened, { body, alert: said.alert, css: debateCss });
}

async function bothSides(ctx: Ctx, opened: OpenDebate, reader: Reader): Promise<string> {
  const t = debateTexts[opened.locale];
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  const counts = await debateCounts(ctx.db, key);
  const columns: string[] = [];
  for (const side of sides) {
    const texts = await publishedTexts(ctx.db, key, { side, order: 'supports', limit: inColumn, offset: 0 });
    const all = counts[side] > inColumn ? `<p><a class=to href="${debatePath(opened, reader, '', { side })}">${t.allOf[side]}</a></p>` : '';
    const list = texts.length === 0 ? `<p class=q>${t.noneFor}${opened.stepNow === 'open' ? ` ${t.noneOpen}` : ''}</p>` : texts.map((text) => textHtml(opened, text, reader, { acts: true })).join('');
    columns.push(`<section class="side ${side}"><h2>${sideTitle(opened, side, counts[side])}</h2>${list}${all}</section>`);
  }
  return actsHtml(opened, reader, `<div class=two>${columns.join('')}</div>`);
}

async function oneSide(ctx: Ctx, opened: OpenDebate, reader: Reader, side: Side, query: URLSearchParams): Promise<string> {
  const t = debateTexts[opened.locale];
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  const all = (await debateCounts(ctx.db, key))[side];
  const order = debateOrders.find((one) => one === query.get('order')) ?? 'supports';
  const pages = Math.max(1, Math.ceil(all / aPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const texts = await publishedTexts(ctx.db, key, { side, order, limit: aPage, offset: (page - 1) * aPage });
  const orders = debateOrders.map((one) => (one === order ? `<b>${t.orders[one]}</b>` : `<a href="${debatePath(opened, reader, '', { side, order: one })}">${t.orders[one]}</a>`)).join(' · ');
  const list = actsHtml(opened, reader, texts.map((text) => textHtml(opened, text, reader, { acts: true })).join(''));
  return `<section class="side ${side}"><h2>${sideTitle(opened, side, all)}</h2><p><a href="${debatePath(opened, reader)}">${t.both}</a> · ${orders}</p>${list}${pagesHtml(opened, reader, { page, pages, query: { side, order } })}</section>`;
}

export function sideTitle({ locale }: Pick<OpenDebate, 'locale'>, side: Side, count: number): string {
  const t = debateTexts[locale];
  return (side === 'for' ? t.argumentsFor : t.argumentsAgainst)(formatInteger(count, locale), count < 2);
}
