import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { CollectionPoint } from '../points/point.ts';
import { allPointActivity, allPoints } from '../points/points.queries.server.ts';
import { deviceBoard, type DeviceBoard } from './arrange-devices.server.ts';

export interface OfficeKiosks {
  devices: DeviceBoard['devices'];
  points: (CollectionPoint & { opinions: number; lastDay: string | null })[];
  bodies: { id: string; name: string }[];
}

/** Points and kiosks of every body; kiosks in trouble first. */
export async function officeKiosks(ctx: Ctx): Promise<OfficeKiosks> {
  const { devices } = await deviceBoard(ctx);
  const points = await allPoints(ctx.db);
  const activity = await allPointActivity(ctx.db);
  const bodies = await organisationNames(ctx.db, [...new Set([...devices, ...points].map(({ organisationId }) => organisationId))]);
  return {
    devices: devices.toSorted((a, b) => Number(a.troubles.length === 0) - Number(b.troubles.length === 0)),
    points: points.map((point) => ({ ...point, opinions: activity.get(point.id)?.n ?? 0, lastDay: activity.get(point.id)?.lastDay ?? null })),
    bodies: bodies.map(({ id, name }) => ({ id, name })),
  };
}
