import type { Ctx } from '#platform/context.ts';
import { lastMailTo } from '#platform/mail/mail-message.ts';

/**
 * The sign-in link just mailed to a person of the demonstration, where no mail leaves: shown on the page in its place.
 * Null everywhere else.
 */
export async function demonstrationLink(ctx: Ctx, email: string): Promise<string | null> {
  if (!ctx.settings.demo) return null;
  const mail = await lastMailTo(ctx.db, email.toLowerCase());
  return mail?.text_body.match(/https?:\/\/\S+/)?.[0] ?? null;
}
