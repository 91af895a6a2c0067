import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { secretToken } from '#platform/ids.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { signInMail } from '../accounts.mails.ts';
import { personByEmail } from '../accounts.queries.server.ts';
import { insertLink, linkTimes } from './links.queries.server.ts';
import { demonstrationLinkMinutes, mayMailLink, ordinaryLinkMinutes } from './link-pace.ts';

export const mailLinkJob = 'mail-sign-in-link';

/**
 * Asks for a link. Nothing here depends on whether the address is known: the same work, the same time; a job decides
 * afterwards. The address waits sealed, for the queue keeps what it has done for a while.
 */
export async function askForLink(ctx: Ctx, email: string): Promise<void> {
  await ctx.enqueue(mailLinkJob, { sealed: seal(ctx.settings.secret, 'sign-in-request', email) });
}

/** The job behind `askForLink`. */
export async function mailLinkAsked(ctx: Ctx, data: JobData): Promise<void> {
  const email = unseal(ctx.settings.secret, 'sign-in-request', String(data['sealed']));
  if (email !== null) await mailLink(ctx, email);
}

/**
 * Mails a sign-in link to a person who is known; returns its address, or null where nobody is or where those mailed a
 * moment ago still serve (not `paced`: commands mail it whatever was mailed before).
 */
export async function mailLink(ctx: Ctx, email: string, { paced = true }: { paced?: boolean } = {}): Promise<string | null> {
  const person = await personByEmail(ctx.db, email);
  if (!person) return null;
  const now = ctx.clock.now();
  const { demo, origin } = ctx.settings;
  const made = await linkTimes(ctx.db, person.id, new Date(now.getTime() - 24 * 3600_000));
  if (paced && !demo && !mayMailLink(made, now)) return null;
  const minutes = demo ? demonstrationLinkMinutes : ordinaryLinkMinutes;
  const { token, hash } = secretToken();
  await insertLink(ctx.db, { token_hash: hash, person_id: person.id, created_at: now, expires_at: new Date(now.getTime() + minutes * 60_000) });
  const locale = isLocale(person.locale) ? person.locale : 'fr';
  const url = `${origin}${localPath(locale, '/sign-in/confirm')}?token=${token}`;
  await ctx.mail(signInMail({ to: person.email, url, locale, minutes }));
  return url;
}
