import type { Sha256 } from '../custody/chain.ts';
import { chooseByEqualShares } from '../participatory-budget/equal-shares.ts';
import { chooseByVotes } from '../participatory-budget/greedy.ts';
import { standingIdeas, type Lineage } from './lineage.ts';
import { merkleRoot, receiptList, type Hash } from './receipts.ts';

export const exportFormat = 'parvis-consultation-1';

/** What one participation said, without anything of the person. */
export type ExportedContent =
  | { readonly kind: 'survey'; readonly answers: Readonly<Record<string, string | number | readonly string[] | null>> }
  | { readonly kind: 'supports'; readonly ideas: readonly string[] }
  | { readonly kind: 'choices'; readonly projects: readonly string[] }
  | { readonly kind: 'votes'; readonly votes: Readonly<Record<string, -1 | 0 | 1>> }
  | { readonly kind: 'text' };

/** `row` is a number of its own in its step: it joins nothing. Withdrawn: content gone, the participation still received. */
export type ExportedParticipation = { readonly row: string; readonly state: 'counted' | 'marked' | 'withdrawn'; readonly content: ExportedContent | null };

export type ExportedStep = {
  readonly id: string;
  readonly participations: readonly ExportedParticipation[];
  readonly ideas?: readonly string[];
  readonly merges?: Lineage;
  readonly budget?: { readonly rule: 'votes' | 'equal_shares'; readonly envelope: number; readonly projects: readonly { readonly id: string; readonly cost: number }[]; readonly lot?: readonly string[] };
  readonly receipts: readonly Hash[];
  /** Published when the step closed; null while it is open. */
  readonly root: Hash | null;
};

/** `all` = as received, marks or not; `unmarked` = without what bears a mark of brigading. Withdrawn ones are in neither. */
export type Reading = 'all' | 'unmarked';

export const measures = ['received', 'withdrawn', 'participations', 'answers', 'option', 'mean', 'supports', 'choices', 'agree', 'disagree', 'pass', 'chosen', 'weighted'] as const;
export type Measure = (typeof measures)[number];

/** One figure as published. `subject`: question, idea, project or statement; `option`: answer of a question; `chosen`: ids in the order chosen. */
export type PublishedFigure = {
  readonly step: string;
  readonly measure: Measure;
  readonly reading: Reading;
  readonly subject?: string;
  readonly option?: string;
  readonly value: number | readonly string[];
};

export type ConsultationExport = { readonly format: typeof exportFormat; readonly consultation: string; readonly steps: readonly ExportedStep[]; readonly figures: readonly PublishedFigure[] };

export type RecountDifference = { readonly figure: PublishedFigure; readonly recounted: number | readonly string[] | null };

/** `order`: not ascending, or a receipt twice; `count`: not as many receipts as participations; `root`: another hash than published. */
export type ReceiptFault = { readonly step: string; readonly why: 'order' | 'count' | 'root' };

export type Recount = {
  readonly figures: number;
  readonly differences: readonly RecountDifference[];
  /** Figures that open data cannot prove (weighted ones need profiles, which are not published). */
  readonly unproven: readonly PublishedFigure[];
  readonly receiptFaults: readonly ReceiptFault[];
};

/** Recounts every published figure from the open data alone, checks the receipts of every step, and says what differs. */
export function recount({ steps, figures }: ConsultationExport, sha256: Sha256): Recount {
  const counts = new Map(steps.map((step) => [step.id, { all: lazy(() => countStep(step, 'all')), unmarked: lazy(() => countStep(step, 'unmarked')) }]));
  const unproven = figures.filter(({ measure }) => measure === 'weighted');
  const differences = figures.filter(({ measure }) => measure !== 'weighted').flatMap((figure): RecountDifference[] => {
    const counted = counts.get(figure.step)?.[figure.reading]();
    const recounted = counted ? counted(figure) : null;
    return isSame(figure.value, recounted) ? [] : [{ figure, recounted }];
  });
  return { figures: figures.length, differences, unproven, receiptFaults: steps.flatMap((step) => receiptFaultsOf(step, sha256)) };
}

/** Counted when it is first asked for, once. */
function lazy<T>(count: () => T): () => T {
  let counted: { value: T } | undefined;
  return () => (counted ??= { value: count() }).value;
}

function isSame(published: PublishedFigure['value'], recounted: RecountDifference['recounted']): boolean {
  if (typeof published === 'number') return typeof recounted === 'number' && Math.abs(published - recounted) < 1e-9;
  return recounted !== null && typeof recounted !== 'number' && published.length === recounted.length && published.every((id, i) => id === recounted[i]);
}

type Counted = (figure: Pick<PublishedFigure, 'measure' | 'subject' | 'option'>) => number | readonly string[] | null;

/** Goes through the participations of a step once, and then knows every figure of it. */
function countStep(step: ExportedStep, reading: Reading): Counted {
  const read = step.participations.filter(({ state }) => state === 'counted' || (reading === 'all' && state === 'marked'));
  const tally = new Map<string, number>();
  const numbers = new Map<string, { sum: number; n: number }>();
  const add = (measure: Measure, subject: string, option = ''): void => void tally.set(nameOf(measure, subject, option), (tally.get(nameOf(measure, subject, option)) ?? 0) + 1);
  for (const { content } of read) {
    if (content?.kind === 'choices') for (const project of new Set(content.projects)) add('choices', project);
    if (content?.kind === 'votes') for (const [statement, vote] of Object.entries(content.votes)) add(vote === 1 ? 'agree' : vote === -1 ? 'disagree' : 'pass', statement);
    if (content?.kind !== 'survey') continue;
    for (const [question, answer] of Object.entries(content.answers)) {
      if (answer === null) continue;
      add('answers', question);
      for (const option of new Set(typeof answer === 'object' ? answer : [String(answer)])) add('option', question, option);
      if (typeof answer === 'number') numbers.set(question, { sum: (numbers.get(question)?.sum ?? 0) + answer, n: (numbers.get(question)?.n ?? 0) + 1 });
    }
  }
  const supports = lazy(() => supportsOf(step, read));
  return ({ measure, subject = '', option = '' }) => {
    switch (measure) {
      case 'received': return step.participations.length;
      case 'withdrawn': return step.participations.filter(({ state }) => state === 'withdrawn').length;
      case 'participations': return read.length;
      case 'mean': {
        const given = numbers.get(subject);
        return given ? given.sum / given.n : null;
      }
      case 'supports': return supports().get(subject) ?? null;
      case 'chosen': return chosenAgain(step, read);
      case 'weighted': return null;
      case 'answers': case 'option': case 'choices': case 'agree': case 'disagree': case 'pass': return tally.get(nameOf(measure, subject, option)) ?? 0;
    }
  };
}

const nameOf = (measure: Measure, subject: string, option: string): string => `${measure}\n${subject}\n${option}`;

/** Supports of each idea that stands, over everything merged into it, each voter once. */
function supportsOf({ ideas = [], merges = [] }: ExportedStep, read: readonly ExportedParticipation[]): Map<string, number> {
  const supports = read.flatMap(({ row, content }) => (content?.kind === 'supports' ? content.ideas.map((idea) => ({ idea, voter: row })) : []));
  return new Map(standingIdeas(merges, ideas, supports).map(({ idea, voters }) => [idea, voters.size]));
}

function chosenAgain({ budget }: ExportedStep, read: readonly ExportedParticipation[]): readonly string[] | null {
  if (!budget) return null;
  const ballots = read.flatMap(({ row, content }) => (content?.kind === 'choices' ? [{ voter: row, approved: content.projects }] : []));
  const vote = { ...budget, ballots };
  return (budget.rule === 'votes' ? chooseByVotes(vote) : chooseByEqualShares(vote)).chosen.map(({ id }) => id);
}

function receiptFaultsOf({ id, participations, receipts, root }: ExportedStep, sha256: Sha256): ReceiptFault[] {
  const faults: ReceiptFault['why'][] = [];
  if (!isList(receipts)) faults.push('order');
  if (receipts.length !== participations.length) faults.push('count');
  if (root !== null && merkleRoot(receipts, sha256) !== root) faults.push('root');
  return faults.map((why) => ({ step: id, why }));
}

function isList(receipts: readonly Hash[]): boolean {
  return new Set(receipts).size === receipts.length && receiptList(receipts).every((receipt, i) => receipt === receipts[i]);
}
