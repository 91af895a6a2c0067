import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate, formatInteger } from '#core/shared/format.ts';
import type { Proof } from '../../public/form-token.ts';
import { pathOf } from '../../public/page-frame.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import { decisionTexts, reasonTexts } from '../../moderation/moderation.texts.ts';
import { longestOf } from './debate.content.ts';
import { debateCss } from './debate-css.ts';
import { debatePath, type OpenDebate } from './debate-html.ts';
import { debateTexts } from './debate.texts.ts';
import { mayAppeal, type FollowedText } from './followed-text.ts';

const notices = ['published', 'waiting', 'changed', 'withdrawn', 'appealed'] as const;

export interface OwnPage {
  token: string;
  texts: readonly FollowedText[];
  supports: number;
  /** Null where nothing was given yet, or another link of the same person has them. */
  proof: Proof | null;
  done: string | null;
  alert: string | null;
}

/** What somebody wrote, where each text stands and what may be done with it; their receipt and code. */
export function ownHtml(opened: OpenDebate, { token, texts, supports, proof, done, alert }: OwnPage): string {
  const { locale } = opened;
  const [t, p] = [debateTexts[locale], publicTexts[locale]];
  const notice = notices.find((one) => one === done);
  const said = notice ? `<p class="box" role=status>${t.saved[notice]}</p>` : '';
  const list = texts.length === 0 ? `<p class=l>${t.mineNone}</p>` : texts.map((text) => followedHtml(opened, text, hidden(token))).join('');
  const backed = supports > 0 ? `<p>${t.mineSupports(formatInteger(supports, locale), supports < 2)}</p>` : '';
  const proved = proof === null ? '' : `<section class=box><h2>${p.receipt}</h2><output>${proof.receipt}</output><p>${p.receiptText} <a href="${pathOf(opened, '/receipts')}">${p.receipts}</a></p><h2>${p.code}</h2><output>${proof.code}</output><p>${p.codeText}</p></section>`;
  const body = `${said}<p><a href="${debatePath(opened, { token })}">${t.back}</a></p>${list}${backed}${proved}<p class=q>${t.keepAddress}</p>`;
  return stepHtml(opened, { title: t.mine, below: '/mine', css: debateCss, body, alert });
}

const hidden = (token: string): string => `<input type=hidden name=k value="${escapeHtml(token)}">`;

/** One text with its state, why, and what its author may do. `by`: hidden fields by which the author is known. */
export function followedHtml(opened: OpenDebate, text: FollowedText, by: string): string {
  const { locale } = opened;
  const t = debateTexts[locale];
  const { decision, appeal } = text;
  const side = text.side === null ? '' : ` · ${t.sides[text.side]}`;
  const shown = text.state === 'published' && text.masked && text.shown !== null ? `<p class=q>${t.shownAs}</p><p class=pre>${escapeHtml(text.shown)}</p>` : '';
  const reason = decision?.reason ? `<p><strong>${t.why}</strong>: ${reasonTexts[locale].names[decision.reason]}</p>` : '';
  const told = decision?.words ? `<p><strong>${t.told}</strong>: ${escapeHtml(decision.words)}</p>` : '';
  const outcome = decision && (decision.decision === 'appeal_upheld' || decision.decision === 'appeal_rejected') ? `<p><strong>${decisionTexts[locale][decision.decision]}</strong></p>` : '';
  const contested = appeal === null ? '' : `<p class=q>${t.appealed(formatDate(appeal.at, locale))}${appeal.decidedAt === null ? `. ${t.appealWaits}` : ''}</p>`;
  const acts = text.state === 'withdrawn' ? '' : actsOn(opened, text, by);
  return `<article class=t id="t-${text.id}"><p><span class="tag${text.state === 'published' ? ' open' : ''}">${t.states[text.state]}</span> <span class=q>${t.writtenOn(formatDate(text.receivedAt, locale))}${side}</span></p><p class=pre>${escapeHtml(text.words)}</p>${shown}${outcome}${reason}${told}${contested}${acts}</article>`;
}

function actsOn(opened: OpenDebate, text: FollowedText, by: string): string {
  const t = debateTexts[opened.locale];
  const action = stepPath(opened);
  const most = opened.step.kind === 'arguments' ? longestOf.argument : longestOf.comment;
  const form = (act: string, fields: string) => `<form method=post action="${action}">${by}<input type=hidden name=do value=${act}><input type=hidden name=text value="${text.id}">${fields}</form>`;
  const field = (id: string, label: string, value: string, longest: number) => `<label for="${id}-${text.id}"><strong>${label}</strong></label><textarea id="${id}-${text.id}" name=body rows=4 maxlength=${longest} required>\n${escapeHtml(value)}</textarea>`;
  const appeal = mayAppeal(text) ? `<details><summary>${t.appeal}</summary>${form('appeal', `<p class=q>${t.appealText}</p>${field('appeal', t.appealBody, '', 1000)}<p><button>${t.appealSend}</button></p>`)}</details>` : '';
  const change = `<details><summary>${t.change}</summary>${form('change', `<p class=q>${t.changeText}</p>${field('change', t.body, text.words, most)}<p><button>${t.save}</button></p>`)}</details>`;
  const withdraw = `<details><summary>${t.withdraw}</summary>${form('withdraw', `<p class=q>${t.withdrawText}</p><label class=o><input type=checkbox name=confirmed value=yes required><span>${t.withdrawConfirm}</span></label><p><button class=no>${t.withdraw}</button></p>`)}</details>`;
  return `${appeal}${change}${withdraw}`;
}
