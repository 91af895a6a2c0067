import { claimPhone, openFieldDatabase } from './device-database.ts';
import { heldIn } from './device-missions.ts';
import type { HeldAudit } from './held-audit.ts';

/** Reads what the phone holds of the reader's own audit; from now on the phone is the reader's. */
export async function heldOnPhone(owner: string, missionId: string, base: number): Promise<HeldAudit> {
  const db = await openFieldDatabase();
  if (!db) return { db, begun: null, kept: null, marks: [] };
  await claimPhone(db, owner).catch(() => undefined);
  return heldIn(db, owner, missionId, base);
}
