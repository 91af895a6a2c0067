import { isoWeekday } from '../calendar/date.ts';
import { areDeclared, weekdayNames, type Span } from '../calendar/opening-hours.ts';
import type { Contradiction } from './apply-rules.ts';
import type { AuditFacts } from './facts.ts';
import { answerProof, holds } from './find-in-answers.ts';
import type { Proof, RuleTest } from './rule.ts';

type Hours = Extract<RuleTest, { hours: unknown }>['hours'];
type Half = Extract<RuleTest, { half: unknown }>['half'];

/** The declared hours at the moment of the contact against an answer, or against the half day that was planned. */
export function findInHours({ declared, answer, half }: Hours, facts: AuditFacts): Contradiction[] {
  if (!areDeclared(facts.openingHours)) return [];
  const { day, spans, time } = declaredOn(facts);
  const open = spans.some(({ from, to }) => from <= time && time < to);
  if (open !== (declared === 'open')) return [];
  const hours: Proof = { kind: 'hours', day, spans };
  if (answer) {
    const proof = holds(answer, facts.answers.get(answer.item)?.value) ? answerProof(answer.item, facts) : null;
    return proof ? [{ subject: answer.item, proofs: [proof, hours] }] : [];
  }
  return facts.window.half === half ? [{ subject: 'contact_time', proofs: [{ kind: 'fact', fact: 'contact_time', value: facts.contactedAt }, hours] }] : [];
}

function declaredOn(facts: AuditFacts): { day: string; spans: readonly Span[]; time: string } {
  const [date = '', time = ''] = facts.contactedAt.split('T');
  const day = weekdayNames[isoWeekday(date) - 1] ?? 'mon';
  return { day, spans: facts.openingHours[day] ?? [], time };
}

/** The half day that was planned, and the time at which the contact was made. */
export function findInHalf({ planned, before, from }: Half, facts: AuditFacts): Contradiction[] {
  const time = facts.contactedAt.slice(11, 16);
  const outside = (before !== undefined && time < before) || (from !== undefined && time >= from);
  if (facts.window.half !== planned || !outside) return [];
  return [{ subject: 'contact_time', proofs: [{ kind: 'fact', fact: 'contact_time', value: facts.contactedAt }, { kind: 'fact', fact: 'planned_half', value: planned }] }];
}
