import { createTransport, type Transporter } from 'nodemailer';
import type { Ctx } from '../context.ts';

export const sendMailJob = 'mail.send';

let transport: { url: string; transporter: Transporter } | undefined;

function transporterFor(url: string): Transporter {
  if (transport?.url !== url) transport = { url, transporter: createTransport(url) };
  return transport.transporter;
}

/**
 * Sends one mail of the outbox when SMTP is configured; without it the mail stays readable in the back office.
 * The row is locked while it is sent, so that a second worker waits and then finds it sent.
 */
export async function sendMail(ctx: Ctx, data: { mailId: string }): Promise<void> {
  if (!ctx.settings.smtpUrl) return;
  const mail = await ctx.db
    .selectFrom('mail_message')
    .select(['id', 'recipient', 'subject', 'text_body', 'html_body', 'unsubscribe_url', 'sent_at'])
    .where('id', '=', data.mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!mail || mail.sent_at) return;
  await transporterFor(ctx.settings.smtpUrl).sendMail({
    from: ctx.settings.mailFrom,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text_body,
    html: mail.html_body,
    messageId: `<${mail.id}@parvis>`,
    ...(mail.unsubscribe_url && { headers: { 'List-Unsubscribe': `<${mail.unsubscribe_url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
  });
  await ctx.db.updateTable('mail_message').set({ sent_at: ctx.clock.now() }).where('id', '=', mail.id).execute();
}
