import { hashToken } from '#platform/ids.ts';
import { isProblem } from '#platform/http/problem.ts';
import type { Logger } from '#platform/log.ts';
import { kioskCode, typedCode } from '../devices/kiosk-code.ts';
import { givenOpinion, givenText } from '../ingest/given-opinion.server.ts';
import type { OpinionInlet } from '../ingest/opinion-inlet.server.ts';
import type { Submission } from '../ingest/submission.ts';
import { voteHtml, type OpenVote } from './open-vote.server.ts';
import { chanceFrom, idFrom, nonceTime } from './scan-nonce.ts';
import { readVote, type ReadVote, type Typed } from './vote-form.ts';
import { voteWordHtml } from './vote-page.ts';

export interface VoteAnswer {
  status: number;
  html: string;
  retryAfter?: number;
  /** Of a vote that was taken. */
  visit?: string;
}

interface Caster {
  secret: string;
  inlet: Pick<OpinionInlet, 'submit'>;
  log: Logger;
  now: Date;
}

/**
 * Takes what somebody answered on a vote page. Everything that is stored follows from the number of the scan: the same
 * sending again meets its own rows and is answered alike; another sending under the same number is kept aside or marked,
 * never counted twice. Whatever goes wrong, what was typed comes back. No address, cookie or name is looked at.
 */
export async function castVote({ secret, inlet, log, now }: Caster, opened: OpenVote, typed: Typed): Promise<VoteAnswer> {
  const { point, set, language: { words } } = opened;
  const again = (status: number, alert: 'chooseOne' | 'again' | 'notSent', nonce?: string) =>
    ({ status, html: voteHtml(opened, { secret, now, typed, alert, ...(nonce && { nonce }) }) });
  if (opened.closed) return { status: 403, html: voteHtml(opened, { secret, now }) };
  const nonce = typed.get('n')?.[0] ?? '';
  const drawn = nonceTime(secret, point.id, nonce, now);
  if (!drawn) return again(422, 'again');
  const vote = readVote(set, typed);
  if (!vote) return again(422, 'chooseOne', nonce);
  const ticket = vote.text === null ? null : kioskCode(Buffer.concat(['ticket 1', 'ticket 2'].map((use) => chanceFrom(secret, nonce, use))));
  try {
    await inlet.submit(submissionOf(opened, vote, { secret, nonce, drawn, ticket }));
  } catch (refused) {
    if (!isProblem(refused)) log.error({ err: refused instanceof Error ? refused.stack : String(refused) }, 'a vote could not be stored');
    return { ...again(503, 'notSent', nonce), retryAfter: isProblem(refused) ? Number(refused.params['seconds'] ?? 5) : 30 };
  }
  return { status: 200, visit: idFrom(secret, nonce, drawn, 'visit'), html: voteWordHtml(opened, words.thanks, { line: words.counted, ticket: ticket ? { says: words.keepCode, code: ticket } : null }) };
}

/** The digest under which the answer to a ticket is found, however its code was typed. */
export const ticketHash = (code: string): string => hashToken(typedCode(code));

function submissionOf({ point, set, source, language }: OpenVote, vote: ReadVote, from: { secret: string; nonce: string; drawn: Date; ticket: string | null }): Submission {
  const id = (use: string) => idFrom(from.secret, from.nonce, from.drawn, use);
  const visit = id('visit');
  const about = { ...(vote.ageBand && { ageBand: vote.ageBand }), ...(vote.need && { need: vote.need }) };
  const opinions = vote.answers.map(({ criterion, ...answer }) => givenOpinion({ id: id(`question ${answer.question}`), visit, set: point.setRef, ...answer, ...about }, { criterion, steps: answer.steps }));
  const texts = vote.text === null ? [] : [
    givenText({ id: id('text'), kind: set.text === 'idea' ? 'idea' : 'comment', text: vote.text, language: language.language, ...(from.ticket && { ticket: ticketHash(from.ticket) }) }, { visit, opinionId: null }),
  ];
  return { organisationId: point.organisationId, pointId: point.id, source, opinions, texts, nonceHash: hashToken(from.nonce), heardAt: performance.now() };
}
