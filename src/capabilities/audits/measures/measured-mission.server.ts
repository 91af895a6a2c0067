import { openingTimes, type OpeningHours } from '#core/calendar/opening-hours.ts';
import { holidayZoneOf } from '#core/calendar/holiday-zones.ts';
import type { WorkingTime } from '#core/calendar/working-minutes.ts';
import { missionById, placeOf, type MissionPlace, type MissionRow } from '#capabilities/campaigns/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

export interface MeasuredMission {
  mission: MissionRow;
  place: MissionPlace;
  /** When the service works, for delays. */
  at: WorkingTime;
  /** Last day on which a reply counts. */
  cutOff: string;
}

/** A mission in the reader's sight, with what delays are counted by. Throws `mission_unknown`. */
export async function measuredMission(ctx: Ctx, organisationId: string, missionId: string): Promise<MeasuredMission> {
  const mission = await missionById(ctx.db, organisationId, missionId);
  const place = mission && (await placeOf(ctx.db, organisationId, mission.site_id));
  if (!mission || !place) throw problem('mission_unknown');
  const edition = loadEdition(mission.edition_id, ctx.settings.dataDir);
  const wave = edition.waves.find(({ from, to }) => from <= mission.window_from && mission.window_from <= to);
  return { mission, place, at: { zone: holidayZoneOf(place.departmentCode), opening: openingTimes(await hoursOf(ctx, mission)) }, cutOff: wave?.cut_off ?? edition.cut_off };
}

async function hoursOf(ctx: Ctx, mission: MissionRow): Promise<OpeningHours> {
  const row = await ctx.db
    .selectFrom('site').select('opening_hours')
    .where('organisation_id', '=', mission.organisation_id).where('id', '=', mission.site_id)
    .executeTakeFirst();
  return readHours(row?.opening_hours);
}

/** Hours as the site declares them; whatever else stands there counts as not declared. */
function readHours(stored: unknown): OpeningHours {
  if (typeof stored !== 'object' || stored === null) return {};
  const days = Object.entries(stored).filter(([, spans]) => Array.isArray(spans) && spans.every(isSpan));
  return Object.fromEntries(days) as OpeningHours; // each span just checked; other names than weekdays are not read
}

function isSpan(span: unknown): boolean {
  const times = typeof span === 'object' && span !== null && 'from' in span && 'to' in span ? [span.from, span.to] : [];
  return times.length === 2 && times.every((time) => typeof time === 'string' && /^\d{2}:\d{2}$/.test(time));
}
