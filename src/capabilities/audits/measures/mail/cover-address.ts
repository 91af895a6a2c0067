import { randomInt } from 'node:crypto';
import { plain } from '#core/mail-replies/own-words.ts';
import { coverFamilyNames, coverGivenNames } from './cover-names.ts';

export interface CoverIdentity {
  name: string;
  /** What stands before the @. */
  localPart: string;
}

/**
 * A cover identity with an address as people have: `claire.morel4812037`. The name gives 13 bits and the seven digits 23,
 * from the system's own randomness: 36 bits, and a guess is never told whether it was right.
 */
export function newCoverIdentity(draw: (below: number) => number = randomInt): CoverIdentity {
  const given = coverGivenNames[draw(coverGivenNames.length)] ?? '';
  const family = coverFamilyNames[draw(coverFamilyNames.length)] ?? '';
  const name = `${given} ${family}`;
  return { name, localPart: `${plain(name).replaceAll(' ', '.')}${String(draw(10_000_000)).padStart(7, '0')}` };
}
