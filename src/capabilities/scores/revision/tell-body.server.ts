import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { revisionMail } from './revision.mails.ts';
import { revisionsOf, speakersOf } from './revisions.queries.server.ts';

/** Follows `scores.revised`. */
export const tellRevisionJob = 'scores.tell-revision';

/** Writes to those who speak for a body that its published score was revised, and why. */
export async function tellRevision(ctx: Ctx, key: { editionId: string; organisationId: string; revision: number }): Promise<void> {
  const revision = (await revisionsOf(ctx.db, key)).find((one) => one.revision === key.revision);
  if (!revision) return;
  for (const speaker of await speakersOf(ctx.db, key.organisationId)) {
    const locale = isLocale(speaker.locale) ? speaker.locale : 'fr';
    await ctx.mail(revisionMail({ ...speaker, locale }, { ...key, reason: revision.reason, origin: ctx.settings.origin }));
  }
}
