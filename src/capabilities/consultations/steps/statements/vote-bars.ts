import { seenIn, type Tally } from '#core/opinion-map/tallies.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatInteger, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { DrawnMap } from './drawn-map.ts';
import { statementsTexts } from './statements.texts.ts';

/** Shares of a tally side by side: agree, pass, disagree. */
export function voteBar(tally: Tally): string {
  const seen = Math.max(1, seenIn(tally));
  const [agree, pass] = [(100 * tally.agree) / seen, (100 * tally.pass) / seen];
  return `<svg aria-hidden=true><rect class=f width="${agree.toFixed(1)}%" height="100%"/><rect class=e x="${agree.toFixed(1)}%" width="${pass.toFixed(1)}%" height="100%"/><rect class=no x="${(agree + pass).toFixed(1)}%" width="${(100 - agree - pass).toFixed(1)}%" height="100%"/></svg>`;
}

/** What the colours of the bars say. */
export function barsLegend(locale: Locale): string {
  const t = statementsTexts[locale];
  const one = (look: string, label: string): string => `<span><svg aria-hidden=true><rect class=${look} width="100%" height="100%"/></svg>${label}</span>`;
  return `<p class="q lg" aria-hidden=true>${one('f', t.agreeHead)}${one('e', t.passHead)}${one('no', t.disagreeHead)}</p>`;
}

export const agreeing = (tally: Tally): number => tally.agree / Math.max(1, seenIn(tally));

/** One statement with the answers of everybody and of each group: a table whose rows carry their bars. */
export function statementVotesHtml({ statement, text, lead }: { statement: string; text: string; lead: string }, { groups, statements }: DrawnMap, locale: Locale): string {
  const t = statementsTexts[locale];
  const figures = statements.find((one) => one.statement === statement);
  if (!figures) return '';
  const rows = [{ name: t.all, tally: figures.all }, ...groups.map(({ id }, i) => ({ name: t.group(id), tally: figures.byGroup[i] ?? null }))].map(({ name, tally }) => rowHtml(name, tally, locale)).join('');
  const head = [t.agreeHead, t.disagreeHead, t.seenHead].map((label) => `<th scope=col class=n>${label}</th>`).join('');
  return `<div class=box><table class=c4><caption><strong>${escapeHtml(text)}</strong><br>${escapeHtml(lead)}</caption><thead><tr><th scope=col>${t.groupHead}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rowHtml(name: string, tally: Tally | null, locale: Locale): string {
  if (!tally) return `<tr><th scope=row>${name}</th><td colspan=3 class=n>${statementsTexts[locale].held}</td></tr>`;
  const seen = Math.max(1, seenIn(tally));
  return `<tr><th scope=row>${name}${voteBar(tally)}</th><td class=n>${formatPercent(tally.agree / seen, locale)}</td><td class=n>${formatPercent(tally.disagree / seen, locale)}</td><td class=n>${formatInteger(seenIn(tally), locale)}</td></tr>`;
}
