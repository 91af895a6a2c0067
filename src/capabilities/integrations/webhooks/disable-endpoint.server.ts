import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { integrationEvents } from '../integrations.events.ts';
import { webhookDisabledMail } from '../integrations.mails.ts';
import { setDisabled } from './endpoints.queries.server.ts';

/** Takes an address out of service and tells those who manage it. */
export async function disableEndpoint(ctx: Ctx, endpoint: { id: string; organisationId: string | null; url: string }, because: 'failing' | 'gone'): Promise<void> {
  const { id, organisationId, url } = endpoint;
  await setDisabled(ctx.db, id, { at: ctx.clock.now(), because });
  await ctx.record({ name: integrationEvents.webhookDisabled, subjectType: 'webhook', subjectId: id, ...(organisationId ? { organisationId } : {}), payload: { because } });
  for (const person of await peopleOfBody(ctx.db, organisationId, organisationId === null ? ['operator'] : ['referent'])) {
    const locale = isLocale(person.locale) ? person.locale : 'fr';
    await ctx.mail(webhookDisabledMail({ ...person, locale }, { host: new URL(url).host, organisationId, origin: ctx.settings.origin }));
  }
}
