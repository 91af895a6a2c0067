import { randomStream } from '../../shared/random.ts';
import { commitFraud } from './commit-fraud.ts';
import { channelOfFraud, fraudKinds, type FraudCase } from './fraud-case.ts';
import { honestAudit, type Questionnaires } from './honest-audit.ts';

/**
 * A set of audits of which it is known what was done to each: half of them honest, the others with one of ten kinds of
 * fraud in turn. The same seed gives the same set.
 */
export function makeFraudSet(questionnaires: Questionnaires, { seed, cases = 300 }: { readonly seed: string; readonly cases?: number }): FraudCase[] {
  return Array.from({ length: cases }, (_, i): FraudCase => {
    const id = `case-${i + 1}`;
    const random = randomStream('fraud-set', seed, i);
    const kind = i % 2 === 0 ? 'honest' : (fraudKinds[((i - 1) / 2) % fraudKinds.length] ?? 'invented');
    const facts = honestAudit(id, questionnaires, random, kind === 'honest' ? undefined : channelOfFraud[kind]);
    return kind === 'honest' ? { id, kind, facts, traces: [] } : { id, kind, ...commitFraud(kind, facts, random) };
  });
}
