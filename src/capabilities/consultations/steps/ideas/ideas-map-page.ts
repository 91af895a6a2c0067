import type { BoardIdea } from '#core/consultations/idea-board.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import type { IdeasContent } from './ideas-content.ts';
import type { OwnPlaced, ShownIdea } from './ideas.queries.server.ts';
import { hrefOf, tokenField } from './ideas-address.ts';
import { ideasCss } from './ideas-css.ts';
import { mapHtml, type MapBase } from './ideas-map.ts';
import { ideasTexts } from './ideas.texts.ts';
import { touchWidths } from './place-idea.server.ts';

/** The ideas that have a place, as numbers on the map and as a list under it. */
export function ideasMapHtml(opened: OpenStep<IdeasContent>, base: MapBase, placed: readonly { board: BoardIdea; shown: ShownIdea }[], token: string | null): string {
  const { locale } = opened;
  const t = ideasTexts[locale];
  const marks = placed.flatMap(({ board, shown }, i) => (shown.place === null ? [] : [{ ...shown.place, label: `${i + 1}. ${shown.title}`, text: String(i + 1), href: hrefOf(opened, `/idea/${board.id}`, token) }]));
  const list = placed.map(({ board, shown }) => `<li><a href="${hrefOf(opened, `/idea/${board.id}`, token)}">${escapeHtml(shown.title)}</a> <span class=q>(${t.supports(formatInteger(board.supports, locale), board.supports < 2)})</span></li>`).join('');
  const body = placed.length === 0 ? `<p class=box>${t.mapNone}</p>` : `<p class=q>${t.mapText}</p>`;
  return stepHtml(opened, { css: ideasCss, title: t.map, below: '/map', body: `${body}${mapHtml(opened, base, marks)}<ol>${list}</ol><p><a class=to href="${hrefOf(opened, '', token)}">← ${t.all}</a></p>` });
}

/** Where its author puts an idea: by touching the map, which is a field of the form, or by choosing a named spot. */
export function placeIdeaHtml(opened: OpenStep<IdeasContent>, base: MapBase, { own, token, done }: { own: OwnPlaced; token: string; done: string | null }): string {
  const t = ideasTexts[opened.locale];
  const notice = done === 'placed' ? `<p class="box good" role=status>${t.mapPlaced}</p>` : '';
  const at = own.place === null ? {} : { x: String(own.place.x), y: String(own.place.y) };
  const source = base.picture === null ? hrefOf(opened, '/map.svg', null, at) : escapeHtml(base.picture);
  const touch = Object.entries(touchWidths).map(([name, width]) => `<input type=image class="pick ${name}" name=${name} src="${source}" width=${width} height=${Math.round(width / base.ratio)} alt="${escapeHtml(t.mapAlt)}">`).join('');
  const action = hrefOf(opened, `/place/${own.id}`, null);
  const spots = base.spots.length === 0 ? '' : `<form method=post action="${action}" class=bar>${tokenField(token)}<label>${t.mapSpot}<select name=spot>${base.spots.map(({ name }, i) => `<option value=${i}>${escapeHtml(name)}</option>`).join('')}</select></label><button>${t.mapSpotButton}</button></form>`;
  const body = `${notice}<p class=l>${escapeHtml(own.title)}</p><p>${t.mapPlaceText}</p>${spots}<form method=post action="${action}"><p></p>${tokenField(token)}${touch}</form><p class=q>${escapeHtml(base.source)}</p><p><a class=go href="${hrefOf(opened, '', token)}">${t.mapSkip}</a></p>`;
  return stepHtml(opened, { css: ideasCss, title: t.mapPlace, below: `/place/${own.id}`, alert: done === 'unplaced' ? t.mapUnplaced : null, body });
}
