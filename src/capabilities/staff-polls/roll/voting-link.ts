import { z } from 'zod';
import { seal, unseal } from '#platform/secrets/seal.ts';

const stored = z.tuple([z.string(), z.string()]);

/** What the link mailed to somebody carries: their line of the roll, sealed. No time: it serves as long as the poll is open. */
export const votingLink = (secret: string, { pollId, rollId }: { pollId: string; rollId: string }): string => seal(secret, 'staff-poll', JSON.stringify([pollId, rollId]));

/** The line of the roll of a poll that a link names; null for another text. */
export function readVotingLink(secret: string, pollId: string, link: string): string | null {
  const text = unseal(secret, 'staff-poll', link);
  const [of, rollId] = text === null ? [] : (stored.safeParse(JSON.parse(text)).data ?? []);
  return of === pollId && rollId !== undefined ? rollId : null;
}
