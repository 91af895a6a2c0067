import { addAt, at, sum } from '../shared/vector.ts';
import type { Channel } from './dimensions.ts';
import type { AuditCells, AuditInput, PlannedItem, ScorableAnswer, ScoringContext, ScoringPlan, StoredAuditCells } from './types.ts';

const noContext: ScoringContext = { sentOn: null };

/**
 * Sums the answers of one audit over the cells of its plan.
 *
 * An item without an answer counts as missing. Throws RangeError on an unknown item, an item of another
 * channel, an item answered twice or a score outside 0..100: the questionnaire refuses these at the door.
 */
export function auditCells(plan: ScoringPlan, audit: AuditInput): AuditCells {
  const given = answersByItem(plan, audit);
  return sumScores(plan, audit.channel, (item) => scoreAnswer(item, given.get(item.id), audit.context ?? noContext));
}

/** The same sums where the score of each answer is known already. */
export function sumScores(plan: ScoringPlan, channel: Channel, scoreOf: (item: PlannedItem) => ReturnType<typeof scoreAnswer>): AuditCells {
  const sums = emptySums(plan.cells.length);
  for (const item of plan.itemsByChannel[channel]) addItem(sums, item, scoreOf(item));
  return totalled(channel, sums);
}

/** Score 0..100 of one answer under the rules of its item, or the reason why it has none. */
export function scoreAnswer(
  item: PlannedItem,
  answer: ScorableAnswer | undefined,
  context: ScoringContext = noContext,
): number | 'not_applicable' | 'missing' {
  if (answer === undefined || answer.empty === 'missing') return 'missing';
  if (answer.empty === 'not_applicable') return 'not_applicable';
  if (answer.empty === 'not_reached') return item.notReached === 'zero' ? 0 : 'not_applicable';
  if (answer.value === null) return 'missing';
  const score = item.score(answer.value, context);
  if (score === null) return 'not_applicable';
  if (!(score >= 0 && score <= 100)) throw new RangeError(`item ${item.id}: score ${score} is outside 0..100`);
  return score;
}

/** The sums as plain data, by cell, leaving out the cells they do not touch. */
export function storedAuditCells(plan: ScoringPlan, sums: AuditCells): StoredAuditCells {
  const touched = plan.cells.filter(({ index }) => sums.answered[index] !== 0 || sums.missing[index] !== 0);
  return {
    channel: sums.channel,
    cells: Object.fromEntries(
      touched.map(({ index, key }) => [
        key,
        [at(sums.n, index), at(sums.d, index), at(sums.answered, index), at(sums.missing, index)] as const,
      ]),
    ),
  };
}

/** Reads stored sums back for `plan`. Throws RangeError when they name a cell that the plan does not have. */
export function readAuditCells(plan: ScoringPlan, stored: StoredAuditCells): AuditCells {
  const indexOf = new Map(plan.cells.map((cell) => [cell.key, cell.index]));
  const sums = emptySums(plan.cells.length);
  for (const [key, [n, d, answered, missing]] of Object.entries(stored.cells)) {
    const index = indexOf.get(key);
    if (index === undefined) throw new RangeError(`stored cell ${key} is not in grid version ${plan.gridVersion}`);
    sums.n[index] = n;
    sums.d[index] = d;
    sums.answered[index] = answered;
    sums.missing[index] = missing;
  }
  return totalled(stored.channel, sums);
}

type Sums = Pick<AuditCells, 'n' | 'd' | 'answered' | 'missing'>;

const emptySums = (cells: number): Sums => ({
  n: new Float64Array(cells),
  d: new Float64Array(cells),
  answered: new Float64Array(cells),
  missing: new Float64Array(cells),
});

function addItem(sums: Sums, { cell, weight }: PlannedItem, score: ReturnType<typeof scoreAnswer>): void {
  if (score === 'not_applicable') return;
  if (score === 'missing') {
    addAt(sums.missing, cell, 1);
    return;
  }
  addAt(sums.n, cell, weight * score);
  addAt(sums.d, cell, weight);
  addAt(sums.answered, cell, 1);
}

function totalled(channel: Channel, sums: Sums): AuditCells {
  const answers = sum(sums.answered);
  const missing = sum(sums.missing);
  return { channel, ...sums, answers, missingShare: missing === 0 ? 0 : missing / (missing + answers) };
}

function answersByItem(plan: ScoringPlan, audit: AuditInput): Map<string, ScorableAnswer> {
  const given = new Map<string, ScorableAnswer>();
  for (const answer of audit.answers) {
    const item = plan.items.get(answer.itemId);
    if (!item) throw new RangeError(`item ${answer.itemId} is not in grid version ${plan.gridVersion}`);
    if (item.channel !== audit.channel) throw new RangeError(`item ${item.id} is not an item of channel ${audit.channel}`);
    if (given.has(item.id)) throw new RangeError(`item ${item.id} is answered twice`);
    given.set(item.id, answer);
  }
  return given;
}
