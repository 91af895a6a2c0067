import { foldedWord } from '../opinions/moderation/fold.ts';
import { wordsOf } from '../opinions/similar-texts.ts';

export type SearchedIdea = { readonly id: string; readonly title: string; readonly body: string };

/** `likeness`: how much of what was typed the idea says, 0..1; from `saysTheSame` on it is proposed as the same idea. */
export type FoundIdea = { readonly id: string; readonly likeness: number };

/** The ideas of a step, ready to be searched while somebody types. Kept in memory: a find costs a few milliseconds over 10,000 ideas. */
export interface IdeaSearch {
  readonly size: number;
  /** Adds an idea, or puts it in place of what stood under its id. */
  put(idea: SearchedIdea): void;
  remove(id: string): void;
  /** The likest first; whatever shares no telling word is left out. */
  find(typed: string, most: number): FoundIdea[];
}

/** Half of what was typed, weighed by how telling its words are, found again in an idea. */
export const saysTheSame = 0.5;

/** Words that say that something is somewhere, cut as `wordsOf` cuts them. */
const somewhere = new Set(['pres', 'devant', 'derrie', 'entre', 'autour', 'vers', 'chez', 'cote', 'near', 'around', 'behind', 'front', 'betwee']);

interface Held {
  id: string;
  words: ReadonlySet<string>;
  title: ReadonlySet<string>;
}

/**
 * Words without accents, endings and empty words lead to ideas; a word that no idea has leads to those it begins, or to those
 * that share most of its trigrams (a slip of the keyboard). A word weighs the more the fewer ideas have it.
 */
export function ideaSearch(): IdeaSearch {
  const held = new Map<string, Held>();
  const byWord = new Map<string, Set<Held>>();
  const byTrigram = new Map<string, Set<string>>();

  function remove(id: string): void {
    const idea = held.get(id);
    if (!idea) return;
    held.delete(id);
    for (const word of idea.words) {
      const having = byWord.get(word);
      having?.delete(idea);
      if (having?.size === 0) {
        byWord.delete(word);
        for (const trigram of trigramsOf(word)) byTrigram.get(trigram)?.delete(word);
      }
    }
  }

  function put({ id, title, body }: SearchedIdea): void {
    remove(id);
    const own = wordsOf(title);
    const idea: Held = { id, title: own, words: new Set([...own, ...wordsOf(body)]) };
    held.set(id, idea);
    for (const word of idea.words) {
      const having = byWord.get(word);
      if (having) having.add(idea);
      else {
        byWord.set(word, new Set([idea]));
        for (const trigram of trigramsOf(word)) byTrigram.set(trigram, (byTrigram.get(trigram) ?? new Set()).add(word));
      }
    }
  }

  /** Words of the ideas that a typed word may stand for, each with how sure that is. */
  function meant(word: string, isLast: boolean): Map<string, number> {
    const words = new Map<string, number>(byWord.has(word) ? [[word, 1]] : []);
    if (words.size > 0 && !isLast) return words;
    const own = trigramsOf(word);
    const shared = new Map<string, number>();
    for (const trigram of own) for (const other of byTrigram.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, n] of shared) {
      if (words.has(other)) continue;
      const begins = isLast && other.startsWith(word);
      const like = (2 * n) / (own.length + trigramsOf(other).length);
      if (begins) words.set(other, 0.9);
      else if (words.size === 0 || like >= 0.75) {
        if (like >= 0.5) words.set(other, like * 0.8);
      }
    }
    return words;
  }

  function find(typed: string, most: number): FoundIdea[] {
    const words = [...wordsOf(typed)].filter((word) => !somewhere.has(word));
    // The last word may be half typed; after a space it is whole.
    const half = /[\p{L}\d]$/u.test(typed) ? lastStem(typed) : null;
    const scores = new Map<Held, number>();
    const weights: number[] = [];
    for (const word of words) {
      const stands = meant(word, word === half);
      const having = new Map<Held, number>();
      for (const [other, sure] of stands) for (const idea of byWord.get(other) ?? []) having.set(idea, Math.max(having.get(idea) ?? 0, sure * (idea.title.has(other) ? 1 : 0.7)));
      if (having.size === 0) continue;
      const weight = Math.log(1 + held.size / having.size);
      weights.push(weight);
      for (const [idea, sure] of having) scores.set(idea, (scores.get(idea) ?? 0) + sure * weight);
    }
    if (weights.length === 0) return [];
    // A word that no idea has tells as much as the others do on average: it may be another way of saying the same.
    const whole = (words.length * weights.reduce((sum, weight) => sum + weight, 0)) / weights.length;
    return [...scores].map(([{ id, title }, score]) => ({ id, likeness: score / whole, short: title.size }))
      .toSorted((a, b) => b.likeness - a.likeness || a.short - b.short || (a.id < b.id ? -1 : 1)).slice(0, most).map(({ id, likeness }) => ({ id, likeness }));
  }

  return { get size() { return held.size; }, put, remove, find };
}

function lastStem(typed: string): string | null {
  const last = foldedWord(typed).match(/[a-z\d]{3,}$/)?.[0];
  return last === undefined ? null : ([...wordsOf(last)][0] ?? null);
}

function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
}
