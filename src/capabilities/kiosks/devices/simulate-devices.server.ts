import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { insertKiosk, writeStatus } from './devices.queries.server.ts';

export interface SimulatedDevice {
  pointId: string;
  name: string;
  battery: number;
  charging: boolean;
  queued: number;
  /** Not heard for so many days; missing: heard again and again as long as the demonstration runs. */
  silentDays?: number;
}

const minute = 60_000;
/** The head of an Ed25519 key (SubjectPublicKeyInfo); nobody has the other half of what follows it here. */
const keyHead = Buffer.from('302a300506032b6570032100', 'hex');

/** Kiosks of the demonstration, enrolled weeks ago: the same names give the same kiosks. In the scope of the system. */
export async function simulateDevices(ctx: Pick<Ctx, 'db' | 'clock'>, organisationId: string, devices: readonly SimulatedDevice[]): Promise<void> {
  for (const { pointId, name, battery, charging, queued, silentDays } of devices) {
    const id = uuidFromName('demonstration kiosk', organisationId, name);
    await insertKiosk(ctx.db, { organisationId, id, pointId, name, publicKey: Buffer.concat([keyHead, createHash('sha256').update(id).digest()]), algorithm: 'ed25519' });
    await writeStatus(ctx.db, organisationId, id, {
      queued, battery, charging, appVersion: String(Date.parse('2026-11-02T08:00:00Z')), driftMs: 1_400, details: { persistent: true, storage: 0.004, full: false, refused: 0, key: 'ed25519', installed: true, screen: '1280x800', simulated: silentDays === undefined },
    });
    const seenAt = new Date(ctx.clock.now().getTime() - (silentDays === undefined ? 2 * minute : silentDays * 24 * 60 * minute));
    await sql`update kiosk_status set seen_at = ${seenAt} where organisation_id = ${organisationId} and kiosk_id = ${id}`.execute(ctx.db);
  }
}

/** Those of the demonstration that are not silent are heard once more. */
export async function hearSimulated({ db }: Pick<Ctx, 'db'>): Promise<void> {
  await sql`update kiosk_status set seen_at = now() where (details ->> 'simulated')::boolean`.execute(db);
}
