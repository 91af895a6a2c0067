import { isLocale, type Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { securityMail } from './accounts.mails.ts';
import { personalDetails } from './accounts.queries.server.ts';
import type { SecurityChange } from './security-mail.texts.ts';

/** Mails a person what changed on their account. */
export async function tellPerson(ctx: Ctx, personId: string, change: SecurityChange, detail: string | ((locale: Locale) => string) = ''): Promise<void> {
  const person = await personalDetails(ctx.db, personId);
  if (!person) return;
  const locale = isLocale(person.locale) ? person.locale : 'fr';
  await ctx.mail(securityMail({ to: person.email, name: person.name, change, detail: typeof detail === 'string' ? detail : detail(locale), locale, origin: ctx.settings.origin }));
}
