import type { Subject } from '../mention.ts';
import { splitClauses } from '../words/split-clauses.ts';
import { tokensOf } from '../words/tokens.ts';
import { readCues, type Cues } from './read-cues.ts';

/** What the rules alone make of a sentence: every criterion they see, and the sign of the words that praise and blame. The measure the model must beat. */
export function understandByRules(sentence: string): Subject[] {
  const tokens = tokensOf(sentence);
  const cues = readCues(tokens);
  const found = splitClauses(tokens, cues).flatMap(({ from, to }) => {
    const here = (place: number): boolean => place >= from && place < to;
    const polarity = toneOfRules(cues, here);
    const criteria = [...cues.criteria].filter(([, places]) => places.some(here)).map(([criterion]) => criterion);
    return criteria.length > 0 ? criteria.map((criterion): Subject => ({ criterion, polarity })) : [{ criterion: null, polarity }];
  });
  const named = found.filter(({ criterion }, i) => criterion !== null && found.findIndex((one) => one.criterion === criterion) === i);
  return named.length > 0 ? named : [found[0] ?? { criterion: null, polarity: 0 }];
}

function toneOfRules({ tones, mocking }: Cues, here: (place: number) => boolean): -1 | 0 | 1 {
  const tone = tones.reduce((sum, one, i) => sum + (here(i) ? one : 0), 0);
  const turned = tone > 0 && mocking.some(here) ? -1 : tone;
  return turned > 0 ? 1 : turned < 0 ? -1 : 0;
}
