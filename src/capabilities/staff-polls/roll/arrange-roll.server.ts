import { randomUUID } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { holdPoll } from '../polls.queries.server.ts';
import { countMailing } from '../schedule/schedule.queries.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import { pollMail } from './poll.mails.ts';
import { insertVoters, votersOf } from './roll.queries.server.ts';
import { codeHash, votingCode } from './voting-code.ts';
import { votingLink } from './voting-link.ts';

/** Somebody who may take part: by a mailed link where they have an address, by a printed code in any case. */
export interface ListedVoter {
  address: string | null;
  unit: string | null;
}

/** Adds people to the roll of a draft. Returns how many were new. Throws `not_allowed`, `not_found`, `poll_opened`, `poll_unit_unknown`, `email_invalid`. */
export async function listVoters(ctx: Ctx, key: PollKey, voters: readonly ListedVoter[]): Promise<number> {
  requirePoller(ctx.actor);
  await holdPoll(ctx.db, key.id, 'among_others');
  const { poll } = await readPoll(ctx, key);
  if (poll.state !== 'draft') throw problem('poll_opened');
  if (voters.some(({ unit }) => unit !== null && !poll.units.some(({ id }) => id === unit))) throw problem('poll_unit_unknown');
  return insertVoters(ctx.db, key, voters.map(({ address, unit }) => {
    const mailbox = address === null ? null : address.trim().toLowerCase();
    const rollId = mailbox === null ? randomUUID() : uuidFromName('staff poll', key.id, mailbox);
    const code = votingCode(ctx.settings.secret, { pollId: key.id, rollId });
    return { id: rollId, address: mailbox, codeHash: codeHash(ctx.settings.secret, key.id, code), unit };
  }));
}

/** The codes to print, in no order. Those who have an address have one too. Throws `not_allowed`, `not_found`. */
export async function readCodes(ctx: Ctx, key: PollKey): Promise<{ code: string; address: string | null; unit: string | null }[]> {
  requirePoller(ctx.actor);
  await readPoll(ctx, key);
  const voters = await votersOf(ctx.db, key);
  return voters.map(({ id, address, unit }) => ({ code: votingCode(ctx.settings.secret, { pollId: key.id, rollId: id }), address, unit }));
}

/** Most times that links are mailed: once, and three reminders. */
export const mostMailings = 4;

/**
 * Mails their link to all who have an address, alike: nobody here knows who answered, so a reminder goes to everybody too. Returns how
 * many. Throws `not_allowed`, `not_found`, `poll_not_open`, `poll_mailings_spent`, `poll_nobody_to_mail`.
 */
export async function mailLinks(ctx: Ctx, key: PollKey): Promise<number> {
  requirePoller(ctx.actor);
  const { poll, state } = await readPoll(ctx, key);
  if (state !== 'open') throw problem('poll_not_open');
  if (!(await countMailing(ctx.db, key, mostMailings))) throw problem('poll_mailings_spent', { max: mostMailings - 1 });
  const { origin, secret } = ctx.settings;
  const said = { locale: 'fr' as const, title: poll.content.fr.title, entry: `${origin.replace(/^https?:\/\//, '')}/poll` };
  let mailed = 0;
  for (const { id, address } of await votersOf(ctx.db, key)) {
    if (address === null) continue;
    const line = { pollId: key.id, rollId: id };
    await ctx.mail(pollMail({ ...said, to: address, code: votingCode(secret, line), url: `${origin}/poll/${key.id}#${votingLink(secret, line)}` }));
    mailed += 1;
  }
  if (mailed === 0) throw problem('poll_nobody_to_mail');
  await ctx.record({ name: pollEvents.invited, subjectType: 'poll', subjectId: key.id, organisationId: key.organisationId, payload: { title: poll.content.fr.title, mailed } });
  return mailed;
}
