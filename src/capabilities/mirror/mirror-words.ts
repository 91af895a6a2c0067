import { formatScore } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { MirroredCriterion } from '#core/mirror/mirror.ts';
import { strengthOfWords } from '#core/mirror/reading.ts';
import { voices } from '#core/mirror/voices.ts';
import { mirrorTexts } from './mirror.texts.ts';

/** What is said of a criterion, in plain words: nothing that the rule of `readingOf` did not find. */
export function sentenceOf({ reading, voices: said }: Pick<MirroredCriterion, 'reading' | 'voices'>, locale: Locale): string {
  const t = mirrorTexts[locale];
  switch (reading.kind) {
    case 'blind_spot':
    case 'hidden_strength': {
      const side = reading.kind === 'blind_spot' ? 'blind' : 'hidden';
      const [only = 'measured'] = reading.than;
      const words = t[side][strengthOfWords(reading, said)](t.others[reading.than.length > 1 ? 'both' : only]);
      return reading.beside ? `${words} ${t.beside[side][reading.beside]}` : words;
    }
    case 'divided':
      return t.dividedBetween[reading.above];
    case 'users_above':
      return t.usersAbove;
    case 'users_below':
      return t.usersBelow;
    default:
      return t[reading.kind];
  }
}

/** The scores of those who speak of a criterion: "Agents 81, usagers 52, audits 48". */
export function scoresOf({ voices: said }: Pick<MirroredCriterion, 'voices'>, locale: Locale): string {
  const t = mirrorTexts[locale];
  return voices.toReversed().flatMap((voice) => { const one = said[voice]; return one ? [t.score(t.who[voice], formatScore(one.score, locale))] : []; }).join(' · ');
}
