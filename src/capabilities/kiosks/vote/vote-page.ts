import { createHash } from 'node:crypto';
import { asksReasons, longestText } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet, RatedQuestion } from '#core/opinions/types.ts';
import { questionWords, stepWords, wordIn } from '../sets/asked-words.ts';
import { nextAddress, nextWords, type NextQuestion } from '../points/next-question.ts';
import type { AskingLanguage } from '../sets/language.input.ts';
import { voteCss } from './vote-css.ts';
import type { Typed } from './vote-form.ts';

export interface VotePage {
  /** Of the point. */
  name: string;
  set: QuestionSet;
  language: AskingLanguage;
  easy: boolean;
  /** Ways to the same page in other words. */
  others: { href: string; label: string; language: string }[];
  nonce: string;
  typed: Typed;
  /** What went wrong, said first. */
  alert: string | null;
}

const styleHash = createHash('sha256').update(voteCss).digest('base64');

/** The policy of a vote page: its own style, its own form, no script at all. `framers`: who may show it in a frame. */
export function votePolicy(framers: "'none'" | "'self'" | '*'): string {
  return `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors ${framers}`;
}

/** The page where somebody answers: complete, without script, cookie or second request. */
export function votePageHtml(page: VotePage): string {
  const { name, set, language: { words }, nonce, typed, alert } = page;
  const questions = set.questions.map((question, place) => questionHtml(page, question, place)).join('');
  const text = set.text === 'none' ? '' : `<p><label>${words[set.text]}<textarea name=t rows=3 maxlength=${longestText}>${escaped(typed.get('t')?.[0] ?? '')}</textarea></label>`;
  const more = selectHtml(page, 'a', words.age, set.ageBands) + selectHtml(page, 'w', words.need, set.needs);
  const ways = page.others.map(({ href, label, language }) => `<a href="${escaped(href)}" lang=${language}>${escaped(label)}</a>`).join('');
  return frame(page, wordIn(set.title, page), `${alert ? `<p role=alert>${escaped(alert)}</p>` : ''}<h1>${escaped(name)}</h1><form method=post><input type=hidden name=n value=${nonce}>${questions}${text}${more}<p>${escaped(words.anonymous)}</p><button>${escaped(words.send)}</button></form>${ways && `<nav aria-label="${escaped(words.languages)}">${ways}</nav>`}`);
}

/** The page that says something and asks nothing: thanks, a point at rest, a code that has passed. `typed`: what could not be taken; its text is given back. */
export function voteWordHtml(page: Pick<VotePage, 'name' | 'language'>, word: string, more: { line?: string; ticket?: { says: string; code: string } | null; typed?: Typed | undefined; next?: NextQuestion | null } = {}): string {
  // The page may stand in a frame, and the answer may not.
  const answer = `${page.language.language === 'fr' ? '' : '/en'}/answer?code=`;
  const ticket = more.ticket ? `<p>${escaped(more.ticket.says)}<output><a href="${answer}${more.ticket.code}" target=_blank>${more.ticket.code}</a></output>` : '';
  const text = more.typed?.get('t')?.[0]?.trim() ?? '';
  const back = text && `<p><label>${escaped(page.language.words.written)}<textarea readonly rows=9>${escaped(text)}</textarea></label>`;
  return frame(page, word, `<p>${escaped(page.name)}<h1>${escaped(word)}</h1>${more.line ? `<p>${escaped(more.line)}</p>` : ''}${ticket}${nextHtml(page, more.next ?? null)}${back}`);
}

/** The way to a question asked elsewhere: not in the frame where this page may stand. */
function nextHtml({ language: { language } }: Pick<VotePage, 'language'>, next: NextQuestion | null): string {
  if (!next) return '';
  const said = nextWords(next, language);
  return `<p lang=${said.language}>${escaped(said.lead)}<br><a href="${escaped(nextAddress(next, said.language))}" target=_blank>${escaped(said.question)}</a>`;
}

function frame({ language: { language, direction } }: Pick<VotePage, 'language'>, title: string, body: string): string {
  return `<!doctype html><html lang=${language}${direction === 'rtl' ? ' dir=rtl' : ''}><meta charset=utf-8><meta name=viewport content="width=device-width"><meta name=robots content=noindex><link rel=icon href=data:,><title>${escaped(title)} – Parvis</title><style>${voteCss}</style><main>${body}</main>`;
}

function questionHtml(page: VotePage, question: RatedQuestion, place: number): string {
  const { language: { words }, typed } = page;
  const chosen = typed.get(`q${place}`)?.[0];
  const label = questionWords(question, page);
  const steps = stepWords(page, question).map((word, value) => {
    const attributes = `${question.optional ? '' : ' required'}${asksReasons(question, value) ? ' class=l' : ''}${chosen === String(value) ? ' checked' : ''}`;
    const shown = question.kind === 'smileys' ? faceHtml(value, question.steps) + escaped(word) : `<span class=c>${escaped(word)}</span>`;
    return `<label><input type=radio name=q${place} value=${value}${attributes}>${shown}</label>`;
  });
  const reasons = question.reasons.map(({ id, label: reason }) =>
    `<label><input type=checkbox name=r${place} value=${id}${typed.get(`r${place}`)?.includes(id) ? ' checked' : ''}> ${escaped(wordIn(reason, page))}</label>`);
  const why = reasons.length === 0 ? '' : `<fieldset class="r l"><legend>${escaped(words.why)}</legend>${reasons.join('')}</fieldset>`;
  return `<fieldset><legend>${escaped(label)}${question.optional ? ` (${escaped(words.optional)})` : ''}</legend><div class=${question.kind === 'smileys' ? 's' : '"s v"'}>${steps.join('')}</div>${why}</fieldset>`;
}

/** A face drawn by one line: two eyes, and a mouth that bends from sad to glad. */
function faceHtml(value: number, steps: number): string {
  const bend = Math.round((10 * value) / (steps - 1) - 5);
  return `<svg viewBox="0 0 24 24" aria-hidden=true><path d="M8 8v2m8-2v2M7 ${16 - Math.round(bend / 3)}q5 ${bend} 10 0"/></svg>`;
}

function selectHtml({ typed, ...page }: VotePage, name: string, label: string, choices: QuestionSet['needs']): string {
  if (!choices) return '';
  const options = choices.map((choice) => `<option value=${choice.id}${typed.get(name)?.[0] === choice.id ? ' selected' : ''}>${escaped(wordIn(choice.label, page))}`);
  return `<p><label>${escaped(label)} (${escaped(page.language.words.optional)})<select name=${name}><option>${options.join('')}</select></label>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
