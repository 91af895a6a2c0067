import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { Consultation } from '../consultation.ts';
import { stepName, type Step } from '../steps/step.ts';
import type { AnyStepKind } from '../steps/step-kind.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import { participationCounts } from './received.queries.server.ts';
import type { StepResults } from './step-results.ts';

/** What came out of one step. */
export interface StepOutcome {
  step: Step;
  name: string;
  received: number;
  withdrawn: number;
  results: StepResults;
}

/** A consultation with its steps, in a language. */
export interface Counted {
  consultation: Consultation;
  locale: Locale;
  steps: readonly { step: Step }[];
}

/** What came out of each step that asks something, in order, under the sight of who asks: a visitor reads it once the consultation is over. */
export async function readOutcomes(ctx: Ctx, { consultation, locale, steps }: Counted): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const { step, kind } of askingSteps(steps)) {
    const counts = await participationCounts(ctx.db, { organisationId: consultation.organisationId, stepId: step.id });
    outcomes.push({ step, name: stepName(step, locale), ...counts, results: (await kind.results?.(ctx, { consultation, locale, step })) ?? nothing });
  }
  return outcomes;
}

const nothing: StepResults = { sentences: [], tables: [], quotes: [] };

/** Steps in which something is given. */
export function askingSteps(steps: Counted['steps']): { step: Step; kind: AnyStepKind }[] {
  return steps.flatMap(({ step }) => {
    const kind = stepKindOf(step.kind);
    return kind && (kind.count || kind.results) ? [{ step, kind }] : [];
  });
}
