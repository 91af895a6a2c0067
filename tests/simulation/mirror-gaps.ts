import { sheetOfBytes } from '#core/scoring/answer-bytes.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import { figureOf } from '#core/scoring/figure.ts';
import { emptyMeasure, measureSite } from '#core/scoring/measure-site.ts';
import type { Figure } from '#core/scoring/types.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { addDays } from '#core/calendar/date.ts';
import { livedScore, type CriterionDay } from '#core/opinions/lived-score.ts';
import { believedVoice } from '#core/mirror/believed-voice.ts';
import { isTold, pairs, type PairName } from '#core/mirror/gaps.ts';
import { mirrorOf, type MirroredCriterion } from '#core/mirror/mirror.ts';
import { livedVoice, measuredVoices, type VoiceScore } from '#core/mirror/voices.ts';
import type { PollQuestion } from '#core/staff-polls/poll.ts';
import type { EditionDesign } from './edition-design.ts';
import { drawAnswers, drawStructure, trueViews } from './simulated-structures.ts';
import type { Scenario } from './simulated-structures.ts';

/** How many users spoke on how many days, and how many of how many agents answered. */
export type MirrorSize = { readonly days: number; readonly perDay: number; readonly answers: number; readonly eligible: number };

export type MirrorTrial = {
  readonly scenario: string;
  readonly size: MirrorSize;
  /** Bodies of which the three voices agree, with a gap told nevertheless; wanted: at most 10 %. */
  readonly bodiesWithGap: number;
  /** With agents `gap` points too sure of five criteria: mean share of false gaps among those told (at most 10 %), and true ones found, by pair. */
  readonly falseShare: number;
  readonly found: Readonly<Record<PairName, number>>;
  /** Blind spots named of the five, and criteria named that are none. */
  readonly named: number;
  readonly misnamed: number;
};

const label = { fr: '', en: '' };
const steps = 5;
const question: PollQuestion = { id: 'q1', kind: 'scale', label, criterion: null, options: Array.from({ length: steps }, (_, i) => ({ id: `o${i + 1}`, label })) };

/** The sides of one body on each criterion, agents once as sure as they should be and once too sure. */
type Side = { readonly key: string; readonly measured: VoiceScore | null; readonly lived: VoiceScore | null; readonly agents: VoiceScore | null; readonly tooSure: VoiceScore | null };

/** Bodies whose audits are answered as in the other simulations, their users with restless days, their agents by a scale of five. */
export function mirrorTrial(design: EditionDesign, scenario: Scenario, size: MirrorSize, { gap, bodies }: { gap: number; bodies: number }): MirrorTrial {
  const draw = bodiesOf(design, scenario, size, gap);
  const sure = new Set(draw.criteria.slice(0, 5));
  const misread = new Set(['blind_spot', 'hidden_strength', 'divided']);
  let [quiet, shares, named, misnamed] = [0, 0, 0, 0];
  const found: Record<PairName, number> = { 'believed-measured': 0, 'believed-lived': 0, 'lived-measured': 0 };
  for (let b = 0; b < bodies; b++) {
    const sides = draw.next();
    quiet += toldIn(mirrored(sides, new Set())).length > 0 ? 1 : 0;
    const loud = mirrored(sides, sure);
    const told = toldIn(loud);
    const isTrue = ({ criterion, name }: (typeof told)[number]): boolean => sure.has(criterion) && name !== 'lived-measured';
    shares += told.length === 0 ? 0 : told.filter((one) => !isTrue(one)).length / told.length;
    for (const one of told) if (isTrue(one)) found[one.name] += 1;
    named += loud.filter(({ criterion, reading }) => sure.has(criterion) && reading.kind === 'blind_spot').length;
    misnamed += loud.filter(({ criterion, reading }) => !sure.has(criterion) && misread.has(reading.kind)).length;
  }
  const share = (count: number): number => count / (5 * bodies);
  return {
    scenario: scenario.name, size, bodiesWithGap: quiet / bodies, falseShare: shares / bodies, named: share(named), misnamed: misnamed / bodies,
    found: { 'believed-measured': share(found['believed-measured']), 'believed-lived': share(found['believed-lived']), 'lived-measured': 0 },
  };
}

const mirrored = (sides: readonly Side[], sure: ReadonlySet<string>): MirroredCriterion[] =>
  mirrorOf(sides.map(({ key, measured, lived, agents, tooSure }) => ({ criterion: key, voices: { measured, lived, believed: sure.has(key) ? tooSure : agents } })));

function bodiesOf(design: EditionDesign, scenario: Scenario, size: MirrorSize, gap: number): { criteria: string[]; next: () => Side[] } {
  const { plan } = design;
  const stream = randomStream('mirror', scenario.name, gap, size.days, size.answers);
  const criteria = plan.views.flatMap(({ view, key }, v) => (view === 'criteria' ? [{ key, v }] : []));
  const measure = emptyMeasure(plan);
  const next = (): Side[] => {
    const structure = drawStructure(design, scenario, stream);
    const truth = trueViews(design, structure);
    measureSite(plan, sheetOfBytes(plan, drawAnswers(design, [structure], stream)), 0, measure);
    const measured = measuredVoices(Object.fromEntries(criteria.map(({ key, v }): [string, Figure] => [key, figureOf(plan, measure, v, new Set(commonChannels))])));
    return criteria.map(({ key, v }) => {
      const level = truth[v] ?? NaN;
      // The whole of the agents believes exactly what is so, or is too sure as far as the scale has room.
      return { key, measured: measured.get(key) ?? null, lived: livedVoice(users(level, size, stream)), agents: agentsOf(level, size, stream), tooSure: agentsOf(Math.min(97, level + gap), size, stream) };
    });
  };
  return { criteria: criteria.map(({ key }) => key), next };
}

const toldIn = (criteria: readonly MirroredCriterion[]): { criterion: string; name: PairName }[] =>
  criteria.flatMap(({ criterion, gaps }) => pairs.map(({ name }) => name).filter((name) => isTold(gaps[name].word)).map((name) => ({ criterion, name })));

/** Points by which a day is better or worse than others. */
const dayEffect = 6;
const worths = Array.from({ length: steps }, (_, i) => (100 * i) / (steps - 1));

/** An answer on the scale whose mean is `level`: people spread over two steps or more. */
function answer(level: number, stream: RandomStream): number {
  const share = Math.min(0.99, Math.max(0.01, level / 100));
  let step = 0;
  // Two in five answer yes or no, the others by chance around the level: wider than a law of one chance for each step.
  if (stream.uniform() < 0.4) return stream.uniform() < share ? steps - 1 : 0;
  for (let i = 1; i < steps; i++) step += stream.uniform() < share ? 1 : 0;
  return step;
}

function users(level: number, { days, perDay }: MirrorSize, stream: RandomStream): ReturnType<typeof livedScore> {
  const cells = Array.from({ length: days }, (_, d): CriterionDay => {
    const own = level + dayEffect * stream.normal();
    const n = 1 + stream.integer(2 * perDay - 1);
    let [total, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const score = worths[answer(own, stream)] ?? 0;
      total += score;
      squares += score ** 2;
    }
    return { criterion: '', day: addDays('2026-01-05', d), all: { n, total, squares, histogram: [] }, marked: { n: 0, total: 0, squares: 0, histogram: [] } };
  });
  return livedScore(cells, 5);
}

/** A body of agents whose mean is the level, up to one step of one person, of whom some answer. */
function agentsOf(level: number, { answers, eligible }: MirrorSize, stream: RandomStream): ReturnType<typeof believedVoice> {
  const body = Array.from({ length: eligible }, () => answer(level, stream));
  const wanted = Math.round((level / 100) * (steps - 1) * eligible);
  for (let sum = body.reduce((total, one) => total + one, 0); sum !== wanted; ) {
    const i = stream.integer(eligible);
    const moved = (body[i] ?? 0) + Math.sign(wanted - sum);
    if (moved < 0 || moved >= steps) continue;
    body[i] = moved;
    sum += Math.sign(wanted - sum);
  }
  const heard = stream.shuffle(body).slice(0, answers);
  const counts = Object.fromEntries(question.options.map(({ id }, i) => [id, heard.filter((step) => step === i).length]));
  return believedVoice([{ question, eligible, cell: { answers, counts } }]);
}
