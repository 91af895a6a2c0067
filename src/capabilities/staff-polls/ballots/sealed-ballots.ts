import type { Ballot } from '#core/staff-polls/ballot.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { storedBallot } from '../poll.stored.ts';

/** What a sealed ballot says. Throws when it was sealed with another key. */
export function openBallot(key: string, sealed: string): Ballot {
  return storedBallot.parse(JSON.parse(textOf(key, sealed)));
}

/** The same ballot sealed anew: nothing tells that it is the same. */
export const resealed = (key: string, sealed: string): string => seal(key, 'staff-poll', textOf(key, sealed));

function textOf(key: string, sealed: string): string {
  const text = unseal(key, 'staff-poll', sealed);
  if (text === null) throw new Error('a ballot cannot be opened with the key of its poll');
  return text;
}
