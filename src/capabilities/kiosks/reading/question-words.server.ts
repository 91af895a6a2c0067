import type { RatedQuestion } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { askingLanguage, questionLibrary } from '../sets/library.server.ts';
import { ownSets } from '../sets/sets.queries.server.ts';
import { stepWords } from '../sets/asked-words.ts';

export interface QuestionWords {
  label(question: string): string;
  reason(question: string, reason: string): string;
  /** Words of the steps, the worst first; numbers where the question is asked no more with so many. */
  steps(question: string, steps: number): string[];
}

/** The words of every question that a body asks or may ask, in the language of the reader; ids stand in for words that are gone. */
export async function questionWords(ctx: Pick<Ctx, 'db' | 'settings' | 'locale'>, organisationId: string): Promise<QuestionWords> {
  const { db, settings, locale } = ctx;
  const sets = [...questionLibrary(settings.dataDir).sets, ...(await ownSets(db, organisationId)).map(({ set }) => set)];
  // The body's own words come last, and stand.
  const known = new Map<string, RatedQuestion>(sets.flatMap(({ questions }) => questions.map((one) => [one.id, one] as const)));
  const reasons = new Map(sets.flatMap(({ questions }) => questions.flatMap((one) => one.reasons.map(({ id, label }) => [`${one.id} ${id}`, label[locale]] as const))));
  const language = askingLanguage(locale, settings.dataDir);
  return {
    label: (question) => known.get(question)?.label[locale] ?? question,
    reason: (question, reason) => reasons.get(`${question} ${reason}`) ?? reason,
    steps(question, steps) {
      const asked = known.get(question);
      if (asked && asked.steps === steps) return stepWords({ language }, asked);
      return Array.from({ length: steps }, (_, value) => String(value + 1));
    },
  };
}
