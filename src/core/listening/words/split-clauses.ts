import type { Cues } from '../rules/read-cues.ts';
import type { Token } from './tokens.ts';

/** A run of words of a sentence: `from` the first, `to` the one after the last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

// Turns that set one thing against another: each side speaks for itself.
const against = new Set(['mais', 'cependant', 'toutefois', 'pourtant', 'neanmoins', 'malheureusement', 'heureusement', 'helas', 'dommage', 'contre', 'revanche', 'sauf']);
/** "par contre", "en revanche", "sauf que", "cela dit", "une fois": two words. */
const firstOfTwo: Readonly<Record<string, readonly string[]>> = { contre: ['par'], revanche: ['en'] };
const conceding = new Set(['si', 'bien', 'malgre', 'quoique', 'meme']);

/**
 * The parts of a sentence that speak of different things. It is cut before what sets one thing against another ("mais", "par contre", "et pourtant", "malheureusement"…),
 * after a conceding beginning ("si les agents sont polis, …", "bien que …, …", "malgré …, …"), at strong marks, and at commas and "et" where the rules see one
 * criterion on the left and quite another on the right. A part has two words at least.
 */
export function splitClauses(tokens: readonly Token[], cues: Pick<Cues, 'criteria'>): Clause[] {
  const cuts: number[] = [];
  const wordAt = (i: number): string => tokens[i]?.word ?? '';
  const concedes = conceding.has(wordAt(0)) && (wordAt(0) !== 'bien' || wordAt(1) === 'que') && (wordAt(0) !== 'meme' || wordAt(1) === 'si');
  let conceded = !concedes;
  tokens.forEach(({ word }, i) => {
    if (against.has(word)) {
      const before = firstOfTwo[word];
      if (before && !before.includes(wordAt(i - 1))) return;
      if (word === 'sauf' && wordAt(i + 1) !== 'que') return;
      const start = before ? i - 1 : i;
      cuts.push(wordAt(start - 1) === 'et' ? start - 1 : start);
    } else if (word === ';' || word === '?' || word === '!') cuts.push(i + 1);
    else if (word === ',' && !conceded) {
      conceded = true;
      cuts.push(i + 1);
    } else if ((word === ',' || word === 'et' || word === ':') && speakOfOthers(cues, cuts.at(-1) ?? 0, i, tokens.length)) cuts.push(i + 1);
  });
  return partsOf(tokens, cuts);
}

/** Whether the rules see a criterion on each side, and none on both. */
function speakOfOthers({ criteria }: Pick<Cues, 'criteria'>, from: number, at: number, end: number): boolean {
  let left = false;
  let right = false;
  for (const places of criteria.values()) {
    const isLeft = places.some((place) => place >= from && place < at);
    const isRight = places.some((place) => place > at && place < end);
    if (isLeft && isRight) return false;
    left ||= isLeft;
    right ||= isRight;
  }
  return left && right;
}

function partsOf(tokens: readonly Token[], cuts: readonly number[]): Clause[] {
  const parts: Clause[] = [];
  let from = 0;
  for (const cut of [...cuts, tokens.length]) {
    if (cut <= from) continue;
    const words = tokens.slice(from, cut).filter(({ word }) => /[a-z\d]/.test(word)).length;
    const last = parts.at(-1);
    if (words >= 2 || !last) parts.push({ from, to: cut });
    else parts[parts.length - 1] = { from: last.from, to: cut };
    from = cut;
  }
  // A beginning of one word ("Dommage !") goes with what follows.
  const [first, second] = parts;
  if (first && second && tokens.slice(first.from, first.to).filter(({ word }) => /[a-z\d]/.test(word)).length < 2) parts.splice(0, 2, { from: first.from, to: second.to });
  return parts;
}
