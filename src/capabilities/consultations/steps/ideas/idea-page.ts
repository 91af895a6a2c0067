import type { BoardIdea } from '#core/consultations/idea-board.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate, formatInteger } from '#core/shared/format.ts';
import { stepHtml } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import { standingHtml, supportHtml, themeName, type Voter } from './idea-card.ts';
import type { IdeasContent } from './ideas-content.ts';
import type { Photo, Reply, ShownIdea } from './ideas.queries.server.ts';
import { hrefOf, tokenField } from './ideas-address.ts';
import { ideasCss } from './ideas-css.ts';
import { ideasTexts } from './ideas.texts.ts';
import { mapHtml, type MapBase } from './ideas-map.ts';

export interface OpenIdea {
  board: BoardIdea;
  shown: ShownIdea;
  /** What was merged into it. */
  merged: readonly ShownIdea[];
  replies: readonly Reply[];
  photos: readonly Photo[];
  days: number;
  map: MapBase | null;
}

/** One idea: its words, pictures and place, what was merged into it, and what the body answers. `own`: what the voter gave in the step. */
export function ideaHtml(opened: OpenStep<IdeasContent>, idea: OpenIdea, voter: Voter, { said, own }: { said: string | null; own: string }): string {
  const { locale } = opened;
  const { board, shown, merged } = idea;
  const t = ideasTexts[locale];
  const theme = themeName(opened, board.theme);
  const notice = said === null ? '' : `<p class="box good" role=status>${escapeHtml(said)}</p>`;
  const about = [theme === null ? '' : `<span>${escapeHtml(theme)}</span>`, `<span>${t.publishedOn(formatDate(shown.publishedAt, locale))}</span>`, standingHtml(board, locale)].join('');
  const form = `<form method=post action="${hrefOf(opened, '/support', null)}">${tokenField(voter.token)}<input type=hidden name=here value=${board.id}>${supportHtml(opened, { board, title: shown.title }, voter, true)}</form>`;
  const language = shown.language === locale ? '' : ` lang=${shown.language}`;
  const words = `${shown.body === '' ? '' : `<p class=pre${language}>${escapeHtml(shown.body)}</p>`}${shown.masked ? `<p class=q>${t.masked}</p>` : ''}`;
  const union = merged.length === 0 ? '' : `<section><h2>${t.merged(merged.length)}</h2><ul>${merged.map(({ title, language: of }) => `<li${of === locale ? '' : ` lang=${of}`}>${escapeHtml(title)}</li>`).join('')}</ul><p class=q>${t.mergedNote}</p></section>`;
  const back = `<p><a class=to href="${hrefOf(opened, '', voter.token)}">← ${t.all}</a></p>`;
  const body = `${notice}<p class=m>${about}</p>${words}${photosHtml(opened, idea)}${form}${repliesHtml(opened, idea)}${union}${placeHtml(opened, idea)}${back}${own}`;
  return stepHtml(opened, { css: ideasCss, title: shown.title, below: `/idea/${board.id}`, body });
}

function photosHtml(opened: OpenStep<IdeasContent>, { photos, shown }: OpenIdea): string {
  const t = ideasTexts[opened.locale];
  return photos.map(({ ideaId, position, description }) => {
    const said = description === '' ? '' : `<figcaption>${escapeHtml(description)}</figcaption>`;
    return `<figure><img loading=lazy decoding=async alt="${escapeHtml(description || t.photoOf(shown.title))}" src="${hrefOf(opened, `/photo/${ideaId}/${position}`, null)}">${said}</figure>`;
  }).join('');
}

function repliesHtml(opened: OpenStep<IdeasContent>, { replies, board: { clock }, days }: OpenIdea): string {
  const { locale } = opened;
  const t = ideasTexts[locale];
  const n = (value: number): string => formatInteger(value, locale);
  if (replies.length === 0) {
    const isSilent = clock.standing === 'silent';
    const wait = isSilent ? t.silent(n(clock.waited)) : clock.waited === 0 ? t.waitsToday : t.waits(n(clock.waited), n(days));
    return `<section class="box${isSilent ? ' bad' : ''}"><h2>${t.noReply}</h2><p>${wait}.</p><p class=q>${t.promise(n(days))}</p></section>`;
  }
  const each = replies.map(({ service, body, status, at }) => `<article class="box rep"><p class=m><span class="tag${status === 'done' ? ' open' : ' good'}">${t.statuses[status]}</span><span>${escapeHtml(t.reply(service, formatDate(at, locale)))}</span></p><p class=pre>${escapeHtml(body)}</p></article>`).join('');
  return `<section><h2>${t.replies}</h2>${each}</section>`;
}

function placeHtml(opened: OpenStep<IdeasContent>, { map, shown }: OpenIdea): string {
  if (map === null || shown.place === null) return '';
  const t = ideasTexts[opened.locale];
  return `<section><h2>${t.place}</h2>${mapHtml(opened, map, [{ ...shown.place, label: shown.title, text: '', href: null }])}</section>`;
}

/** Where an idea that was merged leads. */
export function mergedHtml(opened: OpenStep<IdeasContent>, { shown, into, token }: { shown: ShownIdea; into: ShownIdea; token: string | null }): string {
  const t = ideasTexts[opened.locale];
  const link = `<p class=l><a href="${hrefOf(opened, `/idea/${into.id}`, token)}">${escapeHtml(into.title)}</a></p>`;
  return stepHtml(opened, { css: ideasCss, title: shown.title, below: `/idea/${shown.id}`, body: `<div class="box good"><p>${t.mergedInto}</p>${link}<p class=q>${t.mergedNote}</p></div>${shown.body === '' ? '' : `<p class=pre>${escapeHtml(shown.body)}</p>`}` });
}
