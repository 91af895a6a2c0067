import type { Contradiction } from './apply-rules.ts';
import type { AuditFacts } from './facts.ts';
import { excerptOf } from './find-in-answers.ts';
import { minutesBetween } from './minutes-between.ts';
import { plainText } from './text-likeness.ts';

/** The best, or the worst, answer nearly everywhere: a form that was gone through rather than a contact that was made. */
export function findSameSide({ share, answers: fewest }: { share: number; answers: number }, facts: AuditFacts): Contradiction[] {
  const graded = [...facts.answers.values()].filter(({ kind, score, value }) => value !== null && score !== null && (kind === 'yes_no' || kind === 'scale'));
  if (graded.length < fewest) return [];
  const sides = [graded.filter(({ score }) => score === 100), graded.filter(({ score }) => score === 0)];
  return sides.flatMap((side) => {
    const [example] = side;
    if (!example || example.value === null || side.length / graded.length < share) return [];
    const proofs = [{ kind: 'share', answers: graded.length, same: side.length }, { kind: 'answer', itemId: example.itemId, value: example.value }] as const;
    return [{ subject: 'answers', proofs }];
  });
}

/** One note copied from question to question. */
export function findSameNote({ times }: { times: number }, facts: AuditFacts): Contradiction[] {
  const noted = [...facts.answers.values()].flatMap(({ itemId, note }) => (note ? [{ itemId, note, plain: plainText(note) }] : []));
  return [...Map.groupBy(noted, ({ plain }) => plain).values()].flatMap((same) => {
    const [first, second] = same;
    if (!first || !second || same.length < times) return [];
    const proof = (one: typeof first) => ({ kind: 'note', itemId: one.itemId, excerpt: excerptOf(one.note) }) as const;
    return [{ subject: first.itemId, proofs: [proof(first), proof(second)] as const }];
  });
}

/** A picture taken before the contact it is to prove. */
export function findOldPicture({ minutes }: { minutes: number }, facts: AuditFacts): Contradiction[] {
  return facts.evidence.flatMap(({ name, sha256, capturedAt }) => {
    if (capturedAt === null || minutesBetween(capturedAt, facts.contactedAt) <= minutes) return [];
    const proofs = [{ kind: 'evidence', name, sha256, at: capturedAt }, { kind: 'fact', fact: 'contact_time', value: facts.contactedAt }] as const;
    return [{ subject: sha256, proofs }];
  });
}
