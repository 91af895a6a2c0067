import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { LivedScore } from '#core/opinions/lived-score.ts';
import { agreementOf, leastOpinions, type Agreement } from '#core/opinions/measured-against-lived.ts';
import type { FigureValue } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';

/** How both sides of a criterion stand, or why they are not compared: nothing was measured, or one side rests on too little. */
export type Reading = Agreement | 'not_measured' | 'few_audits' | 'few_opinions';

export type PublishedResults = Awaited<ReturnType<typeof participantResults>>;

/** The published results of a body; null before the first edition. */
export async function publishedResults(ctx: Ctx, organisationId: string): Promise<PublishedResults | null> {
  try {
    return await participantResults(ctx, { organisationId });
  } catch (thrown) {
    if (isProblem(thrown) && (thrown.code === 'results_not_published' || thrown.code === 'not_found')) return null;
    throw thrown;
  }
}

export function readAgreement(measured: FigureValue | null, lived: Pick<LivedScore, 'n' | 'score' | 'interval'> | null): Reading {
  if (!measured) return 'not_measured';
  if (measured.indicative) return 'few_audits';
  if (!lived?.interval || lived.n < leastOpinions) return 'few_opinions';
  return agreementOf({ score: measured.value, low: measured.low, high: measured.high }, { score: lived.score, ...lived.interval });
}
