import type { GroupId } from '#core/opinion-map/find-groups.ts';
import type { Place } from '#core/opinion-map/place-people.ts';
import type { Representative } from '#core/opinion-map/statements-of-groups.ts';
import { seenIn, type Tally } from '#core/opinion-map/tallies.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate, formatInteger, formatPercent } from '#core/shared/format.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import { votesCss } from '../ballots/votes-css.ts';
import type { OpenStep } from '../step-kind.ts';
import type { DrawnGroup, DrawnMap } from './drawn-map.ts';
import { mapFigure } from './map-figure.ts';
import type { MapSnapshot } from './snapshots.queries.server.ts';
import type { StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';
import { barsLegend, statementVotesHtml } from './vote-bars.ts';

type Opened = OpenStep<StatementsContent>;
const shownOfEach = 5;

/** The text of a statement by its number, in the language of the page. */
export const statementText = ({ step, locale }: Pick<Opened, 'step' | 'locale'>, statement: string): string => step.content.statements.find(({ n }) => String(n) === statement)?.text[locale] ?? '';

/** Why there is no map yet, and the way back. */
export function mapSoonHtml(opened: Opened, { title, text, token }: { title: string; text: string; token: string | null }): string {
  const way = opened.stepNow === 'open' ? `<p><a class=go href="${stepPath(opened)}${token ? `?k=${encodeURIComponent(token)}` : ''}">${statementsTexts[opened.locale].go}</a></p>` : '';
  return stepHtml(opened, { title, below: '/map', body: `<p class=l>${escapeHtml(text)}</p>${way}` });
}

/** The map of opinions: said, drawn, and in figures; what unites, what divides, what sets each group apart. */
export function mapHtml(opened: Opened, { map, madeAt }: MapSnapshot, { you, token }: { you: { place: Place; group: GroupId } | null; token: string | null }): string {
  const { locale } = opened;
  const t = statementsTexts[locale];
  const n = (value: number): string => formatInteger(value, locale);
  const carried = token ? `?k=${encodeURIComponent(token)}` : '';
  const lead = `<p class=l>${t.mapLead(n(map.votes), n(map.people), n(map.statements.length))} ${t.placed(n(map.placed))}</p><p>${t.outcomeGroups(map.groups.length)} ${t.separation[map.separation]} ${t.volunteers}</p>`;
  const where = you ? `<p class="box"><strong>${t.youAre(you.group)}</strong></p>` : '';
  const unites = mostOf(map.unites).map(({ statement, side }) => statementVotesHtml({ statement, text: statementText(opened, statement), lead: t.unitesOn[side] }, map, locale)).join('') || `<p>${t.unitesNone}</p>`;
  const divides = mostOf(map.divides).map(({ statement, most, least }) => statementVotesHtml({ statement, text: statementText(opened, statement), lead: t.dividesOn(most, least) }, map, locale)).join('') || `<p>${t.dividesNone}</p>`;
  const body = `${lead}${where}${mapFigure(map, { you: you?.place ?? null, locale })}${groupTable(map, opened)}<section><h2>${t.unites}</h2><p class=q>${t.unitesText}</p>${barsLegend(locale)}${unites}</section><section><h2>${t.divides}</h2><p class=q>${t.dividesText}</p>${barsLegend(locale)}${divides}</section><section><h2>${t.groupsTitle}</h2>${map.groups.map((group, i) => groupHtml(opened, map, group, i)).join('')}</section><section><h2>${t.table}</h2><p>${t.tableLead}</p><p><a class=go href="${stepPath(opened, '/map/statements')}${carried}">${t.table}</a></p></section><section><h2>${t.method}</h2><p class=q>${t.methodText} ${t.drawn(formatDate(madeAt, locale))}</p></section>`;
  return stepHtml(opened, { title: t.map, below: '/map', css: votesCss, body });
}

const mostOf = <T>(found: readonly T[]): readonly T[] => found.slice(0, shownOfEach);

/** The table beside the picture. */
function groupTable({ groups, placed }: DrawnMap, { locale }: Opened): string {
  const t = statementsTexts[locale];
  const rows = groups.map(({ id, size }) => `<tr><th scope=row><a href="#group-${id}">${t.group(id)}</a></th><td class=n>${formatInteger(size, locale)}</td><td class=n>${formatPercent(size / placed, locale)}</td></tr>`).join('');
  return `<div class=box><table><caption>${t.groupsTable}</caption><thead><tr><th scope=col>${t.groupHead}</th><th scope=col class=n>${t.people}</th><th scope=col class=n>${t.share}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function groupHtml(opened: Opened, map: DrawnMap, { id, size, representatives }: DrawnGroup, place: number): string {
  const { locale } = opened;
  const t = statementsTexts[locale];
  const lines = representatives.map((one) => `<li><span>${escapeHtml(statementText(opened, one.statement))}</span><br><span class=q>${distinct(one, map, place, opened)}</span></li>`).join('');
  return `<div class="box group g${id}" id=group-${id}><h3>${t.group(id)} <span class=q>${formatInteger(size, locale)}</span></h3>${lines ? `<ul>${lines}</ul>` : `<p class=q>${t.distinctNone}</p>`}</div>`;
}

/** How much more often the group says so than all others: with both shares where both may be shown. */
function distinct({ statement, side }: Representative, { statements, groups }: DrawnMap, place: number, { locale }: Opened): string {
  const t = statementsTexts[locale];
  const byGroup = statements.find((one) => one.statement === statement)?.byGroup ?? [];
  const own = byGroup[place];
  const others = byGroup.filter((_, i) => i !== place);
  if (!own || others.length < groups.length - 1 || others.some((tally) => tally === null)) return t.distinctShort(t.distinct[side]);
  const share = (tallies: readonly (Tally | null)[]): string => {
    const seen = tallies.reduce((sum, tally) => sum + (tally ? seenIn(tally) : 0), 0);
    return formatPercent(tallies.reduce((sum, tally) => sum + (tally?.[side] ?? 0), 0) / Math.max(1, seen), locale);
  };
  return t.distinctText(t.distinct[side], share([own]), share(others));
}
