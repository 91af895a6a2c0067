import { askBlindly, takeOffBlinding, type BlindRequest } from '#platform/browser/blind-token.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { questionsOf } from '../polls.queries.server.ts';
import { issueToken } from '../tokens/issue-token.server.ts';
import { enterPoll } from '../tokens/open-poll.server.ts';
import { readBallotFor, spendToken } from '../tokens/spend-token.server.ts';
import { knowVoter } from './know-voter.server.ts';
import { ballotOfForm } from './plain-form.ts';

/**
 * For a browser without scripts the server does, in its memory, what the script does elsewhere (docs/decisions/0053): it draws the
 * serial and blinds it. What it drew goes to the page and nowhere else, so that the form may be sent again harmlessly.
 * Throws `not_found`, `poll_not_open`, `poll_voter_unknown`.
 */
export async function enterWithoutScript(ctx: Ctx, { pollId, code }: { pollId: string; code: string }): Promise<BlindRequest> {
  await knowVoter(ctx, { pollId, proof: { code } });
  const { publicKey } = await enterPoll(ctx, pollId);
  return askBlindly(publicKey, pollId);
}

/**
 * Takes a whole form: a token is asked for with the code, and then spent, each in a transaction of its own (`run`), as if they had
 * come by themselves; a ballot that says what it may not is refused before either. Returns the serial of the token. Throws what asking and spending throw.
 */
export async function voteForAgent(run: RunStep, { pollId, code, request, form }: { pollId: string; code: string; request: BlindRequest; form: FormData }): Promise<string> {
  const { publicKey, ballot } = await run(async (ctx) => {
    const poll = await enterPoll(ctx, pollId);
    const questions = await questionsOf(ctx.db, poll);
    const sent = ballotOfForm(questions, form);
    readBallotFor(poll, questions, sent);
    return { publicKey: poll.publicKey, ballot: sent };
  });
  const blindSignature = await run((ctx) => issueToken(ctx, { pollId, proof: { code }, blinded: request.blinded }));
  const signature = await takeOffBlinding(publicKey, pollId, request, blindSignature).catch(() => null);
  if (signature === null) throw problem('poll_blinding_invalid');
  await run((ctx) => spendToken(ctx, { pollId, serial: request.serial, signature, ballot }));
  return request.serial;
}
