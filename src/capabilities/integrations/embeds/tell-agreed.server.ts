import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { embedAgreedMail } from '../integrations.mails.ts';

/** Follows `embed.agreed`: a referent does not see who else belongs to the body, the system does. */
export const tellAgreedJob = 'integrations.tell-agreed';

/** Writes to those who decide for a body that its score may be shown on other sites. */
export async function tellAgreed(ctx: Ctx, data: JobData): Promise<void> {
  const organisationId = String(data['organisationId']);
  for (const person of await peopleOfBody(ctx.db, organisationId, ['decision_maker'])) {
    await ctx.mail(embedAgreedMail({ ...person, locale: isLocale(person.locale) ? person.locale : 'fr' }, { organisationId, origin: ctx.settings.origin }));
  }
}
