import { deviceAudits } from './device-audits.ts';
import { auditKey, type FieldDatabase } from './device-database.ts';
import { sendEvidence } from './evidence-outbox.ts';

export interface Waiting {
  audits: number;
  files: number;
}

/** What still waits on this phone to leave. */
export async function waitingOnPhone(db: FieldDatabase): Promise<Waiting> {
  const audits = (await db.getAll('audits')).filter(({ outbox }) => outbox !== null).length;
  const files = (await db.getAll('evidence')).filter(({ state }) => state === 'waiting').length;
  return { audits, files };
}

/** Sends all that waits, whichever page is open. A refused audit stays, for its form to say why. Returns what is left. */
export async function sendWaiting(db: FieldDatabase, fetch: typeof globalThis.fetch): Promise<Waiting> {
  for (const key of await db.getAllKeys('audits')) {
    const kept = await db.get('audits', key);
    if (!kept?.outbox) continue;
    try {
      const response = await fetch('/api/v1/submissions', { method: 'POST', body: kept.outbox, headers: { 'content-type': 'application/json', accept: 'application/json' } });
      const missionId = key.split(' ')[0] ?? '';
      const now = response.ok ? await db.get('audits', auditKey(missionId, kept.base)) : undefined;
      if (now?.outbox === kept.outbox) await deviceAudits(db).remove(missionId, kept.base);
    } catch {
      break;
    }
  }
  await sendEvidence(db, fetch);
  return waitingOnPhone(db);
}
