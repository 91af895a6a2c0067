import { formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { FirstStep } from '#capabilities/benchmarks/index.ts';
import { localPath } from '#platform/http/locale.ts';
import type { RankedAdvice } from './advice.ts';
import { adviceTexts } from './advice.texts.ts';

const shownFirst = 3;

/** The most useful recommendations as lines of a page. None for a formula that shows averages only. */
export function firstSteps(advice: RankedAdvice | null, locale: Locale, organisationId?: string): FirstStep[] {
  return (advice?.ranked ?? []).slice(0, shownFirst).map(({ recommendation, gain, contacts }) => ({
    key: recommendation.id, href: organisationId && `${localPath(locale, `/participant/${organisationId}/plan/recommendations`)}#${recommendation.id}`, label: recommendation.title[locale], text: `${adviceTexts[locale].toGain(formatDecimal(gain, locale))}, ${adviceTexts[locale].restsOn(contacts)}`,
  }));
}
