import type { Subject } from '#core/listening/mention.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { ReplyLibrary } from './reply-library.input.ts';

/** What is answered to a mention at most: a reply that goes through everything is read by nobody. */
const mostSubjects = 3;

type Tone = 'positive' | 'negative' | 'mixed' | 'neutral';

export function toneOf(subjects: readonly Subject[]): Tone {
  const [glad, sad] = [subjects.some(({ polarity }) => polarity > 0), subjects.some(({ polarity }) => polarity < 0)];
  return glad && sad ? 'mixed' : glad ? 'positive' : sad ? 'negative' : 'neutral';
}

/** A first draft of a reply from the library: an opening, what is said of each subject, complaints first, a closing. `[…]` is left to a person. */
export function draftWords({ openings, closings, subjects: known }: ReplyLibrary, subjects: readonly Subject[], { body, locale }: { body: string; locale: Locale }): string {
  const tone = toneOf(subjects);
  // Of a criterion that is both praised and blamed, the complaint is answered.
  const judged = subjects.flatMap(({ criterion, polarity }) => (criterion !== null && polarity !== 0 ? [{ criterion, polarity }] : [])).toSorted((a, b) => b.polarity - a.polarity);
  const answered = [...new Map(judged.map(({ criterion, polarity }) => [criterion, polarity]))].toSorted(([, a], [, b]) => a - b).slice(0, mostSubjects);
  const lines = answered.flatMap(([criterion, polarity]) => {
    const found = known.find((one) => one.criterion === criterion);
    return found ? [found[polarity < 0 ? 'negative' : 'positive'][locale]] : [];
  });
  return [openings[tone][locale], ...lines, closings[tone][locale].replace('{body}', body)].join('\n\n');
}

/** What a person still has to say in a draft: the pieces in square brackets. */
export const leftToSay = (words: string): string[] => words.match(/\[[^\]]+\]/g) ?? [];
