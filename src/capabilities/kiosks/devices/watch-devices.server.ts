import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { isLocale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { loadAlertThresholds } from './alerts.input.ts';
import { troublesOf, type AlertKind } from './device-health.ts';
import { deviceList, endAlert, insertAlert, openAlerts, type ListedDevice } from './device-list.queries.server.ts';
import { databaseNow } from './devices.queries.server.ts';
import { kioskAlertMail } from './device.mails.ts';

/** Every quarter of an hour. */
export const watchDevicesJob = 'kiosks.watch-devices';

/**
 * Writes to the referents of a body when one of its kiosks falls silent while its point is open, is nearly empty, cannot
 * send or has no room left: once, until that trouble has ended. Limits: `data/kiosk-alerts.yaml`; now is the database's.
 */
export async function watchDevices(ctx: Ctx): Promise<void> {
  const now = await databaseNow(ctx.db);
  const limits = loadAlertThresholds(ctx.settings.dataDir);
  const devices = (await deviceList(ctx.db)).filter(({ revokedAt }) => revokedAt === null);
  const keyOf = (device: { organisationId: string; kioskId: string; kind: string }) => `${device.organisationId} ${device.kioskId} ${device.kind}`;
  const known = new Map((await openAlerts(ctx.db)).map((alert) => [keyOf(alert), alert]));
  for (const device of devices) {
    for (const kind of troublesOf(device, now, limits)) {
      const alert = { organisationId: device.organisationId, kioskId: device.id, kind };
      if (known.delete(keyOf(alert))) continue;
      if (await insertAlert(ctx.db, alert, { since: device.seenAt ?? device.enrolledAt, now })) await tell(ctx, device, kind);
    }
  }
  for (const ended of known.values()) await endAlert(ctx.db, ended, now);
}

async function tell(ctx: Ctx, device: ListedDevice, kind: AlertKind): Promise<void> {
  const [body] = await organisationNames(ctx.db, [device.organisationId]);
  for (const { email, name, locale } of await peopleOfBody(ctx.db, device.organisationId, ['referent'])) {
    await ctx.mail(kioskAlertMail({ to: email, name, locale: isLocale(locale) ? locale : 'fr', device, kind, body: body?.name ?? '', origin: ctx.settings.origin }));
  }
}
