import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Exclusion } from '#core/trophies/eligibility.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import { trophyDeskTexts } from './desk.texts.ts';

/** Why a body cannot win, in a sentence. */
export function exclusionWords(exclusion: Exclusion, locale: Locale): string {
  const t = trophyDeskTexts[locale].exclusions;
  switch (exclusion.code) {
    case 'too_few_audits':
      return t.tooFewAudits(formatInteger(exclusion.audits, locale), formatInteger(exclusion.needed, locale));
    case 'channel_missing':
      return t.channelMissing(channelTexts[locale][exclusion.channel]);
    case 'agreement':
      return t.agreement(formatDecimal(exclusion.percent, locale), formatInteger(exclusion.allowed, locale));
    case 'no_score':
      return t.noScore;
    case 'not_before':
      return t.notBefore;
  }
}
