import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { storedHours } from '../points/point.input.ts';
import type { AlertKind, DeviceSigns } from './device-health.ts';

export interface ListedDevice extends DeviceSigns {
  organisationId: string;
  id: string;
  name: string;
  pointId: string;
  pointName: string;
  revokedAt: Date | null;
  revokedBecause: string | null;
  appVersion: string | null;
  /** Device's clock minus the database's, milliseconds. */
  driftMs: number;
  /** What the device says of its storage and screen (app/device-signs.ts); empty before it was heard. */
  details: SaidOfItself;
  /** What the device does differently from its point. */
  settings: Record<string, unknown>;
}

const storedSettings = z.record(z.string(), z.unknown());

/** What devices say in their heartbeat; anything may be missing, and what is unknown is left out. */
const saidOfItself = z.object({
  persistent: z.boolean(), storage: z.number().min(0).max(1), full: z.boolean(), moved: z.boolean(), refused: z.int().min(0), key: z.string(), installed: z.boolean(), screen: z.string(),
}).partial();
export type SaidOfItself = z.infer<typeof saidOfItself>;

/** Devices, of one body or of all that the reader may see; those in use first. */
export async function deviceList(db: Tx, organisationId?: string): Promise<ListedDevice[]> {
  let query = db.selectFrom('kiosk as k')
    .innerJoin('collection_point as p', (join) => join.onRef('p.organisation_id', '=', 'k.organisation_id').onRef('p.id', '=', 'k.point_id'))
    .leftJoin('kiosk_status as s', (join) => join.onRef('s.organisation_id', '=', 'k.organisation_id').onRef('s.kiosk_id', '=', 'k.id'))
    .select(['k.organisation_id', 'k.id', 'k.name', 'k.enrolled_at', 'k.revoked_at', 'k.revoked_because', 'k.settings', 'p.id as point_id', 'p.name as point_name', 'p.state', 'p.hours', 'p.time_zone', 's.seen_at', 's.queued', 's.battery', 's.charging', 's.app_version', 's.drift_ms', 's.details']);
  if (organisationId) query = query.where('k.organisation_id', '=', organisationId);
  const rows = await query.orderBy('k.revoked_at', (order) => order.asc().nullsFirst()).orderBy('k.organisation_id').orderBy('p.name').orderBy('k.name').execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, id: row.id, name: row.name, pointId: row.point_id, pointName: row.point_name, enrolledAt: row.enrolled_at, revokedAt: row.revoked_at, revokedBecause: row.revoked_because,
    seenAt: row.seen_at, queued: row.queued ?? 0, battery: row.battery, charging: row.charging, appVersion: row.app_version, driftMs: Number(row.drift_ms ?? 0), settings: storedSettings.parse(row.settings), details: saidOfItself.safeParse(row.details ?? {}).data ?? {},
    point: { state: row.state, hours: storedHours.parse(row.hours), timeZone: row.time_zone },
  }));
}

export async function updateDeviceSettings(db: Tx, key: { organisationId: string; id: string }, to: { name: string; settings: Record<string, unknown> }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('kiosk').set({ name: to.name, settings: JSON.stringify(to.settings) })
    .where('organisation_id', '=', key.organisationId).where('id', '=', key.id).where('revoked_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface AlertKey {
  organisationId: string;
  kioskId: string;
  kind: AlertKind;
}

/** Troubles that somebody was told of and that have not ended. */
export async function openAlerts(db: Tx): Promise<AlertKey[]> {
  const rows = await db.selectFrom('kiosk_alert').select(['organisation_id', 'kiosk_id', 'kind']).where('ended_at', 'is', null).execute();
  return rows.map((row) => ({ organisationId: row.organisation_id, kioskId: row.kiosk_id, kind: row.kind as AlertKind })); // the check constraint holds the list
}

/** False where it was told already. */
export async function insertAlert(db: Tx, { organisationId, kioskId, kind }: AlertKey, times: { since: Date; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('kiosk_alert').values({ organisation_id: organisationId, kiosk_id: kioskId, kind, since: times.since, told_at: times.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endAlert(db: Tx, { organisationId, kioskId, kind }: AlertKey, now: Date): Promise<void> {
  await db.updateTable('kiosk_alert').set({ ended_at: now }).where('organisation_id', '=', organisationId).where('kiosk_id', '=', kioskId).where('kind', '=', kind).where('ended_at', 'is', null).execute();
}
