import { deniedWords } from '../words/negation.ts';
import type { Token } from '../words/tokens.ts';
import { criterionCues } from './criterion-cues.ts';
import { blame, gladFaces, mockingFaces, mockingWords, praise, sadFaces, strong } from './tone-cues.ts';

/** What the rules see in a run of words. Places are those of tokens. */
export interface Cues {
  readonly denied: readonly boolean[];
  /** Criteria spoken of, and the words that say so. */
  readonly criteria: ReadonlyMap<string, readonly number[]>;
  /** +1 praise, -1 blame, 0 neither, of each word; turned round where it is denied. */
  readonly tones: readonly number[];
  readonly strong: readonly number[];
  readonly mocking: readonly number[];
  readonly faces: readonly number[];
}

export function readCues(tokens: readonly Token[]): Cues {
  const joined = joinedWords(tokens);
  const denied = deniedWords(tokens);
  const criteria = new Map<string, readonly number[]>();
  for (const [criterion, pattern] of Object.entries(criterionCues)) {
    const places = placesOf(joined, pattern);
    if (places.length > 0) criteria.set(criterion, places);
  }
  return {
    denied,
    criteria,
    tones: tokens.map(({ word }, i) => toneOf(word) * (denied[i] ? -1 : 1)),
    strong: placesWhere(tokens, ({ word }) => strong.test(word) || word === '!'),
    mocking: [...placesWhere(tokens, ({ word }) => mockingFaces.has(word)), ...placesOf(joined, mockingWords)],
    faces: placesWhere(tokens, ({ word }) => gladFaces.has(word) || sadFaces.has(word)),
  };
}

function toneOf(word: string): number {
  if (gladFaces.has(word)) return 1;
  if (sadFaces.has(word)) return -1;
  return blame.test(word) ? -1 : praise.test(word) ? 1 : 0;
}

interface Joined {
  text: string;
  starts: number[];
}

function joinedWords(tokens: readonly Token[]): Joined {
  const starts: number[] = [];
  let text = '';
  for (const { word } of tokens) {
    starts.push(text.length);
    text += `${word} `;
  }
  return { text, starts };
}

function placesOf({ text, starts }: Joined, pattern: RegExp): number[] {
  const places: number[] = [];
  for (const found of text.matchAll(pattern)) {
    const end = found.index + found[0].length;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i] ?? 0;
      if (start >= found.index && start < end) places.push(i);
    }
  }
  return places;
}

const placesWhere = (tokens: readonly Token[], holds: (token: Token) => boolean): number[] => tokens.flatMap((token, i) => (holds(token) ? [i] : []));
