import type { Contradiction } from './apply-rules.ts';
import { factOf, type AnswerFact, type AuditFacts, type OtherAudit } from './facts.ts';
import { plainText } from './text-likeness.ts';
import type { AnswerIs, Operand, Proof, RuleTest } from './rule.ts';

type Of<K extends string> = Extract<RuleTest, Record<K, unknown>>[K & keyof Extract<RuleTest, Record<K, unknown>>];

/** Whether a given answer is the one that is named. An empty answer is none. */
export function holds(wanted: AnswerIs, value: string | number | null | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (wanted.is !== undefined && String(value) !== wanted.is) return false;
  if (wanted.in && !wanted.in.includes(String(value))) return false;
  return wanted.at_least === undefined || Number(value) >= wanted.at_least;
}

export function answerProof(itemId: string, facts: AuditFacts): Proof | null {
  const value = facts.answers.get(itemId)?.value;
  return value === null || value === undefined ? null : { kind: 'answer', itemId, value };
}

/** Two answers that exclude each other. */
export function findInAnswers(pair: Of<'answers'>, facts: AuditFacts): Contradiction[] {
  const [first, second] = pair;
  if (!pair.every((wanted) => holds(wanted, facts.answers.get(wanted.item)?.value))) return [];
  const proofs = [answerProof(first.item, facts), answerProof(second.item, facts)] as const;
  return proofs[0] && proofs[1] ? [{ subject: first.item, proofs: [proofs[0], proofs[1]] }] : [];
}

/** An answer here, and one of another channel of the same site. */
export function findAcross({ here, channel, there }: Of<'across'>, facts: AuditFacts): Contradiction[] {
  const proof = holds(here, facts.answers.get(here.item)?.value) ? answerProof(here.item, facts) : null;
  if (!proof) return [];
  const sees = (other: OtherAudit): boolean => other.siteId === facts.siteId && other.channel === channel && holds(there, other.answers.get(there.item));
  const other = facts.others.find(sees);
  if (!other) return [];
  return [{ subject: here.item, proofs: [proof, auditProof(other, there.item)] }];
}

export function auditProof(other: OtherAudit, itemId: string | null): Proof {
  return {
    kind: 'audit', organisationId: other.organisationId, auditId: other.auditId, channel: other.channel, contactedAt: other.contactedAt,
    itemId, value: itemId === null ? null : (other.answers.get(itemId) ?? null),
  };
}

/** Two quantities, or two days, in an order that cannot be. */
export function findInComparison({ left, is, right, by = 0 }: Of<'compare'>, facts: AuditFacts): Contradiction[] {
  const [a, b] = [quantity(left, facts), quantity(right, facts)];
  if (!a || !b || typeof a.value !== typeof b.value) return [];
  const beyond = typeof a.value === 'number' && typeof b.value === 'number'
    ? (is === 'more' ? a.value > b.value + by : a.value < b.value - by)
    : (is === 'more' ? a.value > b.value : a.value < b.value);
  return beyond ? [{ subject: subjectOf(left), proofs: [a.proof, b.proof] }] : [];
}

const subjectOf = (operand: Operand): string =>
  'item' in operand ? operand.item : 'fact' in operand ? operand.fact : 'sum' in operand ? (operand.sum[0] ?? '') : '';

function quantity(operand: Operand, facts: AuditFacts): { value: string | number; proof: Proof } | null {
  if ('value' in operand) return { value: operand.value, proof: { kind: 'limit', value: operand.value } };
  if ('sum' in operand) {
    const known = operand.sum.flatMap((itemId) => {
      const value = facts.answers.get(itemId)?.value;
      return typeof value === 'number' ? [{ itemId, value }] : [];
    });
    const total = known.reduce((all, { value }) => all + value, 0);
    return known.length === 0 ? null : { value: total, proof: { kind: 'sum', itemIds: known.map(({ itemId }) => itemId), value: total } };
  }
  const times = operand.times ?? 1;
  const found = 'item' in operand ? (facts.answers.get(operand.item)?.value ?? null) : factOf(facts, operand.fact);
  if (found === null) return null;
  const proof: Proof = 'item' in operand ? { kind: 'answer', itemId: operand.item, value: found } : { kind: 'fact', fact: operand.fact, value: found };
  return { value: typeof found === 'number' ? found * times : found, proof };
}

const highFrom = 75;
const lowTo = 25;

/** A high grade whose note complains, or a low one whose note praises. Words are compared without accents and case. */
export function findInTexts({ score, words, unless = [] }: Of<'text'>, facts: AuditFacts): Contradiction[] {
  const graded = (answer: AnswerFact): boolean => answer.score !== null && (score === 'high' ? answer.score >= highFrom : answer.score <= lowTo);
  return [...facts.answers.values()].flatMap((answer) => {
    if (!answer.note || answer.value === null || !graded(answer)) return [];
    const plain = ` ${plainText(answer.note)} `;
    const says = (word: string): boolean => plain.includes(` ${plainText(word)}`);
    if (!words.some(says) || unless.some(says)) return [];
    const proofs = [{ kind: 'answer', itemId: answer.itemId, value: answer.value }, { kind: 'note', itemId: answer.itemId, excerpt: excerptOf(answer.note) }] as const;
    return [{ subject: answer.itemId, proofs }];
  });
}

const longestExcerpt = 240;
export const excerptOf = (text: string): string => (text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text);
