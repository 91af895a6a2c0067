import type { NotApplicable, NotEnoughData, Value } from '../shared/outcome.ts';
import type { Channel, CommonChannel, Determinant, Step } from './dimensions.ts';

/** Why an answer is empty; `null` when it is not. */
export type Emptiness = 'not_applicable' | 'not_reached' | 'missing';

export type AnswerValue = string | number | null;

/** The least that scoring needs to know of an answer; the questionnaire's answers fit as they are. */
export type ScorableAnswer = {
  readonly itemId: string;
  readonly value: AnswerValue;
  readonly empty: Emptiness | null;
};

/** What the score of an answer may depend on beside its value. `sentOn`: 'YYYY-MM-DD', for delays. */
export type ScoringContext = { readonly sentOn: string | null };

/** One contact to score: every item of its channel, in any order. */
export type AuditInput = {
  readonly channel: Channel;
  readonly answers: readonly ScorableAnswer[];
  readonly context?: ScoringContext;
};

/** The least that scoring needs to know of an item of the grid. */
export type ScorableItem = {
  readonly id: string;
  readonly channel: Channel;
  readonly step: Step;
  readonly criterion: string;
  /** Published indicator the item hangs on, unique in the grid: `<channel>/<step>/<name>`. */
  readonly indicator: string;
  /** 1, 2 or 3: its importance inside its cell. */
  readonly weight: number;
  /** What "an earlier step failed" does: 0 for the citizen, or impossible to judge. */
  readonly notReached: 'zero' | 'na';
  /** Score 0..100 of a non-empty answer; `null` when that answer means "not applicable". */
  readonly score: (answer: Exclude<AnswerValue, null>, context: ScoringContext) => number | null;
};

export type CriterionWeight = { readonly id: string; readonly weight: number; readonly determinant: Determinant };

/** What a plan is compiled from. `channelWeights`: percentages of the common channels, adding up to 100. */
export type PlanSource = {
  readonly gridVersion: string;
  readonly items: readonly ScorableItem[];
  readonly criteria: readonly CriterionWeight[];
  readonly channelWeights: Readonly<Partial<Record<CommonChannel, number>>>;
};

/** The smallest thing that is scored: all the items of one criterion at one step of one channel. */
export type Cell = {
  readonly index: number;
  /** `<criterion>/<step>/<channel>` */
  readonly key: string;
  readonly criterion: string;
  readonly determinant: Determinant;
  readonly step: Step;
  readonly channel: Channel;
  /** How many published indicators it gathers: its share among the cells of its criterion in its channel. */
  readonly indicators: number;
};

export type PlannedItem = ScorableItem & { readonly cell: number };

/** The ways of cutting the same cells. `counter*` views cut the cells of the paid channel, apart. */
export type ViewName =
  | 'global'
  | 'channels'
  | 'steps'
  | 'determinants'
  | 'criteria'
  | 'cells'
  | 'counter'
  | 'counterSteps'
  | 'counterDeterminants'
  | 'counterCriteria';

export type View = { readonly view: ViewName; readonly key: string; readonly cells: Int32Array };

/** Compiled once per grid version and kind of structure; immutable, shared by all its sites. */
export type ScoringPlan = {
  readonly gridVersion: string;
  readonly methodVersion: string;
  readonly cells: readonly Cell[];
  readonly items: ReadonlyMap<string, PlannedItem>;
  readonly itemsByChannel: Readonly<Record<Channel, readonly PlannedItem[]>>;
  /** Fractions; those of the common channels add up to 1. */
  readonly channelWeights: Readonly<Partial<Record<Channel, number>>>;
  readonly criteria: Readonly<Record<string, CriterionWeight>>;
  /** W_b: those of the common cells add up to 1, and those of the counter to 1 among themselves. */
  readonly cellWeights: Float64Array;
  readonly views: readonly View[];
};

/**
 * Sums of one audit over the cells of its plan (length = `plan.cells.length`, 0 outside its channel):
 * `n` = sum of weight x score (0..100), `d` = sum of weights, of the applicable items; `answered` and
 * `missing` count items. Score of a cell = sum of n / sum of d, in points 0..100.
 */
export type AuditCells = {
  readonly channel: Channel;
  readonly n: Float64Array;
  readonly d: Float64Array;
  readonly answered: Float64Array;
  readonly missing: Float64Array;
  readonly answers: number;
  /** Missing / (answered + missing), 0..1. Above `returnedAbove` the audit goes back to the evaluator. */
  readonly missingShare: number;
};

/** The same as plain data, keyed by cell, for storage: `[n, d, answered, missing]` where not all are 0. */
export type StoredAuditCells = {
  readonly channel: Channel;
  readonly cells: Readonly<Record<string, readonly [n: number, d: number, answered: number, missing: number]>>;
};

/** A figure in points 0..100 with its 95 % interval. */
export type FigureValue = {
  readonly value: number;
  /** In points. With a Wilson interval: its half width / 1.96, so that no figure claims to be exact. */
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Of the interval: audits minus channels, at least 1. */
  readonly degreesOfFreedom: number;
  /** Of a comparison (Satterthwaite): fewer when few audits carry most of the variance. */
  readonly effectiveDegrees: number;
  readonly interval: 'logit_t' | 'wilson';
  /** Audits and applicable answers it rests on. */
  readonly audits: number;
  readonly answers: number;
  /** True under 4 audits or 20 answers: shown as an indication only. */
  readonly indicative: boolean;
  /** Share of the global score (0..1); for the figures of the counter, share of the counter's score. */
  readonly weight: number;
};

export type NoFigureReason = 'nothing_applicable' | 'option_not_taken';
export type MissingForFigure = 'audits' | 'answers';
export type Figure = Value<FigureValue> | NotApplicable<NoFigureReason> | NotEnoughData<MissingForFigure>;
type Figures = Readonly<Record<string, Figure>>;

/** The weight of an empty cell and where it went; always published with the score. */
export type MovedWeight = {
  readonly cell: string;
  readonly weight: number;
  readonly to: 'criterion_in_channel' | 'criterion' | 'determinant' | 'all' | 'other_channels';
};

/** Plain data: stored as JSON and frozen. */
export type SiteScore = {
  readonly gridVersion: string;
  readonly methodVersion: string;
  readonly global: Figure;
  readonly channels: Readonly<Partial<Record<CommonChannel, Figure>>>;
  readonly steps: Readonly<Partial<Record<Step, Figure>>>;
  readonly determinants: Readonly<Partial<Record<Determinant, Figure>>>;
  readonly criteria: Figures;
  /** Keyed `<criterion>/<step>/<channel>`, those of the counter included. */
  readonly cells: Figures;
  readonly counter: Figure;
  readonly counterSteps: Readonly<Partial<Record<Step, Figure>>>;
  readonly counterDeterminants: Readonly<Partial<Record<Determinant, Figure>>>;
  readonly counterCriteria: Figures;
  readonly audits: Readonly<Record<Channel, number>>;
  /** Missing / (answered + missing) over all audits, 0..1. */
  readonly missingShare: number;
  readonly moved: readonly MovedWeight[];
};

export type OrganisationScore = Omit<SiteScore, 'moved' | 'missingShare'> & { readonly sites: number };
