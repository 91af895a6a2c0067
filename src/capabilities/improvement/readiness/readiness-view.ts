import { formatDate, formatDecimal, formatInteger, formatMonth, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Bar, CommitmentState } from '#core/improvement/readiness.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { localPath } from '#platform/http/locale.ts';
import { findingText } from '../findings/finding-text.ts';
import type { CommitmentReadiness, FrameworkReadiness } from './readiness.ts';
import { readinessTexts } from './readiness.texts.ts';

export interface FrameworkSummary {
  id: string;
  label: string;
  href: string;
  /** « 9 sur 12 », with what is counted. */
  share: string;
  /** What contacts show, then what no contact can show; only what there is. */
  observed: string[];
  unseen: string[];
  lastContact: string;
  cost: string;
  gain: string;
}

export interface ReadinessView {
  frameworks: FrameworkSummary[];
}

const observedStates = ['covered', 'to_confirm', 'failed', 'not_measured'] as const satisfies readonly CommitmentState[];
const unseenStates = ['proved', 'proof_stale', 'proof_missing'] as const satisfies readonly CommitmentState[];

/** All references side by side. */
export function readinessView(all: readonly FrameworkReadiness[], organisationId: string, locale: Locale): ReadinessView {
  return { frameworks: all.map((one) => summaryOf(one, organisationId, locale)) };
}

function summaryOf(one: FrameworkReadiness, organisationId: string, locale: Locale): FrameworkSummary {
  const t = readinessTexts[locale];
  const count = (states: readonly CommitmentState[]) => states.filter((state) => one.counts[state] > 0).map((state) => t.count(t.counts[state], formatInteger(one.counts[state], locale)));
  return {
    id: one.framework.id, label: one.framework.label[locale], href: localPath(locale, `/participant/${organisationId}/readiness/${one.framework.id}`),
    observed: count(observedStates), unseen: count(unseenStates), share: `${t.share(String(one.share.kept), String(one.share.all))} ${t.shareLead}`,
    lastContact: one.observedOn && one.freshness ? t.lastContact(formatMonth(one.observedOn, locale), t.freshness[one.freshness]) : t.noContact,
    cost: one.cost > 0 ? t.cost(formatInteger(one.cost, locale)) : t.nothingToClose,
    gain: one.gain >= 0.05 ? t.gain(formatDecimal(one.gain, locale)) : '',
  };
}

export interface CommitmentView {
  id: string;
  label: string;
  state: CommitmentState;
  stateText: string;
  value: string;
  /** Observed points under their criteria. */
  criteria: { label: string; href: string; items: { id: string; label: string; finding: string; score: string }[] }[];
  count: string;
  actions: { id: string; title: string; href: string }[];
  proofs: { id: string; title: string; text: string; href: string }[];
  observable: boolean;
}

export interface FrameworkView extends FrameworkSummary {
  sources: { label: string; href: string | null }[];
  bar: string;
  seen: CommitmentView[];
  others: CommitmentView[];
}

/** One reference, commitment by commitment, down to the observed points. */
export function frameworkView(one: FrameworkReadiness, edition: Pick<Edition, 'criteria'>, frame: { organisationId: string; locale: Locale; rules: Bar; sources: FrameworkView['sources'] }): FrameworkView {
  const { organisationId, locale, rules, sources } = frame;
  const viewOf = (commitment: CommitmentReadiness) => commitmentView(commitment, edition, { organisationId, locale });
  return {
    ...summaryOf(one, organisationId, locale), sources, bar: readinessTexts[locale].observedLead(formatScore(rules.covered_from, locale), formatInteger(rules.firm_from, locale)),
    seen: one.observable.map(viewOf), others: one.others.map(viewOf),
  };
}

function commitmentView(one: CommitmentReadiness, edition: Pick<Edition, 'criteria'>, { organisationId, locale }: { organisationId: string; locale: Locale }): CommitmentView {
  const t = readinessTexts[locale];
  const home = localPath(locale, `/participant/${organisationId}`);
  const byCriterion = Map.groupBy(one.items, ({ item }) => item.criterion);
  return {
    id: one.commitment.id, label: one.commitment.label[locale], state: one.state, stateText: t.state[one.state], observable: one.commitment.observable,
    value: evidenceText(one, locale),
    criteria: [...byCriterion].map(([criterion, items]) => ({
      label: edition.criteria.find(({ id }) => id === criterion)?.label[locale] ?? criterion, href: `${home}/figure/criteria/${criterion}`,
      items: items.map((result) => ({ id: result.item.id, label: result.item.label[locale], finding: findingText(result, locale), score: formatScore(result.value, locale) })),
    })),
    count: formatInteger(one.items.length, locale),
    actions: one.closing.map(({ id, title }) => ({ id, title: title[locale], href: `${home}/plan/recommendations#${id}` })),
    proofs: one.proofs.map(({ id, title, datedOn, freshness }) => ({ id, title, text: t.proofOf(formatDate(datedOn, locale), t.freshness[freshness]), href: `${home}/plan/proofs/${id}` })),
  };
}

/** Points, their interval (none where they are an indication), and what they rest on; empty where nothing was scored. */
export function evidenceText({ evidence, indicative }: Pick<CommitmentReadiness, 'evidence' | 'indicative'>, locale: Locale): string {
  if (!evidence) return '';
  const t = readinessTexts[locale];
  const { value, low, high, contacts, answers } = evidence;
  const sure = indicative ? t.indicative : t.between(formatScore(low, locale), formatScore(high, locale));
  return [t.value(formatScore(value, locale)), sure, t.restsOn(contacts, answers)].join(', ');
}
