import { addDays } from '#core/calendar/date.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { secretToken } from '#platform/ids.ts';
import { insertFileLink, type FileLink } from './file-links.queries.server.ts';

export interface LinkWanted {
  organisationId: string;
  registrationId: string;
  contactRole: FileLink['contactRole'];
  edition: Pick<Edition, 'published' | 'orders'>;
  locale: Locale;
}

/**
 * Makes a link to the file of one registration, for one message to one contact, and returns its address. The address
 * is nowhere else: the database keeps a digest. It lasts until some days after the edition's results.
 */
export async function makeFileLink(ctx: Ctx, wanted: LinkWanted): Promise<string> {
  const { token, hash } = secretToken();
  const lastDay = addDays(wanted.edition.published, wanted.edition.orders.link_days_after_results);
  await insertFileLink(ctx.db, {
    organisationId: wanted.organisationId, id: ctx.ids.next(), registrationId: wanted.registrationId, contactRole: wanted.contactRole,
    tokenHash: hash, madeAt: ctx.clock.now(), expiresAt: new Date(`${lastDay}T23:59:59Z`),
  });
  return `${ctx.settings.origin}${localPath(wanted.locale, `/file/${token}`)}`;
}
