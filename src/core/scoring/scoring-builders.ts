import type { CommonChannel } from './dimensions.ts';
import type { AuditInput, CriterionWeight, Emptiness, PlanSource, ScorableItem } from './types.ts';

/** Test data. A yes/no item; only what matters to the test is said. */
export function item(id: string, change: Partial<ScorableItem> = {}): ScorableItem {
  const channel = change.channel ?? 'phone';
  const step = change.step ?? 'information';
  const criterion = change.criterion ?? 'courtesy';
  return {
    id,
    channel,
    step,
    criterion,
    indicator: `${channel}/${step}/${criterion}`,
    weight: 1,
    notReached: 'na',
    score: (answer) => (typeof answer === 'number' ? answer : answer === 'yes' ? 100 : 0),
    ...change,
  };
}

export function source(
  items: readonly ScorableItem[],
  channelWeights: Partial<Record<CommonChannel, number>> = { phone: 100 },
  criteria: readonly CriterionWeight[] = [...new Set(items.map(({ criterion }) => criterion))].map((id) => ({
    id,
    weight: 1,
    determinant: 'courtesy',
  })),
): PlanSource {
  return { gridVersion: '2026.1', items, criteria, channelWeights };
}

/** `{ a: 'yes', b: 40, c: null }`: a value, a score, or not applicable; `'?'` missing, `'x'` not reached. */
export function audit(
  channel: AuditInput['channel'],
  answers: Readonly<Record<string, 'yes' | 'no' | '?' | 'x' | number | null>>,
): AuditInput {
  return {
    channel,
    answers: Object.entries(answers).map(([itemId, given]) => {
      const empty = emptinessOf(given);
      return { itemId, value: empty === null ? given : null, empty };
    }),
  };
}

function emptinessOf(given: string | number | null): Emptiness | null {
  if (given === null) return 'not_applicable';
  if (given === '?') return 'missing';
  return given === 'x' ? 'not_reached' : null;
}
