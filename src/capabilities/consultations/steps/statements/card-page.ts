import type { StatementVote } from '#core/opinion-map/vote-matrix.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger } from '#core/shared/format.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import { votesCss } from '../ballots/votes-css.ts';
import type { OpenStep } from '../step-kind.ts';
import type { OwnVotes } from './statements.queries.server.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';

type Opened = OpenStep<StatementsContent>;
export type Side = 'agree' | 'disagree' | 'pass';

export const sides = [['agree', 1], ['disagree', -1], ['pass', 0]] as const satisfies readonly (readonly [Side, StatementVote])[];
export const sideOf = (vote: StatementVote): Side => (vote > 0 ? 'agree' : vote < 0 ? 'disagree' : 'pass');

export interface Card {
  statement: number;
  token: string;
  votes: OwnVotes;
  /** What was answered just before, on which statement. */
  noted: { statement: number; vote: StatementVote } | null;
  alert?: string | null;
}

/** One statement with three answers; what was answered before it can be corrected. */
export function cardHtml(opened: Opened, { statement, token, votes, noted, alert = null }: Card): string {
  const { locale, step } = opened;
  const t = statementsTexts[locale];
  const text = step.content.statements.find(({ n }) => n === statement)?.text[locale] ?? '';
  const before = votes[statement];
  const was = before === undefined ? '' : `<p class=q>${t.wasThat}${t.votes[sideOf(before)].toLowerCase()}.</p>`;
  // The keyboard stands where the next answer is given; at the first one, the explanation is read before.
  const buttons = sides.map(([side, vote], i) => `<button name=v value=${vote} class=${side}${noted && i === 0 ? ' autofocus' : ''} aria-describedby=statement>${t.votes[side]}</button>`).join('');
  const said = noted ? `<p role=status class=q>${escapeHtml(t.noted(t.votes[sideOf(noted.vote)]))} <a href="${stepPath(opened)}?k=${token}&amp;s=${noted.statement}">${t.correct}</a></p>` : `<p>${t.lead}</p><p class=q>${publicTexts[locale].proof[step.proof]}</p>`;
  const body = `${said}<form method=post action="${stepPath(opened)}" class="box card"><input type=hidden name=k value="${escapeHtml(token)}"><input type=hidden name=s value=${statement}><h2 id=statement>${escapeHtml(text)}</h2>${was}<div class=votes>${buttons}</div></form>${progressHtml(opened, votes)}${waysHtml(opened, token, votes)}`;
  return stepHtml(opened, { body, alert, css: votesCss });
}

function progressHtml({ locale, step }: Opened, votes: OwnVotes): string {
  const t = statementsTexts[locale];
  const [done, all] = [Object.keys(votes).length, step.content.statements.length];
  return `<p class=q>${t.progressLabel}\u202f: ${t.progress(formatInteger(done, locale), formatInteger(all, locale))}<svg aria-hidden=true><rect class=e width="100%" height="100%"/><rect class=f width="${((100 * done) / Math.max(1, all)).toFixed(1)}%" height="100%"/></svg></p>`;
}

function waysHtml(opened: Opened, token: string, votes: OwnVotes): string {
  const t = statementsTexts[opened.locale];
  if (Object.keys(votes).length === 0) return '';
  const ways = [['/mine', t.mine], ...(opened.step.content.mapShown === 'open' ? [['/map', t.map]] : []), ['/done', t.stop]];
  return `<p>${ways.map(([below = '', label = '']) => `<a class=to href="${stepPath(opened, below)}?k=${token}">${label}</a>`).join(' · ')}</p>`;
}

/** What somebody answered to each statement, each of which they may change. */
export function ownVotesHtml(opened: Opened, { token, votes }: { token: string; votes: OwnVotes }): string {
  const { locale, step } = opened;
  const t = statementsTexts[locale];
  const lines = step.content.statements.flatMap(({ n, text }) => {
    const vote = votes[n];
    return vote === undefined ? [] : [`<li><a href="${stepPath(opened)}?k=${token}&amp;s=${n}">${escapeHtml(text[locale])}</a><br><span class=q>${t.votes[sideOf(vote)]}</span></li>`];
  });
  const list = lines.length > 0 ? `<p>${t.mineLead}</p><ol class=r>${lines.join('')}</ol>` : `<p class=l>${t.mineNone}</p>`;
  return stepHtml(opened, { title: t.mine, below: '/mine', css: votesCss, body: `${list}<p><a class=go href="${stepPath(opened)}?k=${token}">${t.go}</a></p>` });
}
