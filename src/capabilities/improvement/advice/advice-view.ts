import { formatDecimal, formatInteger, formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { localPath } from '#platform/http/locale.ts';
import { findingText } from '../findings/finding-text.ts';
import type { Advice } from './advice.ts';
import { adviceHow } from './advice-how.ts';
import { adviceTexts } from './advice.texts.ts';
import type { AdviceReading } from './read-advice.server.ts';

export interface AdviceLine {
  id: string;
  number: string;
  title: string;
  channel: string;
  action: string;
  practice: string;
  gain: string;
  /** How many contacts it rests on, in words. */
  restsOn: string;
  effort: string;
  owner: string;
  /** Facts that ask for it: what was observed and what was found. */
  facts: { label: string; finding: string; href: string }[];
  /** What the same step gained elsewhere, or that it is not yet known. */
  elsewhere: string;
  targets: string[];
  addHref: string | null;
  plannedHref: string | null;
}

export interface AdviceView {
  edition: string;
  total: string;
  how: string;
  ranked: AdviceLine[];
  further: AdviceLine[];
}

const shownFacts = 4;

/** The page of recommendations, in the reader's words. Null where the formula shows averages only. */
export function adviceView(reading: AdviceReading, organisationId: string, locale: Locale): AdviceView | null {
  const { advice, edition } = reading;
  if (!advice) return null;
  const t = adviceTexts[locale];
  return {
    edition: edition.label[locale], how: adviceHow(advice, locale), total: t.totalGain(formatDecimal(advice.total, locale)),
    ranked: advice.ranked.map((one, i) => lineOf(one, String(i + 1), reading, { organisationId, locale })),
    further: advice.further.map((one) => lineOf(one, '', reading, { organisationId, locale })),
  };
}

interface Frame {
  organisationId: string;
  locale: Locale;
}

function lineOf(one: Advice, number: string, reading: AdviceReading, { organisationId, locale }: Frame): AdviceLine {
  const t = adviceTexts[locale];
  const home = localPath(locale, `/participant/${organisationId}`);
  const { recommendation, channel } = one;
  const actionId = reading.planned.get(recommendation.id);
  return {
    id: recommendation.id, number, title: recommendation.title[locale], channel: channelTexts[locale][channel],
    action: recommendation.action[locale], practice: recommendation.good_practice[locale],
    gain: one.gain > 0 ? t.toGain(formatDecimal(one.gain, locale)) : t.lost(formatDecimal(one.lost, locale)),
    restsOn: t.restsOn(one.contacts), effort: t.level[recommendation.effort], owner: reading.advice?.conventions.owners[channel][locale] ?? '',
    facts: one.items.slice(0, shownFacts).map((item) => ({
      label: item.item.label[locale], finding: findingText(item, locale), href: `${home}/figure/criteria/${item.item.criterion}`,
    })),
    elsewhere: elsewhere(reading.effects.get(recommendation.id), locale),
    targets: one.targets.map(({ criterion, value, target }) =>
      t.gap(reading.edition.criteria.find(({ id }) => id === criterion)?.label[locale] ?? criterion, formatScore(value, locale), formatScore(target.value, locale), t.origin[target.origin])),
    addHref: reading.mayEdit && !actionId ? `${home}/plan/new?recommendation=${recommendation.id}` : null,
    plannedHref: actionId ? `${home}/plan/${actionId}` : null,
  };
}

function elsewhere(effect: ReturnType<AdviceReading['effects']['get']>, locale: Locale): string {
  const t = adviceTexts[locale];
  if (!effect) return t.notYetKnown;
  const whole = (value: number) => formatInteger(value, locale);
  return t.elsewhere({ adopters: whole(effect.adopters), mean: whole(effect.mean), low: whole(effect.low), high: whole(effect.high), others: whole(effect.others), othersMean: whole(effect.othersMean) });
}
