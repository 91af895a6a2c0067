import type { Ctx } from '#platform/context.ts';
import { mailLines, type MailLine } from '#platform/mail/read-mails.ts';
import { pageSize } from './pages.ts';

/** A page of the outbox, and whether mails are really sent or only kept to be read here. */
export async function listMails(ctx: Ctx, input: { text: string; page: number }): Promise<{ mails: MailLine[]; total: number; sending: boolean }> {
  const found = await mailLines(ctx.db, { text: input.text, limit: pageSize, offset: (input.page - 1) * pageSize });
  return { ...found, sending: ctx.settings.smtpUrl !== undefined };
}
