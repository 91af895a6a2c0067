import { siteWhereabouts } from '#capabilities/organisations/index.server.ts';
import { holidayZoneOf, type HolidayZone } from '#core/calendar/holiday-zones.ts';
import type { Ctx } from '#platform/context.ts';

/** The calendar of public holidays of a body: that of its first site. */
export async function zoneOf(ctx: Pick<Ctx, 'db'>, organisationId: string): Promise<HolidayZone> {
  const [site] = await siteWhereabouts(ctx.db, [organisationId]);
  return holidayZoneOf(site?.departmentCode ?? null);
}
