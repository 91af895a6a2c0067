import { sql } from 'kysely';
import type { KeyAlgorithm } from '#core/kiosk-protocol/types.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A device with the point where it stands. */
export interface Device {
  organisationId: string;
  kioskId: string;
  name: string;
  publicKey: Buffer;
  algorithm: KeyAlgorithm;
  revokedAt: Date | null;
  settings: unknown;
  point: { id: string; siteId: string; name: string; state: 'active' | 'paused' | 'closed'; setRef: string; languages: string[]; hours: unknown; settings: unknown; token: string };
}

export async function deviceById(db: Tx, kioskId: string): Promise<Device | undefined> {
  return (await devicesByIds(db, [kioskId]))[0];
}

export async function devicesByIds(db: Tx, kioskIds: readonly string[]): Promise<Device[]> {
  const rows = await db.selectFrom('kiosk as k')
    .innerJoin('collection_point as p', (join) => join.onRef('p.organisation_id', '=', 'k.organisation_id').onRef('p.id', '=', 'k.point_id'))
    .where('k.id', 'in', kioskIds)
    .select(['k.organisation_id', 'k.id', 'k.name', 'k.public_key', 'k.algorithm', 'k.revoked_at', 'k.settings', 'p.id as point_id', 'p.site_id', 'p.name as point_name', 'p.state', 'p.set_ref', 'p.languages', 'p.hours', 'p.settings as point_settings', 'p.token'])
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, kioskId: row.id, name: row.name, publicKey: row.public_key, algorithm: row.algorithm === 'p256' ? 'p256' : 'ed25519', revokedAt: row.revoked_at, settings: row.settings,
    point: { id: row.point_id, siteId: row.site_id, name: row.point_name, state: stateOf(row.state), setRef: row.set_ref, languages: row.languages, hours: row.hours, settings: row.point_settings, token: row.token },
  }));
}

const stateOf = (state: string) => (state === 'paused' || state === 'closed' ? state : 'active');

/** The database's clock: the only one that counts for devices. */
export async function databaseNow(db: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now ?? new Date(0);
}

export async function insertCode(db: Tx, code: { hash: string; organisationId: string; pointId: string; kioskName: string; madeBy: string; validMinutes: number }): Promise<Date> {
  const { rows } = await sql<{ expires_at: Date }>`
    insert into kiosk_code (code_hash, organisation_id, point_id, kiosk_name, made_by, made_at, expires_at)
    values (${code.hash}, ${code.organisationId}, ${code.pointId}, ${code.kioskName}, ${code.madeBy}, now(), now() + make_interval(mins => ${code.validMinutes})) returning expires_at`.execute(db);
  return rows[0]?.expires_at ?? new Date(0);
}

/** Uses a code up: only one of any number of attempts gets it. */
export async function spendCode(db: Tx, hash: string, kioskId: string): Promise<{ organisationId: string; pointId: string; kioskName: string } | undefined> {
  const { rows } = await sql<{ organisation_id: string; point_id: string; kiosk_name: string }>`
    update kiosk_code set used_at = now(), kiosk_id = ${kioskId} where code_hash = ${hash} and used_at is null and expires_at > now()
    returning organisation_id, point_id, kiosk_name`.execute(db);
  const [row] = rows;
  return row && { organisationId: row.organisation_id, pointId: row.point_id, kioskName: row.kiosk_name };
}

export async function insertKiosk(db: Tx, kiosk: { organisationId: string; id: string; pointId: string; name: string; publicKey: Buffer; algorithm: KeyAlgorithm }): Promise<void> {
  await db.insertInto('kiosk').values({
    organisation_id: kiosk.organisationId, id: kiosk.id, point_id: kiosk.pointId, name: kiosk.name, public_key: kiosk.publicKey, algorithm: kiosk.algorithm, enrolled_at: sql<Date>`now()`,
  }).execute();
}

/** False when there is no such device in use. */
export async function markRevoked(db: Tx, organisationId: string, kioskId: string, because: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('kiosk').set({ revoked_at: sql<Date>`now()`, revoked_because: because })
    .where('organisation_id', '=', organisationId).where('id', '=', kioskId).where('revoked_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Moves on the key of the point where a device stood. */
export async function turnKey(db: Tx, organisationId: string, kioskId: string): Promise<void> {
  await sql`update collection_point p set settings = p.settings || jsonb_build_object('keyTurn', coalesce((p.settings ->> 'keyTurn')::int, 0) + 1)
    from kiosk k where k.organisation_id = ${organisationId} and k.id = ${kioskId} and p.organisation_id = k.organisation_id and p.id = k.point_id`.execute(db);
}

export interface Sign {
  queued: number;
  battery: number | null;
  charging: boolean | null;
  appVersion: string | null;
  driftMs: number;
  details: Record<string, unknown>;
}

export async function writeStatus(db: Tx, organisationId: string, kioskId: string, sign: Sign): Promise<void> {
  await sql`insert into kiosk_status as s (organisation_id, kiosk_id, seen_at, queued, battery, charging, app_version, drift_ms, details)
    values (${organisationId}, ${kioskId}, now(), ${sign.queued}, ${sign.battery}, ${sign.charging}, ${sign.appVersion}, ${sign.driftMs}, ${JSON.stringify(sign.details)}::jsonb)
    on conflict (organisation_id, kiosk_id) do update set seen_at = excluded.seen_at, queued = excluded.queued, battery = excluded.battery, charging = excluded.charging,
      app_version = excluded.app_version, drift_ms = excluded.drift_ms, details = excluded.details`.execute(db);
}
