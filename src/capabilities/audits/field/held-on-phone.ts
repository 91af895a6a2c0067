import { deviceAudits, takeOverOldDrafts } from './device-audits.ts';
import { claimPhone, openFieldDatabase } from './device-database.ts';
import { begunOn, marksOnPhone } from './device-missions.ts';
import type { HeldAudit } from './held-audit.ts';

/** Reads what the phone holds of the reader's own audit; from now on the phone is the reader's. */
export async function heldOnPhone(owner: string, missionId: string, base: number): Promise<HeldAudit> {
  const db = await openFieldDatabase();
  if (!db) return { db, begun: null, kept: null, marks: [] };
  await claimPhone(db, owner).catch(() => undefined);
  await takeOverOldDrafts(db, owner, localStorage).catch(() => 0);
  const [begun, kept, marks] = await Promise.all([
    begunOn(db, owner, missionId, base).catch(() => null),
    deviceAudits(db, owner).read(missionId, base),
    marksOnPhone(db, owner, missionId, base).catch(() => []),
  ]);
  return { db, begun, kept, marks };
}
