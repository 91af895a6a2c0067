import type { ImportTargets } from '#core/opinions/exports/guess-mapping.ts';
import type { RatedQuestion } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { stepWords } from '../sets/asked-words.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';

export interface AskedTargets extends ImportTargets {
  /** `words`: of the steps, the worst first. */
  questions: { id: string; label: string; words: string[] }[];
  points: { id: string; name: string }[];
  all: CollectionPoint[];
  asked: ReadonlyMap<string, RatedQuestion>;
}

/** What answers of a file may belong to: the points of the body that are not closed, and the questions that they ask. */
export async function importTargets(ctx: Ctx, organisationId: string): Promise<AskedTargets> {
  // What no place of the file tells is most likely said at a desk.
  const all = (await pointsOf(ctx.db, organisationId)).filter(({ state }) => state !== 'closed').toSorted((a, b) => Number(b.kind === 'desk') - Number(a.kind === 'desk'));
  const language = askingLanguage(ctx.locale, ctx.settings.dataDir);
  const asked = new Map<string, RatedQuestion>();
  for (const ref of new Set(all.map(({ setRef }) => setRef))) {
    for (const question of (await readQuestionSet(ctx, organisationId, ref)).questions) if (!asked.has(question.id)) asked.set(question.id, question);
  }
  return { all, asked, points: all.map(({ id, name }) => ({ id, name })), questions: [...asked.values()].map((question) => ({ id: question.id, label: question.label[ctx.locale], words: stepWords({ language }, question) })) };
}
