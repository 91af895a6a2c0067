import { clockShift } from '#core/kiosk-protocol/clock-shift.ts';
import type { Heartbeat } from '#core/kiosk-protocol/types.ts';
import type { Ctx } from '#platform/context.ts';
import { databaseNow, writeStatus } from './devices.queries.server.ts';

/** Notes what a device says of itself; returns the database's clock. */
export async function hearHeartbeat(ctx: Pick<Ctx, 'db'>, organisationId: string, sign: Heartbeat): Promise<Date> {
  const now = await databaseNow(ctx.db);
  const { queued, battery = null, charging = null, appVersion = null, details = {}, sentAt } = sign;
  await writeStatus(ctx.db, organisationId, sign.device, { queued, battery, charging, appVersion, details, driftMs: -clockShift(new Date(sentAt), now) });
  return now;
}
