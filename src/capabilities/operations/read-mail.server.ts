import { isUuid } from '#core/shared/uuid.ts';
import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { mailById, type KeptMail } from '#platform/mail/read-mails.ts';

/**
 * One mail of the outbox. Once mails are really sent, the links in it are the recipient's alone: their tokens are
 * struck out, so that nobody signs in as somebody else from here. Throws `not_found`.
 */
export async function readMail(ctx: Ctx, id: string): Promise<KeptMail & { struck: boolean }> {
  const mail = isUuid(id) ? await mailById(ctx.db, id) : undefined;
  if (!mail) throw problem('not_found');
  const struck = ctx.settings.smtpUrl !== undefined;
  if (!struck) return { ...mail, struck };
  return { ...mail, text_body: strikeTokens(mail.text_body), html_body: strikeTokens(mail.html_body), struck };
}

/**
 * The text without what makes its links open something: a token is known by its name, or by its shape wherever it stands
 * in an address (platform/ids.ts makes them of 43 letters). Identifiers stay, and digests that stand in no address.
 */
export function strikeTokens(text: string): string {
  return text.replace(/https?:\/\/[^\s"<>]+/g, (address) => address.replace(/(token=)[^&]+/g, '$1…').replace(/[\w-]{32,}/g, (part) => (isUuid(part) ? part : '…')));
}

/**
 * The content security policy under which a mail is shown inside a page: nothing is loaded, nothing runs, and of
 * styles only those that the mail carries itself, each by its hash.
 */
export function mailPolicy(html: string): string {
  const styles = new Set([...html.matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style));
  const hashes = [...styles].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  const attributes = hashes.length > 0 ? `'unsafe-hashes' ${hashes.join(' ')}` : "'none'";
  return `default-src 'none'; style-src-attr ${attributes}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`;
}
