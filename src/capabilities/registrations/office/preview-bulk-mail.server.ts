import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { writeMail } from '#platform/mail/mail-kind.ts';
import { requireDecider } from '../registrations.access.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { handMailKinds } from './announcement.mails.ts';
import type { TypedBulk } from './bulk.input.ts';
import { readBulkInput, readLines } from './bulk.input.ts';

export interface MailPreview {
  locale: Locale;
  name: string;
  subject: string;
  text: string;
}

/** The mail as the first recipient of each language would read it. Throws `form_incomplete` with its faults. */
export async function previewBulkMail(ctx: Ctx, asked: { lines: string; locales: readonly Locale[]; typed: TypedBulk }): Promise<MailPreview[]> {
  requireDecider(ctx.actor);
  const { template, words } = readBulkInput('mail', asked.typed, asked.locales);
  const kind = handMailKinds.find(({ id }) => id === template);
  if (!kind) throw problem('mail_kind_unknown');
  const previews: MailPreview[] = [];
  for (const { organisationId, registrationId } of readLines(asked.lines)) {
    if (previews.length === asked.locales.length) break;
    const registration = await registrationCore(ctx.db, { organisationId, id: registrationId });
    if (!registration || previews.some(({ locale }) => locale === registration.locale)) continue;
    const { locale, organisationName: body, editionId, reference, contacts } = registration;
    const values = { contact: contacts[0]?.name ?? '', body, edition: editionId, reference };
    const { subject, text } = writeMail({ kind, to: '', locale, editionId, values }, words?.[locale] ?? null);
    previews.push({ locale, name: body, subject, text });
  }
  return previews;
}
