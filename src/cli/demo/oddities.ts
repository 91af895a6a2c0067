import { addDays } from '#core/calendar/date.ts';
import type { RecordedAudit } from '#capabilities/audits/index.server.ts';

const copied = 'Accueil rapide, la personne a donné les horaires du service puis la liste des pièces à fournir, sans que j’aie à la demander.';

/** Contradictions among the audits that wait at the review desk, by their place in the list: each is found by a rule. */
export function withOddity<A extends Pick<RecordedAudit, 'contactedAt' | 'remarks' | 'answers'>>(audit: A, place: number): A {
  // Made two days before it was planned.
  if (place === 2) return { ...audit, contactedAt: `${addDays(audit.contactedAt.slice(0, 10), -2)}${audit.contactedAt.slice(10)}` };
  // The same sentences in two audits.
  if (place === 5 || place === 8) return { ...audit, remarks: copied };
  // More rings than the seconds leave room for, and a hold longer than the hour that went by.
  if (place % 6 === 3) {
    const wait = Number(audit.answers.find(({ itemId }) => itemId === 'phone-wait')?.value ?? 0);
    const said: Record<string, number> = { 'phone-rings': Math.ceil(wait / 3) + 4, 'phone-hold-time': 4200 };
    return { ...audit, answers: audit.answers.map((answer) => (answer.value === null ? answer : { ...answer, value: said[answer.itemId] ?? answer.value })) };
  }
  return audit;
}
