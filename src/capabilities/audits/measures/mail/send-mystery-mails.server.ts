import { createTransport, type Transporter } from 'nodemailer';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { dueMails, mailboxOf, markSending, settleMail, unsettledMails, type Mailbox, type MysteryMail } from './mystery-mail.queries.server.ts';

const atATime = 20;
/** A relay answers within less; after that a mail that was being sent is in doubt. */
const doubtAfterMs = 10 * 60_000;

interface Leaving {
  mail: MysteryMail;
  box: Mailbox;
}

/**
 * Sends the mystery mails whose hour has come. Before the relay is called, that it will be is written and committed: after
 * a crash the mail is in doubt, is told so to a person, and is never sent a second time by itself. Steps can be repeated.
 */
export async function sendMysteryMails(step: RunStep): Promise<void> {
  await step(reportDoubts);
  const begun = await step(beginSending);
  for (const leaving of begun.leaving) {
    const outcome = await handOver(leaving, begun);
    await step((ctx) => settle(ctx, leaving.mail, outcome));
  }
}

/** What a former worker began and never ended. */
async function reportDoubts(ctx: Ctx): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - doubtAfterMs);
  for (const mail of await unsettledMails(ctx.db, since)) await settle(ctx, mail, { state: 'doubtful', answer: null });
}

async function beginSending(ctx: Ctx): Promise<{ leaving: Leaving[]; relay: string; domain: string }> {
  const { missionDomain: domain, missionSmtpUrl } = ctx.settings.field ?? {};
  const relay = missionSmtpUrl ?? ctx.settings.smtpUrl;
  if (!domain || !relay) return { leaving: [], relay: '', domain: '' };
  const leaving: Leaving[] = [];
  for (const mail of await dueMails(ctx.db, ctx.clock.now(), atATime)) {
    const box = await mailboxOf(ctx.db, mail.organisation_id, mail.mission_id);
    if (!box) continue;
    await markSending(ctx.db, { organisationId: mail.organisation_id, id: mail.id }, ctx.clock.now());
    leaving.push({ mail, box });
  }
  return { leaving, relay, domain };
}

interface Outcome {
  state: 'approved' | 'sent' | 'doubtful' | 'refused';
  answer: string | null;
}

/** Gives one mail to the relay, and tells what is known of it afterwards. */
async function handOver({ mail, box }: Leaving, { relay, domain }: { relay: string; domain: string }): Promise<Outcome> {
  try {
    const { response } = await transporterFor(relay).sendMail({
      from: { name: box.cover_name, address: `${box.local_part}@${domain}` }, to: { name: '', address: mail.recipient },
      subject: mail.subject, text: mail.body, messageId: mail.message_id, xMailer: false,
    });
    return { state: 'sent', answer: response ?? null };
  } catch (error) {
    return failureOf(error);
  }
}

// A connection that closes while the mail is being handed over is told with the same code as one that never opened: only
// what says for certain that no mail was handed over may be tried again.
const neverBegan = new Set(['EDNS', 'EAUTH', 'ETLS']);
const neverConnected = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH/;

/** A definite refusal, a relay that was never reached (the next run tries again), or doubt. */
function failureOf(error: unknown): Outcome {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }; // what nodemailer adds to its errors
  const answer = message ?? String(error);
  if (responseCode && responseCode >= 500) return { state: 'refused', answer };
  if (responseCode && responseCode >= 400) return { state: 'approved', answer };
  return { state: (code && neverBegan.has(code)) || neverConnected.test(answer) ? 'approved' : 'doubtful', answer };
}

async function settle(ctx: Ctx, mail: MysteryMail, { state, answer }: Outcome): Promise<void> {
  const sentAt = state === 'sent' ? ctx.clock.now() : null;
  if (!(await settleMail(ctx.db, { organisationId: mail.organisation_id, id: mail.id }, { state, sentAt, answer })) || state === 'approved') return;
  await ctx.record({ name: `mystery_mail.${state}`, subjectType: 'mission', subjectId: mail.mission_id, organisationId: mail.organisation_id, payload: {} });
}

let transport: { url: string; transporter: Transporter } | undefined;

function transporterFor(url: string): Transporter {
  if (transport?.url !== url) transport = { url, transporter: createTransport({ url, connectionTimeout: 20_000, greetingTimeout: 10_000, socketTimeout: 60_000 }) };
  return transport.transporter;
}
