import { deviceAudits } from './device-audits.ts';
import { keysOf, type FieldDatabase } from './device-database.ts';
import { sendEvidence } from './evidence-outbox.ts';

export interface Waiting {
  audits: number;
  files: number;
}

/** What one person still has on this phone that waits to leave. */
export async function waitingOnPhone(db: FieldDatabase, owner: string): Promise<Waiting> {
  const audits = (await db.getAll('audits', keysOf(owner))).filter(({ outbox }) => outbox !== null).length;
  const files = (await db.getAll('evidence')).filter((file) => file.state === 'waiting' && file.owner === owner).length;
  return { audits, files };
}

/**
 * Sends all that one person has waiting, whichever page is open; what is another's stays. A refused audit stays, for its
 * form to say why. Returns what is left.
 */
export async function sendWaiting(db: FieldDatabase, owner: string, fetch: typeof globalThis.fetch): Promise<Waiting> {
  for (const key of await db.getAllKeys('audits', keysOf(owner))) {
    const kept = await db.get('audits', key);
    if (!kept?.outbox) continue;
    try {
      const response = await fetch('/api/v1/submissions', { method: 'POST', body: kept.outbox, headers: { 'content-type': 'application/json', accept: 'application/json' } });
      const missionId = key.split(' ')[1] ?? '';
      const now = response.ok ? await db.get('audits', key) : undefined;
      if (now?.outbox === kept.outbox) await deviceAudits(db, owner).remove(missionId, kept.base);
    } catch {
      break;
    }
  }
  await sendEvidence(db, owner, fetch);
  return waitingOnPhone(db, owner);
}
