import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoint } from '../points/arrange-points.server.ts';
import { storedSettings } from '../points/point.input.ts';
import type { PointSettings } from '../points/point.ts';
import { mayArrangePoints, requirePointArranger } from '../points/points.access.ts';
import { pointEvents } from '../points/points.events.ts';
import { pointsOf } from '../points/points.queries.server.ts';
import { loadAlertThresholds } from './alerts.input.ts';
import { troublesOf, type AlertKind } from './device-health.ts';
import { deviceList, updateDeviceSettings, type ListedDevice } from './device-list.queries.server.ts';
import { databaseNow } from './devices.queries.server.ts';
import { irregularitiesOf, noIrregularities, type Irregularities } from './irregularities.queries.server.ts';
import { makeKioskCode, revokeKiosk } from './enrol-kiosk.server.ts';
import { technicianCode } from './technician-code.ts';

export interface DeviceBoard {
  devices: (ListedDevice & { troubles: AlertKind[]; irregularities: Irregularities })[];
  points: { id: string; name: string }[];
  mayArrange: boolean;
}

/** The kiosks of a body (of all, without one) with how they do, and the points at which another may enrol. */
export async function deviceBoard(ctx: Ctx, organisationId?: string): Promise<DeviceBoard> {
  const now = await databaseNow(ctx.db);
  const limits = loadAlertThresholds(ctx.settings.dataDir);
  const found = await irregularitiesOf(ctx.db, organisationId);
  const devices = (await deviceList(ctx.db, organisationId)).map((device) =>
    ({ ...device, troubles: device.revokedAt ? [] : troublesOf(device, now, limits), irregularities: found.get(device.id) ?? noIrregularities }));
  const points = organisationId ? (await pointsOf(ctx.db, organisationId)).filter(({ state }) => state !== 'closed') : [];
  return { devices, points: points.map(({ id, name }) => ({ id, name })), mayArrange: mayArrangePoints(ctx.actor) };
}

interface DeviceKey {
  organisationId: string;
  id: string;
}

/** A code by which one device enrols at a point. Throws `not_allowed`, `not_found`, `point_closed`. */
export async function giveCode(ctx: Ctx, input: { organisationId: string; pointId: string; kioskName: string }): Promise<{ code: string; expiresAt: Date }> {
  requirePointArranger(ctx.actor);
  const point = await readPoint(ctx, { organisationId: input.organisationId, id: input.pointId });
  if (point.state === 'closed') throw problem('point_closed');
  return makeKioskCode(ctx, input);
}

/** A device of the body, with the settings of its point, those that it follows itself, what did not add up, and the digits of its technician. Throws `not_found`. */
export async function readDevice(ctx: Ctx, { organisationId, id }: DeviceKey): Promise<ListedDevice & { usual: PointSettings; effective: PointSettings; technician: string; irregularities: Irregularities }> {
  const device = (await deviceList(ctx.db, organisationId)).find((one) => one.id === id);
  if (!device) throw problem('not_found');
  const { settings: usual } = await readPoint(ctx, { organisationId, id: device.pointId });
  const irregularities = (await irregularitiesOf(ctx.db, organisationId)).get(id) ?? noIrregularities;
  return { ...device, irregularities, usual, effective: storedSettings.parse({ ...usual, ...device.settings }), technician: technicianCode(ctx.settings.secret, id) };
}

/** Settles a device from afar: only what differs from its point is kept, so that the rest follows the point. Throws `not_allowed`, `not_found`. */
export async function settleDevice(ctx: Ctx, key: DeviceKey, to: { name: string; settings: PointSettings }): Promise<void> {
  requirePointArranger(ctx.actor);
  const { usual } = await readDevice(ctx, key);
  const settings = Object.fromEntries(Object.entries(to.settings).filter(([name, value]) => usual[name as keyof PointSettings] !== value)); // the same keys
  if (!(await updateDeviceSettings(ctx.db, key, { name: to.name, settings }))) throw problem('not_found');
  await ctx.record({ name: pointEvents.kioskSettled, subjectType: 'kiosk', subjectId: key.id, organisationId: key.organisationId, payload: { name: to.name, settings } });
}

/** Takes a device out of use for good. Throws `not_allowed`, `not_found`. */
export async function retireDevice(ctx: Ctx, key: DeviceKey, because: string): Promise<void> {
  requirePointArranger(ctx.actor);
  await revokeKiosk(ctx, { organisationId: key.organisationId, kioskId: key.id, because });
}
