import { byteNotApplicable, itemOrder } from '#core/scoring/answer-bytes.ts';
import type { AnswerBytes } from '#core/scoring/answer-bytes.ts';
import { channels } from '#core/scoring/dimensions.ts';
import type { RandomStream } from '#core/shared/random.ts';
import type { Contact, EditionDesign } from './edition-design.ts';

/** Spreads in points (standard deviations) around `mean`; each channel, criterion and scenario has its own level in a structure. */
export type Scenario = {
  readonly name: string;
  readonly mean: number;
  readonly structures: number;
  readonly channels: number;
  readonly criteria: number;
  readonly scenarios: number;
  /** Between audits of the same kind: the evaluator, the day, the agent met. */
  readonly audits: number;
  /** Between criteria of one audit, beside their usual levels. */
  readonly moods: number;
};

export const scenarios: readonly Scenario[] = [
  { name: 'typical', mean: 65, structures: 8, channels: 7, criteria: 8, scenarios: 5, audits: 10, moods: 6 },
  { name: 'heterogeneous', mean: 62, structures: 10, channels: 10, criteria: 10, scenarios: 10, audits: 18, moods: 10 },
  { name: 'near ceiling', mean: 91, structures: 3, channels: 4, criteria: 5, scenarios: 3, audits: 8, moods: 5 },
];

export type Structure = {
  /** Level of each item in each contact, in points, before the spread of audits. */
  readonly levels: readonly Float64Array[];
  readonly scenario: Scenario;
};

export function drawStructure(design: EditionDesign, scenario: Scenario, stream: RandomStream): Structure {
  const { plan, contacts } = design;
  const own = scenario.mean + scenario.structures * stream.normal();
  const draw = (names: Iterable<string>, spread: number): Map<string, number> => new Map([...names].map((name) => [name, spread * stream.normal()]));
  const byChannel = draw(channels, scenario.channels);
  const byCriterion = draw(Object.keys(plan.criteria), scenario.criteria);
  const byScenario = draw(new Set(contacts.map((contact) => contact.scenario)), scenario.scenarios);
  return {
    scenario,
    levels: contacts.map((contact) => {
      const level = own + (byChannel.get(contact.channel) ?? 0) + (byScenario.get(contact.scenario) ?? 0);
      return Float64Array.from(itemOrder(plan, contact.channel), (id) => level + (byCriterion.get(plan.items.get(id)?.criterion ?? '') ?? 0));
    }),
  };
}

/** The same structure with the items of these cells `points` better. */
export function improve(design: EditionDesign, structure: Structure, cells: ReadonlySet<number>, points: number): Structure {
  const raised = structure.levels.map((levels, c) => {
    const order = itemOrder(design.plan, design.contacts[c]?.channel ?? 'phone');
    return levels.map((level, i) => (cells.has(design.plan.items.get(order[i] ?? '')?.cell ?? -1) ? level + points : level));
  });
  return { ...structure, levels: raised };
}

/** A chance of yes stays between 2 and 98 %. */
const chance = (points: number): number => Math.min(0.98, Math.max(0.02, points / 100));

/** Nodes of a normal law for the expectation of a bounded chance. */
const nodes = Array.from({ length: 61 }, (_, i) => -6 + i / 5);
const density = nodes.map((z) => Math.exp((-z * z) / 2));
const mass = density.reduce((sum, d) => sum + d, 0);

function expectedScore(level: number, spread: number): number {
  let total = 0;
  for (let i = 0; i < nodes.length; i++) total += (density[i] ?? 0) * chance(level + spread * (nodes[i] ?? 0));
  return (100 * total) / mass;
}

/** True value of each view: what the same contacts would give on average, cells as ratios, published weights. */
export function trueViews({ plan, contacts }: EditionDesign, { levels, scenario }: Structure): Float64Array {
  const spread = Math.hypot(scenario.audits, scenario.moods);
  const [n, d] = [new Float64Array(plan.cells.length), new Float64Array(plan.cells.length)];
  contacts.forEach(({ channel, applies }, c) => {
    const known = new Map<number, number>();
    itemOrder(plan, channel).forEach((id, i) => {
      const item = plan.items.get(id);
      const weight = (item?.weight ?? 0) * (applies[i] ?? 0);
      if (!item || weight === 0) return;
      const level = levels[c]?.[i] ?? NaN;
      const score = known.get(level) ?? expectedScore(level, spread);
      known.set(level, score);
      n[item.cell] = (n[item.cell] ?? 0) + weight * score;
      d[item.cell] = (d[item.cell] ?? 0) + weight;
    });
  });
  return Float64Array.from(plan.views, (view) => {
    let weight = 0;
    let total = 0;
    for (const b of view.cells) {
      if ((d[b] ?? 0) === 0) continue;
      weight += plan.cellWeights[b] ?? 0;
      total += ((plan.cellWeights[b] ?? 0) * (n[b] ?? 0)) / (d[b] ?? 1);
    }
    return total / weight;
  });
}

/** Answers of the contacts of each structure. */
export function drawAnswers(design: EditionDesign, structures: readonly Structure[], stream: RandomStream): AnswerBytes {
  const { plan, contacts } = design;
  const criteria = new Map(Object.keys(plan.criteria).map((id, i) => [id, i]));
  const criterionOf = contacts.map(({ channel }) => itemOrder(plan, channel).map((id) => criteria.get(plan.items.get(id)?.criterion ?? '') ?? 0));
  const bytes: number[] = [];
  for (const { scenario, levels } of structures) {
    contacts.forEach((contact, c) => drawAudit(contact, levels[c] ?? new Float64Array(0), criterionOf[c] ?? [], scenario, stream, bytes));
  }
  return {
    sizes: structures.map(() => contacts.length),
    channels: Uint8Array.from(structures.flatMap(() => contacts), ({ channel }) => channels.indexOf(channel)),
    bytes: Uint8Array.from(bytes),
  };
}

function drawAudit({ applies }: Contact, levels: Float64Array, criterionOf: readonly number[], scenario: Scenario, stream: RandomStream, bytes: number[]): void {
  const whole = scenario.audits * stream.normal();
  const moods = Array.from({ length: 20 }, () => scenario.moods * stream.normal());
  for (let i = 0; i < levels.length; i++) {
    const asked = stream.bits() / 2 ** 32 < (applies[i] ?? 0);
    const yes = chance((levels[i] ?? 0) + whole + (moods[criterionOf[i] ?? 0] ?? 0));
    const good = stream.bits() / 2 ** 32 < yes;
    bytes.push(asked ? (good ? 100 : 0) : byteNotApplicable);
  }
}
