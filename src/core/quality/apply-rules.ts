import type { Channel } from '../scoring/dimensions.ts';
import type { AuditFacts } from './facts.ts';
import { findAcross, findInAnswers, findInComparison, findInTexts } from './find-in-answers.ts';
import { findInHalf, findInHours } from './find-in-hours.ts';
import { findOldPicture, findSameNote, findSameSide } from './find-in-manner.ts';
import { findTwinMoment, findTwinPicture, findTwinText } from './find-twins.ts';
import type { Finding, Proof, Rule, RuleTest } from './rule.ts';

/** What a test finds: about what, and the two facts. */
export type Contradiction = { readonly subject: string; readonly proofs: readonly [Proof, Proof] };

/** All contradictions of an audit, the gravest first. Pure: the same facts and rules give the same findings. */
export function applyRules(rules: readonly Rule[], facts: AuditFacts): Finding[] {
  return rules
    .filter(({ channels }) => concerns(channels, facts.channel))
    .flatMap(({ id, severity, test }) => contradictions(test, facts).map((found): Finding => ({ rule: id, severity, ...found })))
    .toSorted((a, b) => b.severity - a.severity);
}

const concerns = (channels: readonly Channel[] | undefined, channel: Channel): boolean => !channels || channels.includes(channel);

function contradictions(test: RuleTest, facts: AuditFacts): Contradiction[] {
  if ('compare' in test) return findInComparison(test.compare, facts);
  if ('answers' in test) return findInAnswers(test.answers, facts);
  if ('across' in test) return findAcross(test.across, facts);
  if ('text' in test) return findInTexts(test.text, facts);
  if ('hours' in test) return findInHours(test.hours, facts);
  if ('half' in test) return findInHalf(test.half, facts);
  if ('twin_moment' in test) return findTwinMoment(test.twin_moment, facts);
  if ('twin_text' in test) return findTwinText(test.twin_text, facts);
  if ('twin_picture' in test) return findTwinPicture(test.twin_picture, facts);
  if ('picture_before' in test) return findOldPicture(test.picture_before, facts);
  if ('same_side' in test) return findSameSide(test.same_side, facts);
  return findSameNote(test.same_note, facts);
}
