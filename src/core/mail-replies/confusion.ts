import { replyKinds, sureFrom, type ReplyKind, type Verdict } from './reply.ts';

/** How verdicts compare with what people say: `[said by people][said by the rules]`, and how many were left to a person. */
export interface Confusion {
  counts: Record<ReplyKind, Record<ReplyKind, number>>;
  /** Sure and wrong: what must stay at none. */
  mistaken: number;
  /** Below the threshold: a person decides. */
  leftToAPerson: number;
  right: number;
  total: number;
}

export function confusionOf(cases: readonly { kind: ReplyKind; verdict: Verdict }[]): Confusion {
  const row = () => Object.fromEntries(replyKinds.map((kind) => [kind, 0])) as Record<ReplyKind, number>; // one for each kind, just made
  const counts = Object.fromEntries(replyKinds.map((kind) => [kind, row()])) as Record<ReplyKind, Record<ReplyKind, number>>; // the same
  for (const { kind, verdict } of cases) counts[kind][verdict.kind] += 1;
  const wrong = cases.filter(({ kind, verdict }) => kind !== verdict.kind);
  return {
    counts,
    mistaken: wrong.filter(({ verdict }) => verdict.confidence >= sureFrom).length,
    leftToAPerson: cases.filter(({ verdict }) => verdict.confidence < sureFrom).length,
    right: cases.length - wrong.length,
    total: cases.length,
  };
}
