import { isTold, type Gaps, type GapWord } from './gaps.ts';
import type { Voice, VoicesOf } from './voices.ts';

type Other = Exclude<Voice, 'believed'>;

/**
 * What the voices say together. `blind_spot`: agents think better of it than the voices in `than`; `hidden_strength`: worse; `beside`: the
 * other voice, where it is told to stand with the agents against those. `divided`: better than one and worse than the other. `users_above`
 * and `users_below`: users and audits differ, and agents are not told to differ from either. `shared`: all three near. `open`: nothing
 * is established. `silent`: fewer than two voices can be compared.
 */
export type MirrorReading =
  | { readonly kind: 'blind_spot' | 'hidden_strength'; readonly than: readonly Other[]; readonly beside: Other | null }
  | { readonly kind: 'divided'; readonly above: Other; readonly below: Other }
  | { readonly kind: 'users_above' | 'users_below' | 'shared' | 'open' | 'silent' };

/** The rule: only what was told is said, and nothing of a voice that was not tested. */
export function readingOf(gaps: Readonly<Record<keyof Gaps, GapWord>>): MirrorReading {
  const { 'believed-measured': measured, 'believed-lived': lived, 'lived-measured': users } = gaps;
  if (isTold(measured) || isTold(lived)) return ofAgents(measured, lived, users);
  if (isTold(users)) return { kind: users === 'above' ? 'users_above' : 'users_below' };
  const words = [measured, lived, users];
  if (words.every((word) => word === 'untested')) return { kind: 'silent' };
  return { kind: words.every((word) => word === 'near') ? 'shared' : 'open' };
}

function ofAgents(measured: GapWord, lived: GapWord, users: GapWord): MirrorReading {
  if (isTold(measured) && isTold(lived) && measured !== lived) return measured === 'above' ? { kind: 'divided', above: 'measured', below: 'lived' } : { kind: 'divided', above: 'lived', below: 'measured' };
  const than: Other[] = [...(isTold(measured) ? ['measured' as const] : []), ...(isTold(lived) ? ['lived' as const] : [])];
  const side = isTold(measured) ? measured : lived;
  // Where users stand apart from audits on the same side as agents do, they stand with the agents; and the other way round.
  const usersBeside = !isTold(lived) && users === measured && isTold(users);
  const auditsBeside = !isTold(measured) && isTold(users) && users !== lived;
  return { kind: side === 'above' ? 'blind_spot' : 'hidden_strength', than, beside: usersBeside ? 'lived' : auditsBeside ? 'measured' : null };
}

/** From here on something goes well: the pass mark of the Marianne barometer. */
const goesWell = 70;

/**
 * In which words a blind spot or a hidden strength is told. `contradicted`: one side of the bar and the others on the other; `more`: the
 * same side, by less or more.
 */
export function strengthOfWords(reading: Extract<MirrorReading, { than: readonly Other[] }>, voices: VoicesOf): 'contradicted' | 'more' {
  const believed = voices.believed?.score ?? 0;
  const others = reading.than.map((voice) => voices[voice]?.score ?? 0);
  const contradicted = reading.kind === 'blind_spot' ? believed >= goesWell && others.every((score) => score < goesWell) : believed < goesWell && others.every((score) => score >= goesWell);
  return contradicted ? 'contradicted' : 'more';
}
