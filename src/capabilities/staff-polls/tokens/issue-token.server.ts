import { hashToken } from '#platform/ids.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { blindSign } from '#platform/secrets/blind-signature.ts';
import type { PollKey } from '../poll.ts';
import { noteIssue, openRollLine } from '../roll/roll.queries.server.ts';
import { codeHash } from '../roll/voting-code.ts';
import { readVotingLink } from '../roll/voting-link.ts';
import { enterPoll } from './open-poll.server.ts';
import { pollSecrets } from './poll-keys.server.ts';

/** By what somebody is known to be on the roll: the link mailed to them, or the code printed for them. */
export type VoterProof = { link: string } | { code: string };

/**
 * Signs what a browser blinded, once for each line of the roll: all that is known afterwards is that a token was given. Asked again
 * for the same, because an answer was lost, it answers alike. Returns the blind signature, base64url. Runs with the sight of the
 * public, whoever asks. Throws `not_found`, `poll_not_open`, `poll_voter_unknown`, `poll_blinding_invalid`, `poll_token_given`.
 */
export async function issueToken(ctx: Ctx, { pollId, proof, blinded }: { pollId: string; proof: VoterProof; blinded: string }): Promise<string> {
  const poll = await enterPoll(ctx, pollId);
  const rollId = await rollLineOf(ctx, poll, proof);
  const { signing } = await pollSecrets(ctx, poll);
  const message = Buffer.from(blinded, 'base64url');
  const signed = blindSign(signing, message);
  if (!signed) throw problem('poll_blinding_invalid');
  if (!(await noteIssue(ctx.db, poll, { rollId, blindedDigest: hashToken(message.toString('base64url')) }))) throw problem('poll_token_given');
  return signed.toString('base64url');
}

/** The line of the roll that a link or a code opens. Throws `poll_voter_unknown`. */
export async function rollLineOf(ctx: Ctx, poll: PollKey, proof: VoterProof): Promise<string> {
  const { secret } = ctx.settings;
  const voter = 'link' in proof ? readVotingLink(secret, poll.id, proof.link) : codeHash(secret, poll.id, proof.code);
  const rollId = voter === null ? undefined : await openRollLine(ctx.db, poll, voter);
  if (rollId === undefined) throw problem('poll_voter_unknown');
  return rollId;
}
