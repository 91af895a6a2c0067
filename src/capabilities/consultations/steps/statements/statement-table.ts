import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatPercent } from '#core/shared/format.ts';
import { seenIn } from '#core/opinion-map/tallies.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import { votesCss } from '../ballots/votes-css.ts';
import type { OpenStep } from '../step-kind.ts';
import type { DrawnMap } from './drawn-map.ts';
import { statementText } from './map-page.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';
import { agreeing, barsLegend, voteBar } from './vote-bars.ts';

const aPage = 50;
const sorts = ['number', 'agree', 'divide'] as const;

/** Every statement with its answers, a page at a time, in the order asked for. */
export function statementTableHtml(opened: OpenStep<StatementsContent>, map: DrawnMap, { query, token }: { query: URLSearchParams; token: string | null }): string {
  const { locale } = opened;
  const t = statementsTexts[locale];
  const sort = sorts.find((one) => one === query.get('sort')) ?? 'number';
  const rows = sorted(map, sort);
  const pages = Math.max(1, Math.ceil(rows.length / aPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
  const to = (given: Record<string, string>): string => escapeHtml(`${stepPath(opened, '/map/statements')}?${new URLSearchParams({ ...(token ? { k: token } : {}), sort, ...given }).toString()}`);
  const ways = sorts.map((one) => (one === sort ? `<strong aria-current=true>${t.sorts[one]}</strong>` : `<a href="${to({ sort: one })}">${t.sorts[one]}</a>`)).join(' · ');
  const turn = pages === 1 ? '' : `<nav aria-label="${t.pages}"><p>${page > 1 ? `<a class=to href="${to({ page: String(page - 1) })}">${t.previousPage}</a> ` : ''}${t.page(page, pages)}${page < pages ? ` <a class=to href="${to({ page: String(page + 1) })}">${t.nextPage}</a>` : ''}</p></nav>`;
  const head = [t.agreeHead, ...map.groups.map(({ id }) => t.ofGroup(id))].map((label) => `<th scope=col class=n>${label}</th>`).join('');
  const lines = rows.slice((page - 1) * aPage, page * aPage).map((one) => rowHtml(opened, one)).join('');
  const body = `<p>${t.tableLead} ${t.heldText}</p><p>${t.sortBy} ${ways}</p>${barsLegend(locale)}<div class="box wide" role=region tabindex=0 aria-label="${t.table}"><table><thead><tr><th scope=col>${t.statementHead}</th>${head}</tr></thead><tbody>${lines}</tbody></table></div>${turn}<p><a href="${stepPath(opened, '/map')}${token ? `?k=${encodeURIComponent(token)}` : ''}">${t.map}</a></p>`;
  return stepHtml(opened, { title: t.table, below: '/map/statements', css: votesCss, body });
}

type Figures = DrawnMap['statements'][number];

function sorted({ statements, divides }: DrawnMap, sort: (typeof sorts)[number]): Figures[] {
  if (sort === 'number') return statements.toSorted((a, b) => Number(a.statement) - Number(b.statement));
  if (sort === 'agree') return statements.toSorted((a, b) => (b.all ? agreeing(b.all) : -1) - (a.all ? agreeing(a.all) : -1));
  const gaps = new Map(divides.map(({ statement, gap }) => [statement, gap]));
  return statements.toSorted((a, b) => (gaps.get(b.statement) ?? -1) - (gaps.get(a.statement) ?? -1));
}

function rowHtml(opened: OpenStep<StatementsContent>, { statement, all, byGroup }: Figures): string {
  const { locale } = opened;
  const share = (tally: Figures['all']): string => (tally && seenIn(tally) > 0 ? formatPercent(agreeing(tally), locale) : statementsTexts[locale].held);
  return `<tr><th scope=row>${escapeHtml(statementText(opened, statement))}${all ? voteBar(all) : ''}</th>${[all, ...byGroup].map((tally) => `<td class=n>${share(tally)}</td>`).join('')}</tr>`;
}
