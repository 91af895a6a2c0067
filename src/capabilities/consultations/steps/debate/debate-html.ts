import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate, formatInteger } from '#core/shared/format.ts';
import { stepPath } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import { longestOf, type DebateContent } from './debate.content.ts';
import type { ShownText, Side } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';

export type OpenDebate = OpenStep<DebateContent>;

/** The name of what is written in this step among all that is moderated. */
export const kindOf = ({ step }: { step: Pick<OpenDebate['step'], 'kind'> }): 'argument' | 'comment' => (step.kind === 'arguments' ? 'argument' : 'comment');

/** Who looks: the token by which they act, null where they must come in first; texts they back. */
export interface Reader {
  token: string | null;
  supported: ReadonlySet<string>;
}

/** What somebody was writing, with what is wrong in it. */
export interface Draft {
  body: string;
  side: Side | null;
  faults: { body?: string; side?: string };
}

export const emptyDraft: Draft = { body: '', side: null, faults: {} };

/** An address of the step that keeps the reader the same person. */
export function debatePath(opened: OpenDebate, { token }: Pick<Reader, 'token'>, below = '', query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams({ ...query, ...(token !== null && { k: token }) }).toString();
  return escapeHtml(`${stepPath(opened, below)}${asked === '' ? '' : `?${asked}`}`);
}

/** What is discussed: its sentence or question, and what to know before. */
export function questionHtml({ locale, step: { content } }: OpenDebate): string {
  const text = content.text[locale] ?? content.text.fr;
  const before = text === '' ? '' : `<details class=box><summary>${debateTexts[locale].text}</summary><p class=pre>${escapeHtml(text)}</p></details>`;
  return `<p class=l>${escapeHtml(content.question[locale] ?? content.question.fr)}</p>${before}`;
}

/** One text, with its supports and what may be done; inside the form of the page, which carries the token. `replies`: HTML that follows it. */
export function textHtml(opened: OpenDebate, text: ShownText, reader: Reader, { acts, replies = '' }: { acts: boolean; replies?: string }): string {
  const { locale, stepNow } = opened;
  const t = debateTexts[locale];
  const day = `<time datetime="${text.publishedAt.toISOString().slice(0, 10)}">${formatDate(text.publishedAt, locale)}</time>`;
  const head = text.service === null ? '' : `<p class=off>${escapeHtml(t.official(text.service))} <span class=q>${day}</span></p>`;
  const masked = text.masked ? `<p class=q>${t.masked}</p>` : '';
  const language = text.language === locale ? '' : ` lang=${text.language}`;
  const isOpen = stepNow === 'open' && acts;
  const reply = isOpen && text.parentId === null && opened.step.kind === 'comments' && reader.token !== null ? wayHtml(opened, reader, `/reply/${text.id}`, t.reply) : '';
  const report = acts && text.service === null ? wayHtml(opened, reader, `/report/${text.id}`, t.report) : '';
  return `<article class="t${text.service === null ? '' : ' of'}" id="t-${text.id}">${head}<p class=pre${language}>${escapeHtml(text.body)}</p>${masked}<p class=acts>${supportHtml(opened, text, reader, isOpen)}${reply}${report}${text.service === null ? `<span class=q>${day}</span>` : ''}</p>${replies}</article>`;
}

/** A way that keeps the reader the same person: a button of the form around, whose token would weigh more than the text if each link bore it. */
const wayHtml = (opened: OpenDebate, reader: Reader, below: string, label: string): string =>
  reader.token === null ? `<a href="${debatePath(opened, reader, below)}" rel=nofollow>${label}</a>` : `<button class=lk formmethod=get formaction="${stepPath(opened, below)}">${label}</button>`;

function supportHtml({ locale }: OpenDebate, text: ShownText, { token, supported }: Reader, acts: boolean): string {
  const t = debateTexts[locale];
  const n = formatInteger(text.supports, locale);
  const marked = text.marked > 0 ? ` <span class=q>(${t.marked(formatInteger(text.marked, locale))})</span>` : '';
  if (text.service !== null) return '';
  if (!acts || token === null) return `<span>${t.supports(n, text.supports < 2)}${marked}</span>`;
  const what = escapeHtml(text.body.slice(0, 60));
  return supported.has(text.id)
    ? `<button class="s on" name=unsupport value="${text.id}" aria-label="✓ ${t.supported} · ${n}, ${t.takeBack}: ${what}">✓ ${t.supported} · ${n}</button>${marked}`
    : `<button class=s name=support value="${text.id}" aria-label="${t.support} · ${n}: ${what}">${t.support} · ${n}</button>${marked}`;
}

/** The form in which a text is written; folded until it is asked for, or something is wrong in it. `parentId`: the comment it answers. */
export function writeHtml(opened: OpenDebate, token: string | null, draft: Draft, parentId: string | null = null): string {
  const { locale, step, stepNow } = opened;
  if (stepNow !== 'open') return '';
  const t = debateTexts[locale];
  const isArgument = step.kind === 'arguments';
  const title = parentId !== null ? t.replyTitle : isArgument ? t.giveArgument : t.giveComment;
  if (token === null) return `<p class=box>${t.needLink} <a class=go href="${debatePath(opened, { token }, '/enter')}">${t.enter}</a></p>`;
  const { side, body } = draft.faults;
  const choice = (value: Side): string => `<label class=o><input type=radio name=side value=${value}${draft.side === value ? ' checked' : ''} required><span>${t.sides[value]}</span></label>`;
  const sides = isArgument ? `<fieldset${side ? ' class=bad aria-describedby=side-error' : ''}><legend>${t.side}</legend>${side ? `<p class=err id=side-error>${side}</p>` : ''}<div class=row>${choice('for')}${choice('against')}</div></fieldset>` : '';
  const parent = parentId === null ? '' : `<input type=hidden name=parent value="${parentId}">`;
  const hint = isArgument ? t.argumentHint : t.commentHint;
  const most = isArgument ? longestOf.argument : longestOf.comment;
  const field = `<label for=body><strong>${t.body}</strong></label><p class=q id=body-hint>${hint}</p>${body ? `<p class=err id=body-error>${body}</p>` : ''}<textarea id=body name=body rows=${isArgument ? 4 : 6} maxlength=${most} required aria-describedby="body-hint${body ? ' body-error' : ''}">\n${escapeHtml(draft.body)}</textarea>`;
  const form = `<form method=post action="${stepPath(opened)}"><input type=hidden name=k value="${escapeHtml(token)}"><input type=hidden name=do value=write>${parent}${sides}${field}<p class=q>${t[step.content.moderation]} <a href="${debatePath(opened, { token }, '/moderation')}">${t.charter}</a></p><p><button>${t.send}</button></p></form>`;
  const isAsked = parentId !== null || draft.body !== '' || side !== undefined || body !== undefined;
  return parentId !== null ? `<section class=box>${form}</section>` : `<details class="box w"${isAsked ? ' open' : ''}><summary>${title}</summary>${form}</details>`;
}

/** Texts in the one form by which they are backed; its button says which. */
export const actsHtml = (opened: OpenDebate, { token }: Reader, texts: string): string =>
  token === null ? texts : `<form method=post action="${stepPath(opened)}"><input type=hidden name=k value="${escapeHtml(token)}">${texts}</form>`;

/** The way to what one wrote, and to the rules. */
export function waysHtml(opened: OpenDebate, reader: Reader): string {
  const t = debateTexts[opened.locale];
  const mine = reader.token === null ? '' : `<a href="${debatePath(opened, reader, '/mine')}">${t.mine}</a> · `;
  return `<p>${mine}<a href="${debatePath(opened, reader, '/moderation')}">${t.charter}</a></p>`;
}

export function pagesHtml(opened: OpenDebate, reader: Reader, { page, pages, query }: { page: number; pages: number; query: Readonly<Record<string, string>> }): string {
  if (pages < 2) return '';
  const t = debateTexts[opened.locale];
  const link = (to: number, label: string) => `<a class=to href="${debatePath(opened, reader, '', { ...query, page: String(to) })}">${label}</a> `;
  return `<nav aria-label="${t.pages}">${page > 1 ? link(page - 1, t.previous) : ''}${t.page(page, pages)} ${page < pages ? link(page + 1, t.next) : ''}</nav>`;
}
