import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { participantRoles } from '#platform/http/access.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { alertsMail } from './alert.mails.ts';
import { alertsOf, bodiesToTell, letterChoices, markTold } from './alerts.queries.server.ts';

/** Every morning, after the boards of the night: one letter a body and day with all that is new. */
export const sendAlertsJob = 'listening.send-alerts';

/** One transaction a body. Returns how many letters were written. */
export async function sendAlerts(step: RunStep, progress: Pick<Progress, 'report'>): Promise<number> {
  const bodies = await step(({ db }) => bodiesToTell(db));
  let written = 0;
  for (const [done, organisationId] of bodies.entries()) {
    written += await step((ctx) => sendAlertsOf(ctx, organisationId));
    await progress.report(done + 1, bodies.length);
  }
  return written;
}

/** Tells those of a body who want to know what is new, once; what is silenced or was seen meanwhile counts as told. In the caller's transaction (scope `system`). */
export async function sendAlertsOf(ctx: Ctx, organisationId: string): Promise<number> {
  const untold = await alertsOf(ctx.db, organisationId, ctx.clock.today(), { untold: true });
  await markTold(ctx.db, organisationId, untold.map(({ id }) => id), ctx.clock.now());
  const alerts = untold.filter(({ seenAt, silentUntil }) => seenAt === null && silentUntil === null);
  if (alerts.length === 0) return 0;
  const [body] = await organisationNames(ctx.db, [organisationId]);
  const chosen = await letterChoices(ctx.db, organisationId);
  const referents = new Set((await peopleOfBody(ctx.db, organisationId, ['referent'])).map(({ id }) => id));
  const readers = (await peopleOfBody(ctx.db, organisationId, participantRoles)).filter(({ id }) => chosen.get(id) ?? referents.has(id));
  for (const { email, locale: known } of readers) {
    const locale = isLocale(known) ? known : 'fr';
    const criteria = new Map(criteriaNames({ settings: ctx.settings, locale }).map(({ id, label }) => [id, label]));
    await ctx.mail(alertsMail({ to: email, locale, body: body?.name ?? '', organisationId, alerts, criteria, origin: ctx.settings.origin }));
  }
  return readers.length;
}
