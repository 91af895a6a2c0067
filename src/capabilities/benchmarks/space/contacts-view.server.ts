import { formatInteger, formatScore } from '#core/shared/format.ts';
import { auditCells, scoreSite, type Channel } from '#core/scoring/index.ts';
import { channelTexts, scenarioKindTexts, type ScenarioKind } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import { auditPath, spacePath, type Reading } from '../addresses.ts';
import { contactLabel, contactTime } from '../contact-label.ts';
import { asExplained } from '../open-figure.server.ts';
import type { Results } from '../participant-results.server.ts';
import type { ScoredAudit } from '../scored-audits.queries.server.ts';
import { foundIn } from '../what-if/what-if-source.server.ts';

/** One contact as a line of the working list. */
export interface ContactLine {
  id: string;
  label: string;
  href: string;
  scenario: string;
  site: string;
  when: string;
  score: string;
  value: number | null;
  /** Answers worth nothing, of those that count. */
  nil: string;
}

export interface ContactsView {
  tabs: { label: string; href: string; current: boolean; count: number }[];
  lines: ContactLine[];
  severalSites: boolean;
}

/** Every contact behind the score, those that went worst first; of one channel where it is asked for. */
export function contactsView({ edition, sites }: Pick<Results, 'edition' | 'sites'>, audits: readonly ScoredAudit[], wanted: string | null, reading: Reading, all: string): ContactsView {
  const { locale } = reading;
  const here = spacePath(reading, 'contacts');
  const channels = [...new Set(audits.map(({ channel }) => channel))];
  const chosen = channels.find((channel) => channel === wanted);
  const tab = (channel: Channel | undefined, label: string) => ({
    label, current: channel === chosen, count: audits.filter((audit) => !channel || audit.channel === channel).length,
    href: channel ? `${here}${here.includes('?') ? '&' : '?'}channel=${channel}` : here,
  });
  const lines = audits.filter(({ channel }) => !chosen || channel === chosen).map((audit) => lineOf(edition, audit, audits, reading));
  return {
    tabs: [tab(undefined, all), ...channels.map((channel) => tab(channel, channelTexts[locale][channel]))],
    lines: lines.toSorted((a, b) => (a.value ?? 101) - (b.value ?? 101)), severalSites: sites.length > 1,
  };
}

function lineOf(edition: Results['edition'], audit: ScoredAudit, all: readonly ScoredAudit[], reading: Reading): ContactLine {
  const { locale } = reading;
  const plan = scoringPlanOf(edition, audit.departmentCode);
  const alone = scoreSite(plan, [auditCells(plan, asExplained(audit))]);
  const figure = audit.channel === 'counter' ? alone.counter : alone.channels[audit.channel];
  const scores = Object.values(foundIn(edition, audit).found).filter((score) => typeof score === 'number');
  const value = figure?.kind === 'value' ? figure.value.value : null;
  return {
    id: audit.id, label: contactLabel(audit, all, locale), href: auditPath(reading, audit.id), site: audit.siteName, when: contactTime(audit, locale), value,
    scenario: scenarioKindTexts[locale][audit.scenarioKind as ScenarioKind], // the planner takes it from the edition
    score: value === null ? '–' : formatScore(value, locale), nil: `${formatInteger(scores.filter((score) => score === 0).length, locale)} / ${formatInteger(scores.length, locale)}`,
  };
}
