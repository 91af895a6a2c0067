import { ideaOrders, ideaStatuses, type BoardIdea } from '#core/consultations/idea-board.ts';
import { silenceSummary } from '#core/consultations/no-silence.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import { cardHtml, type Voter } from './idea-card.ts';
import type { IdeasContent } from './ideas-content.ts';
import type { ShownIdea } from './ideas.queries.server.ts';
import { hrefOf, placeOf, queryOf, tokenField, type IdeasView } from './ideas-address.ts';
import { ideasCss } from './ideas-css.ts';
import { ideasTexts } from './ideas.texts.ts';

export interface ListedIdeas {
  view: IdeasView;
  /** Every idea that stands. */
  all: readonly BoardIdea[];
  /** Those of this page, with their words. */
  shown: readonly { board: BoardIdea; shown: ShownIdea }[];
  pages: number;
  days: number;
}

/** The ideas of a step: what is asked, the way to propose, search, and the ideas with their supports. `said`: a notice; `own`: what the voter gave. */
export function ideasHtml(opened: OpenStep<IdeasContent>, listed: ListedIdeas, voter: Voter, { said, own }: { said: string | null; own: string }): string {
  const { step, locale, stepNow } = opened;
  const t = ideasTexts[locale];
  const asks = step.content.asks[locale] || step.content.asks.fr;
  const way = stepNow === 'open' ? `<p><a class=go href="${hrefOf(opened, '/new', voter.token)}">${t.propose}</a></p>` : '';
  const notice = said === null ? '' : `<p class="box good" role=status>${escapeHtml(said)}</p>`;
  const body = listed.all.length === 0 ? emptyHtml(opened) : `${searchHtml(opened, listed, voter)}${listHtml(opened, listed, voter)}${clockHtml(opened, listed, voter)}`;
  return stepHtml(opened, { css: ideasCss, body: `${asks === '' ? '' : `<p class="l pre">${escapeHtml(asks)}</p>`}${notice}${way}${body}${own}` });
}

function emptyHtml({ locale, stepNow }: OpenStep<IdeasContent>): string {
  const t = ideasTexts[locale];
  return `<div class=box><h2>${t.empty}</h2><p>${stepNow === 'open' ? t.emptyOpen : t.emptyOver}</p></div>`;
}

function searchHtml(opened: OpenStep<IdeasContent>, { view }: ListedIdeas, { token }: Voter): string {
  const { step, locale } = opened;
  const t = ideasTexts[locale];
  const option = (value: string, label: string, current: string): string => `<option value="${value}"${value === current ? ' selected' : ''}>${escapeHtml(label)}</option>`;
  const themes = step.content.themes.length === 0 ? '' : `<label>${t.theme}<select name=theme>${option('', t.allThemes, view.theme ?? '')}${step.content.themes.map(({ id, label }) => option(id, label[locale], view.theme ?? '')).join('')}</select></label>`;
  const statuses = `<label>${t.status}<select name=status>${option('', t.allStatuses, view.status ?? '')}${ideaStatuses.map((status) => option(status, t.statuses[status], view.status ?? '')).join('')}</select></label>`;
  const orders = `<label>${t.order}<select name=order>${ideaOrders.map((order) => option(order, t.orders[order], view.order)).join('')}</select></label>`;
  const isNarrow = view.theme !== null || view.status !== null || view.order !== 'support';
  const map = step.content.map.kind === 'none' ? '' : `<a class=to href="${hrefOf(opened, '/map', token)}">${t.mapLink}</a>`;
  return `<form method=get role=search>${tokenField(token)}<div class=bar><label>${t.search}<input type=search name=q value="${escapeHtml(view.words)}" maxlength=200></label><button>${t.searchButton}</button></div><details${isNarrow ? ' open' : ''}><summary>${t.moreFilters}</summary><div class=bar>${themes}${statuses}${orders}<button>${t.filter}</button></div></details></form>${map}`;
}

function listHtml(opened: OpenStep<IdeasContent>, { view, shown, pages, all }: ListedIdeas, voter: Voter): string {
  const t = ideasTexts[opened.locale];
  const isWhole = view.words === '' && view.theme === null && view.status === null && !view.silent;
  const count = isWhole ? `<p class=k>${countOf(all.length, opened)}</p>` : `<p class=k><a href="${hrefOf(opened, '', voter.token)}">${t.showAll}</a></p>`;
  if (shown.length === 0) return `<div class=box role=status><h2>${t.nothingFound}</h2><p>${t.nothingFoundText}</p></div>${count}`;
  const list = `<ol class=ids>${shown.map((one) => cardHtml(opened, one, voter)).join('')}</ol>`;
  const back = new URLSearchParams(queryOf(view)).toString();
  const form = voter.token === null ? list : `<form method=post action="${hrefOf(opened, '/support', null)}">${tokenField(voter.token)}<input type=hidden name=at value="${escapeHtml(back)}">${list}</form>`;
  return `${count}${form}${pagerHtml(opened, { view, pages }, voter)}`;
}

const countOf = (n: number, { locale }: OpenStep<unknown>): string => ideasTexts[locale].count(formatInteger(n, locale), n < 2);

function pagerHtml(opened: OpenStep<IdeasContent>, { view, pages }: Pick<ListedIdeas, 'view' | 'pages'>, { token }: Voter): string {
  if (pages < 2) return '';
  const t = ideasTexts[opened.locale];
  const to = (page: number, label: string, rel: string): string => (page < 1 || page > pages ? '<span></span>' : `<a class=to rel=${rel} href="${escapeHtml(placeOf(opened, '', token, queryOf({ ...view, page })))}">${label}</a>`);
  return `<nav class=pg aria-label="${t.pages}">${to(view.page - 1, `← ${t.previous20}`, 'prev')}<span class=q>${t.page(view.page, pages)}</span>${to(view.page + 1, `${t.next20} →`, 'next')}</nav>`;
}

/** How the body answers: the no-silence clock of the whole step, public from the first idea on. */
function clockHtml(opened: OpenStep<IdeasContent>, { all, days }: ListedIdeas, { token }: Voter): string {
  const { locale } = opened;
  const t = ideasTexts[locale];
  const { answered, answered_late: late, waiting, silent, medianDays } = silenceSummary(all.map(({ clock }) => clock));
  const cell = (name: keyof typeof t.clockCells, value: string): string => `<div><dt>${t.clockCells[name]}</dt><dd>${value}</dd></div>`;
  const n = (value: number): string => formatInteger(value, locale);
  const median = medianDays === null ? '' : cell('median', t.medianDays(formatDecimal(medianDays, locale, Number.isInteger(medianDays) ? 0 : 1)));
  const see = silent === 0 ? '' : `<p><a class=to href="${hrefOf(opened, '', token, { silent: 'yes', order: 'waiting' })}">${t.seeSilent}</a></p>`;
  return `<section><h2>${t.clockTitle}</h2><p class=q>${t.promise(n(days))}</p><dl class=fig>${cell('answered', n(answered + late))}${cell('waiting', n(waiting))}${cell('silent', n(silent))}${median}</dl>${see}</section>`;
}
