import { askBlindly, takeOffBlinding } from '#platform/browser/blind-token.ts';
import type { Ctx } from '#platform/context.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { makePoll, openPoll } from './arrange-polls.server.ts';
import type { PollKey } from './poll.ts';
import { pollInput, type PollInput } from './poll.input.ts';
import { listVoters, readCodes, type ListedVoter } from './roll/arrange-roll.server.ts';
import { issueToken, type VoterProof } from './tokens/issue-token.server.ts';
import { spendToken } from './tokens/spend-token.server.ts';

const label = (text: string) => ({ fr: text, en: text });

/** A poll with a question of most kinds, within two services. */
export const aPollInput = (given: Partial<PollInput> = {}): PollInput => pollInput.parse({
  content: { fr: { title: 'Notre accueil vu par nous', intro: '' } },
  units: [{ id: 'north', label: 'Nord', parent: null }, { id: 'south', label: 'Sud', parent: null }],
  showing: 'at_the_end', closesAt: null,
  questions: [
    { id: 'q1', kind: 'yes_no', label: label('Répondons-nous vite ?'), options: [], criterion: 'reply-speed' },
    { id: 'q2', kind: 'emoji', label: label('Notre courtoisie'), options: ['o1', 'o2', 'o3', 'o4', 'o5'].map((id) => ({ id, label: label(id) })), criterion: 'courtesy' },
    { id: 'q3', kind: 'guess', label: label('Combien ont-ils trouvé ?'), options: [], criterion: null },
    { id: 'q4', kind: 'text', label: label('Un mot ?'), options: [], criterion: null },
  ],
  ...given,
});

/** An open poll of a body, and a code for each of its people. */
export async function anOpenPoll(test: TestApp, organisationId: string, { input = aPollInput(), voters }: { input?: PollInput; voters: readonly ListedVoter[] }): Promise<PollKey & { codes: { code: string; address: string | null; unit: string | null }[] }> {
  return test.system(async (ctx) => {
    const key = { organisationId, id: await makePoll(ctx, organisationId, input) };
    await listVoters(ctx, key, voters);
    const codes = await readCodes(ctx, key);
    await openPoll(ctx, key);
    return { ...key, codes };
  });
}

/** People without an address, in two services by turns. */
export const people = (count: number): ListedVoter[] => Array.from({ length: count }, (_, i) => ({ address: null, unit: i % 2 === 0 ? 'north' : 'south' }));

export interface Token {
  serial: string;
  signature: string;
}

type Visit = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** What the browser of an agent does first: it asks for a token. */
export async function aToken(visit: Visit, { pollId, publicKey, proof }: { pollId: string; publicKey: string; proof: VoterProof }): Promise<Token> {
  const request = await askBlindly(publicKey, pollId);
  const signed = await visit((ctx) => issueToken(ctx, { pollId, proof, blinded: request.blinded }));
  return { serial: request.serial, signature: await takeOffBlinding(publicKey, pollId, request, signed) };
}

/** And later: it spends it. */
export const spend = (visit: Visit, pollId: string, token: Token, ballot: unknown): Promise<'counted' | 'again'> => visit((ctx) => spendToken(ctx, { pollId, ...token, ballot }));

