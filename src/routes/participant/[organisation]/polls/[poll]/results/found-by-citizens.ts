import { publishedResults } from '#capabilities/lived/index.server.ts';
import type { Found } from '#capabilities/staff-polls/index.reading.ts';
import type { Ctx } from '#platform/context.ts';

/** What mystery citizens found of each criterion in the last published edition, as far as the body's formula opens it. */
export async function foundByCitizens(ctx: Ctx, organisationId: string): Promise<Record<string, Found>> {
  const results = await publishedResults(ctx, organisationId);
  if (!results?.detailed) return {};
  return Object.fromEntries(Object.entries(results.result.criteria).flatMap(([criterion, figure]) => {
    if (figure.kind !== 'value') return [];
    const { value: score, low, high } = figure.value;
    return [[criterion, { score, low, high, edition: results.edition.id }]];
  }));
}
