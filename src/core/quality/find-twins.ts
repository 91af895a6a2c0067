import type { Contradiction } from './apply-rules.ts';
import { bitsApart } from './difference-hash.ts';
import type { AuditFacts, OtherAudit } from './facts.ts';
import { auditProof, excerptOf } from './find-in-answers.ts';
import { minutesBetween } from './minutes-between.ts';
import { likeness, piecesOf, plainText } from './text-likeness.ts';

/** The same person in two places at once. */
export function findTwinMoment({ minutes }: { minutes: number }, facts: AuditFacts): Contradiction[] {
  const elsewhere = (other: OtherAudit): boolean =>
    other.sameAuthor && other.channel === facts.channel && other.siteId !== facts.siteId && Math.abs(minutesBetween(other.contactedAt, facts.contactedAt)) < minutes;
  return facts.others.filter(elsewhere).map((other) => ({
    subject: other.auditId,
    proofs: [{ kind: 'fact', fact: 'contact_time', value: facts.contactedAt }, auditProof(other, null)],
  }));
}

/** All that was written in an audit, as one text. */
export function writtenIn(facts: Pick<AuditFacts, 'answers' | 'remarks'>): string {
  return [...new Set([...facts.answers.values()].flatMap(({ note }) => (note ? [note] : []))), facts.remarks ?? ''].filter(Boolean).join('\n');
}

/** The same words as in another audit. Short texts prove nothing: many people write "nothing to report". */
export function findTwinText({ likeness: enough, letters }: { likeness: number; letters: number }, facts: AuditFacts): Contradiction[] {
  const own = writtenIn(facts);
  if (plainText(own).length < letters) return [];
  const pieces = piecesOf(own);
  const alike = facts.others.filter((other) => plainText(other.text).length >= letters && likeness(pieces, piecesOf(other.text)) >= enough);
  return alike.map((other) => ({ subject: other.auditId, proofs: [{ kind: 'note', itemId: null, excerpt: excerptOf(own) }, auditProof(other, null)] }));
}

/** The same picture as in another audit. */
export function findTwinPicture({ bits }: { bits: number }, facts: AuditFacts): Contradiction[] {
  return facts.evidence.flatMap(({ name, sha256, capturedAt, differenceHash }) => {
    if (differenceHash === null) return [];
    const near = (hash: string): boolean => (bitsApart(hash, differenceHash) ?? 64) <= bits;
    const twin = facts.others.find(({ pictures }) => pictures.some(near));
    return twin ? [{ subject: sha256, proofs: [{ kind: 'evidence', name, sha256, at: capturedAt }, auditProof(twin, null)] as const }] : [];
  });
}
