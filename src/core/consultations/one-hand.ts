import { fold } from '../opinions/moderation/fold.ts';
import { markOneHand } from '../opinions/honesty/one-network.ts';
import { inOrder, type Press } from '../opinions/honesty/press.ts';
import type { HonestyThresholds } from '../opinions/honesty/rules.ts';
import { markEvenlySpaced } from '../opinions/honesty/too-regular.ts';

/** What is seen of a participation: when it came, when its form was opened, and a coarse number of its network; nothing of the person. */
export type Coming = {
  readonly participation: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly openedAt: number | null;
  readonly network: number | null;
};

export type OneHandRule = 'even-spacing' | 'one-network' | 'same-words';
export type OneHandMark = { readonly participation: string; readonly rule: OneHandRule; readonly strength: number };

/**
 * Participations in a step that look like one hand's, by the rules that watch opinions given on phones: as regular as a
 * clock, or one after the other from one network and never crossing. It deletes nothing.
 */
export function markComings(comings: readonly Coming[], rules: Pick<HonestyThresholds, 'even_spacing' | 'one_network'>): OneHandMark[] {
  const presses = inOrder(comings.map(({ participation, at, openedAt, network }): Press => ({ id: participation, visit: participation, source: 'link', device: null, question: 'step', value: 0, steps: 1, at, openedAt, network })));
  return [...markEvenlySpaced(presses, rules.even_spacing), ...markOneHand(presses, rules.one_network)]
    .flatMap(({ opinionId, rule, strength }) => (rule === 'even-spacing' || rule === 'one-network' ? [{ participation: opinionId, rule, strength }] : []));
}

/** Signs from which on a text is long enough to be copied, and people from which on that is marked. */
const sameWords = { signs: 25, people: 3 } as const;

/** Several people who write the very same words, whatever their capitals and accents. Strength: 1 - 1 / people. */
export function markSameWords(texts: readonly { readonly participation: string; readonly body: string }[]): OneHandMark[] {
  const alike = Map.groupBy(texts, ({ body }) => fold(body).text.replaceAll(/[^a-z\d]+/g, ' ').trim());
  return [...alike].flatMap(([words, written]) => {
    const people = [...new Set(written.map(({ participation }) => participation))];
    return words.length >= sameWords.signs && people.length >= sameWords.people ? people.map((participation): OneHandMark => ({ participation, rule: 'same-words', strength: 1 - 1 / people.length })) : [];
  });
}
