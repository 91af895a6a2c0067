import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { isLocale, type Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { addWorkingDays } from '#core/calendar/working-days.ts';
import { dueOn } from './answer-clock.ts';
import { answeringRules } from './answering-rules.server.ts';
import { answersDueMail } from './answering.mails.ts';
import { waitingByService, type Waiting } from './waiting.queries.server.ts';
import { servicesOf } from './services.queries.server.ts';
import { zoneOf } from './zone-of-body.server.ts';

/** Mondays in the morning. */
export const remindServicesJob = 'kiosks.remind-services';

/** What falls due within so many working days is told before it is late. */
const soon = 5;

/** Writes to each service that has ideas overdue or soon due: to its mailbox, or to the referents of the body where it has none. */
export async function remindServices(ctx: Ctx): Promise<void> {
  const { answerWithin } = answeringRules(ctx.settings.dataDir);
  const waiting = await waitingByService(ctx.db);
  for (const [organisationId, rows] of Map.groupBy(waiting, (row) => row.organisationId)) {
    const zone = await zoneOf(ctx, organisationId);
    const [today, horizon] = [ctx.clock.today(), addWorkingDays(ctx.clock.today(), soon, zone)];
    const [body] = await organisationNames(ctx.db, [organisationId]);
    for (const [serviceId, own] of Map.groupBy(rows, (row) => row.serviceId)) {
      const due = (by: (day: string) => boolean) => own.filter(({ receivedOn }) => by(dueOn(receivedOn, answerWithin, zone))).reduce((sum, { count }) => sum + count, 0);
      const [overdue, coming] = [due((day) => day < today), due((day) => day >= today && day <= horizon)];
      if (overdue + coming === 0) continue;
      for (const { to, name, locale, service } of await recipients(ctx, organisationId, serviceId)) {
        await ctx.mail(answersDueMail({ to, name, locale, organisationId, service, serviceId, body: body?.name ?? '', overdue, coming, origin: ctx.settings.origin }));
      }
    }
  }
}

async function recipients(ctx: Ctx, organisationId: string, serviceId: Waiting['serviceId']): Promise<{ to: string; name: string; locale: Locale; service: string | null }[]> {
  const service = (await servicesOf(ctx.db, organisationId)).find(({ id }) => id === serviceId);
  if (service?.email) return [{ to: service.email, name: service.name, locale: 'fr', service: service.name }];
  const people = await peopleOfBody(ctx.db, organisationId, ['referent']);
  return people.map(({ email, name, locale }) => ({ to: email, name, locale: isLocale(locale) ? locale : 'fr', service: service?.name ?? null }));
}
