import type { BoardIdea } from '#core/consultations/idea-board.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { OpenStep } from '../step-kind.ts';
import type { IdeasContent } from './ideas-content.ts';
import type { ShownIdea } from './ideas.queries.server.ts';
import { hrefOf } from './ideas-address.ts';
import { ideasTexts } from './ideas.texts.ts';

/** Who looks at ideas: by which token, and what they support. */
export interface Voter {
  token: string | null;
  supported: ReadonlySet<string>;
}

const longestExcerpt = 180;

/** An idea in the list, with the button that supports it; the list is one form. */
export function cardHtml(opened: OpenStep<IdeasContent>, { board, shown }: { board: BoardIdea; shown: ShownIdea }, voter: Voter): string {
  const theme = themeName(opened, board.theme);
  const language = shown.language === opened.locale ? '' : ` lang=${shown.language}`;
  const body = shown.body.length > longestExcerpt ? `${shown.body.slice(0, longestExcerpt).replace(/\s+\S*$/, '')}…` : shown.body;
  const marks = [theme === null ? '' : `<span>${escapeHtml(theme)}</span>`, standingHtml(board, opened.locale)].join('');
  return `<li id=i-${board.id}>${supportHtml(opened, { board, title: shown.title }, voter)}<div${language}><h2><a href="${hrefOf(opened, `/idea/${board.id}`, voter.token)}">${escapeHtml(shown.title)}</a></h2>${body === '' ? '' : `<p class=q>${escapeHtml(body)}</p>`}<p class=m lang=${opened.locale}>${marks}</p></div></li>`;
}

/** The button that supports an idea or takes the support back; how many do, where nothing can be given now. `wide`: on the page of the idea. */
export function supportHtml(opened: OpenStep<IdeasContent>, { board, title }: { board: BoardIdea; title: string }, voter: Voter, wide = false): string {
  const t = ideasTexts[opened.locale];
  const count = `<b>${formatInteger(board.supports, opened.locale)}</b>`;
  const look = wide ? ' w' : '';
  if (opened.stepNow !== 'open') return `<div class="v${look}">${count}<span>${t.supportsShort}</span></div>`;
  if (voter.token === null) return `<a class="v${look}" href="${hrefOf(opened, '/enter', null)}">${count}<span>${t.support}<span class=h>\u202f: ${escapeHtml(title)}</span></span></a>`;
  const isOn = board.members.some((member) => voter.supported.has(member));
  return `<button class="v${look}${isOn ? ' on' : ''}" name=${isOn ? 'back' : 'idea'} value=${board.id}>${count}<span>${isOn ? `✓ ${t.supported}` : t.support}<span class=h>${isOn ? `. ${t.takeBack}` : ''}\u202f: ${escapeHtml(title)}</span></span></button>`;
}

/** Where an idea stands: what becomes of it, or how long it has waited for a reply. */
export function standingHtml({ clock, status, answeredOn }: BoardIdea, locale: Locale): string {
  const t = ideasTexts[locale];
  const n = formatInteger(clock.waited, locale);
  if (answeredOn !== null) return `<span class="tag${status === 'done' ? ' open' : status === 'not_retained' ? '' : ' good'}">${t.statuses[status]}</span><span>${clock.waited === 0 ? t.answeredToday : t.answeredIn(n, clock.waited < 2)}</span>`;
  if (clock.standing === 'silent') return `<span class="tag late">${t.silent(n)}</span>`;
  return `<span>${t.statuses.received}</span>`;
}

export function themeName({ step, locale }: Pick<OpenStep<IdeasContent>, 'step' | 'locale'>, theme: string | null): string | null {
  return step.content.themes.find(({ id }) => id === theme)?.label[locale] ?? null;
}
