import { hashToken } from '#platform/ids.ts';
import { isProblem } from '#platform/http/problem.ts';
import type { Logger } from '#platform/log.ts';
import { kioskCode, typedCode } from '../devices/kiosk-code.ts';
import { givenOpinion, givenText } from '../ingest/given-opinion.server.ts';
import type { OpinionInlet } from '../ingest/opinion-inlet.server.ts';
import type { Receipt, Submission } from '../ingest/submission.ts';
import type { NextQuestion } from '../points/next-question.ts';
import { voteHtml, type OpenVote } from './open-vote.server.ts';
import { chanceFrom, idFrom, type DrawnScan } from './scan-nonce.ts';
import { apartFromAnswers, readVote, type ReadVote, type Typed } from './vote-form.ts';
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
  /** Still open, and shown after the thanks. */
  next?: NextQuestion | null;
}

/**
 * Takes what somebody answered on a vote page. Everything that is stored follows from the number of the scan: the same
 * sending again meets its own rows and is answered alike; other answers under the same number are kept aside or marked,
 * never counted twice, and another text is kept beside the first. Whatever goes wrong, what was typed comes back. No
 * address, cookie or name is looked at.
 */
export async function castVote({ secret, inlet, log, now, next = null }: Caster, opened: OpenVote, typed: Typed): Promise<VoteAnswer> {
  const { set, scan } = opened;
  const again = (status: number, alert: 'chooseOne' | 'again' | 'notSent', nonce?: string) =>
    ({ status, html: voteHtml(opened, { secret, now, typed: opened.fits ? typed : apartFromAnswers(typed), alert, ...(nonce && { nonce }) }) });
  if (opened.closed) return { status: 403, html: voteHtml(opened, { secret, now, typed }) };
  if (!scan) return again(422, 'again');
  const vote = readVote(set, typed);
  if (!vote) return again(422, 'chooseOne', scan.nonce);
  const ticket = vote.text === null ? null : ticketOf(secret, scan, textSaid(opened, vote.text));
  try {
    const receipt = await inlet.submit(submissionOf(opened, vote, { secret, scan, ticket }));
    return { status: 200, visit: idFrom(secret, scan, 'visit'), html: thanksHtml(opened, receipt, { ticket, next }) };
  } catch (refused) {
    if (!isProblem(refused)) log.error({ err: refused instanceof Error ? refused.stack : String(refused) }, 'a vote could not be stored');
    return { ...again(503, 'notSent', scan.nonce), retryAfter: isProblem(refused) ? Number(refused.params['seconds'] ?? 5) : 30 };
  }
}

/** Says what became of it: other answers than those already given from this page do not count. */
function thanksHtml(opened: OpenVote, { verdicts, texts }: Receipt, { ticket, next }: { ticket: string | null; next: NextQuestion | null }): string {
  const { words } = opened.language;
  if (texts.some(({ verdict }) => verdict === 'quarantined')) throw new Error('a text met another one under its own id');
  const other = verdicts.some(({ verdict }) => verdict === 'quarantined');
  return voteWordHtml(opened, words.thanks, { line: other ? words.firstCounts : words.counted, ticket: ticket ? { says: words.keepCode, code: ticket } : null, next });
}

/** What tells a text from another one of the same scan: each has its own row and its own ticket. */
const textSaid = ({ language: { language } }: OpenVote, text: string) => `${language} ${text}`;

const ticketOf = (secret: string, scan: DrawnScan, said: string): string => kioskCode(Buffer.concat(['ticket 1', 'ticket 2'].map((use) => chanceFrom(secret, scan, `${use} ${said}`))));

/** The digest under which the answer to a ticket is found, however its code was typed. */
export const ticketHash = (code: string): string => hashToken(typedCode(code));

function submissionOf(opened: OpenVote, vote: ReadVote, { secret, scan, ticket }: { secret: string; scan: DrawnScan; ticket: string | null }): Submission {
  const { point, set, source, language } = opened;
  const id = (use: string) => idFrom(secret, scan, use);
  const visit = id('visit');
  const about = { ...(vote.ageBand && { ageBand: vote.ageBand }), ...(vote.need && { need: vote.need }) };
  const opinions = vote.answers.map(({ criterion, ...answer }) => givenOpinion({ id: id(`question ${answer.question}`), visit, set: scan.asks, ...answer, ...about }, { criterion, steps: answer.steps }));
  const texts = vote.text === null ? [] : [
    givenText({ id: id(`text ${textSaid(opened, vote.text)}`), kind: set.text === 'idea' ? 'idea' : 'comment', text: vote.text, language: language.language, ...(ticket && { ticket: ticketHash(ticket) }) }, { visit, opinionId: null }),
  ];
  return { organisationId: point.organisationId, pointId: point.id, source, opinions, texts, nonceHash: hashToken(scan.nonce), heardAt: performance.now() };
}
