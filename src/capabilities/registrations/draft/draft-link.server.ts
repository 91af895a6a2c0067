import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { draftLinkDays, draftLinkMail } from './draft-link.mails.ts';
import { draftByHash, draftOfLink, insertDraftLink } from './drafts.queries.server.ts';

/**
 * Mails a link that opens this browser's draft for `draftLinkDays`, to any address: the answer never depends on it.
 * Throws `draft_lost` when there is no draft, `registration_sent` once it was sent.
 */
export async function sendDraftLink(ctx: Ctx, input: { draft: string; email: string }): Promise<void> {
  const draft = await draftByHash(ctx.db, input.draft);
  if (!draft) throw problem('draft_lost');
  if (draft.finished) throw problem('registration_sent', { reference: draft.data.reference ?? '' });
  const now = ctx.clock.now();
  const { token, hash } = secretToken();
  const expiresAt = new Date(now.getTime() + draftLinkDays * 24 * 3600 * 1000);
  await insertDraftLink(ctx.db, { hash, draftHash: draft.hash, expiresAt, now });
  await ctx.mail(draftLinkMail({ to: input.email, token, origin: ctx.settings.origin, locale: ctx.locale }));
}

/** What a mailed link would open, without opening it: mail programs follow links by themselves. Null once it expired. */
export async function lookAtDraftLink(ctx: Ctx, input: { link: string }): Promise<{ updatedAt: Date } | null> {
  const found = await draftOfLink(ctx.db, input.link, ctx.clock.now());
  const draft = found && (await draftByHash(ctx.db, found.draftHash));
  return draft ? { updatedAt: draft.updatedAt } : null;
}

/**
 * Gives a browser a token of its own for the draft that a mailed link opens; the other browsers keep theirs. Throws
 * `draft_link_expired`.
 */
export async function openDraftLink(ctx: Ctx, input: { link: string; browser: string }): Promise<void> {
  const now = ctx.clock.now();
  const found = await draftOfLink(ctx.db, input.link, now);
  if (!found) throw problem('draft_link_expired');
  await insertDraftLink(ctx.db, { hash: input.browser, draftHash: found.draftHash, expiresAt: null, now });
}
