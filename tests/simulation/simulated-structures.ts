import { loadEdition } from '#capabilities/grids/index.server.ts';
import { scoringSource } from '#capabilities/grids/index.ts';
import { byteNotApplicable, itemOrder } from '#core/scoring/answer-bytes.ts';
import type { AnswerBytes } from '#core/scoring/answer-bytes.ts';
import { channels, commonChannels } from '#core/scoring/dimensions.ts';
import type { CommonChannel } from '#core/scoring/dimensions.ts';
import { compilePlan } from '#core/scoring/plan.ts';
import type { ScoringPlan } from '#core/scoring/types.ts';
import type { RandomStream } from '#core/shared/random.ts';

/** Spreads in points (standard deviations) around `mean`; each channel and criterion has its own level in a structure. */
export type Scenario = {
  readonly name: string;
  readonly mean: number;
  readonly structures: number;
  readonly channels: number;
  readonly criteria: number;
  /** Between audits of one channel: the evaluator, the day, the agent met. */
  readonly audits: number;
  /** Between criteria of one audit, beside their usual levels. */
  readonly moods: number;
};

export const scenarios: readonly Scenario[] = [
  { name: 'typical', mean: 65, structures: 8, channels: 7, criteria: 8, audits: 11, moods: 6 },
  { name: 'heterogeneous', mean: 62, structures: 10, channels: 10, criteria: 10, audits: 19, moods: 10 },
  { name: 'near ceiling', mean: 91, structures: 3, channels: 4, criteria: 5, audits: 9, moods: 5 },
];

export const auditsOf: Readonly<Record<CommonChannel, number>> = { phone: 5, email: 4, letter: 2, website: 1, social: 2 };
const notApplicableShare = 0.25;

/** The plan of the 2026 edition; delays are drawn as scores, so that counting days is not needed. */
export const editionPlan = (): ScoringPlan => compilePlan(scoringSource(loadEdition('2026'), () => 0));

export type Structure = {
  /** Level of each cell in points, before the spread of audits. */
  readonly levels: Float64Array;
  readonly scenario: Scenario;
};

export function drawStructure(plan: ScoringPlan, scenario: Scenario, stream: RandomStream): Structure {
  const own = scenario.mean + scenario.structures * stream.normal();
  const byChannel = new Map(channels.map((channel) => [channel, scenario.channels * stream.normal()]));
  const byCriterion = new Map(Object.keys(plan.criteria).map((id) => [id, scenario.criteria * stream.normal()]));
  return {
    scenario,
    levels: Float64Array.from(plan.cells, (cell) => own + (byChannel.get(cell.channel) ?? 0) + (byCriterion.get(cell.criterion) ?? 0)),
  };
}

/** A chance of yes stays between 2 and 98 %. */
const chance = (points: number): number => Math.min(0.98, Math.max(0.02, points / 100));

/** Nodes of a normal law for the expectation of a bounded chance. */
const nodes = Array.from({ length: 121 }, (_, i) => -6 + i / 10);
const density = nodes.map((z) => Math.exp((-z * z) / 2));
const mass = density.reduce((sum, d) => sum + d, 0);

/** True score of each cell in points: mean over all audits that could have been made. */
export function trueCells({ levels, scenario }: Structure): Float64Array {
  const spread = Math.hypot(scenario.audits, scenario.moods);
  return levels.map((level) => {
    let total = 0;
    nodes.forEach((z, i) => (total += (density[i] ?? 0) * chance(level + spread * z)));
    return (100 * total) / mass;
  });
}

/** True value of each view with the published weights. */
export function trueViews(plan: ScoringPlan, cells: Float64Array): Float64Array {
  return Float64Array.from(plan.views, (view) => {
    let weight = 0;
    let total = 0;
    for (const b of view.cells) {
      weight += plan.cellWeights[b] ?? 0;
      total += (plan.cellWeights[b] ?? 0) * (cells[b] ?? 0);
    }
    return total / weight;
  });
}

const audits = commonChannels.flatMap((channel) => Array.from({ length: auditsOf[channel] }, () => channel));

/** Answers of fourteen audits for each structure. */
export function drawAnswers(plan: ScoringPlan, structures: readonly Structure[], stream: RandomStream): AnswerBytes {
  const cellsOf = new Map(commonChannels.map((channel) => [channel, itemOrder(plan, channel).map((id) => plan.items.get(id)?.cell ?? 0)]));
  const criterionOf = criterionNumbers(plan);
  const bytes: number[] = [];
  for (const structure of structures) {
    for (const channel of audits) drawAudit(structure, cellsOf.get(channel) ?? [], criterionOf, stream, bytes);
  }
  return {
    sizes: structures.map(() => audits.length),
    channels: Uint8Array.from(structures.flatMap(() => audits), (channel) => channels.indexOf(channel)),
    bytes: Uint8Array.from(bytes),
  };
}

function criterionNumbers(plan: ScoringPlan): number[] {
  const numbers = new Map(Object.keys(plan.criteria).map((id, i) => [id, i]));
  return plan.cells.map(({ criterion }) => numbers.get(criterion) ?? 0);
}

function drawAudit({ levels, scenario }: Structure, cells: readonly number[], criterionOf: readonly number[], stream: RandomStream, bytes: number[]): void {
  const whole = scenario.audits * stream.normal();
  const moods = Array.from({ length: 20 }, () => scenario.moods * stream.normal());
  for (const cell of cells) {
    const yes = chance((levels[cell] ?? 0) + whole + (moods[criterionOf[cell] ?? 0] ?? 0));
    const drawn = stream.bits() / 2 ** 32;
    bytes.push(drawn < notApplicableShare ? byteNotApplicable : (drawn - notApplicableShare) / (1 - notApplicableShare) < yes ? 100 : 0);
  }
}
