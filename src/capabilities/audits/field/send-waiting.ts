import type { AuditEntries } from '../audit-entries.ts';
import { request, toReadAgain } from '../audit-requests.ts';
import type { KeptAudit } from '../device-draft.ts';
import { deviceAudits } from './device-audits.ts';
import { keysOf, type FieldDatabase } from './device-database.ts';
import { sendEvidence } from './evidence-outbox.ts';

export interface Waiting {
  audits: number;
  files: number;
  /** Audits held back by the last sending, for their author to read again: the server knew answers said later. */
  reread: number;
}

/** What one person still has on this phone that waits to leave. */
export async function waitingOnPhone(db: FieldDatabase, owner: string): Promise<Waiting> {
  const audits = (await db.getAll('audits', keysOf(owner))).filter(({ outbox }) => outbox !== null).length;
  const files = (await db.getAll('evidence')).filter((file) => file.state === 'waiting' && file.owner === owner).length;
  return { audits, files, reread: 0 };
}

/**
 * Sends all that one person has waiting, whichever page is open; what is another's stays. A refused audit stays, for its
 * form to say why; one of which the server knows later answers takes them over and waits to be read again. Returns what is left.
 */
export async function sendWaiting(db: FieldDatabase, owner: string, fetch: typeof globalThis.fetch): Promise<Waiting> {
  let reread = 0;
  for (const key of await db.getAllKeys('audits', keysOf(owner))) {
    const kept = await db.get('audits', key);
    if (!kept?.outbox) continue;
    const outcome = await sendOne(kept, kept.outbox, fetch);
    if (outcome === 'no network') break;
    const now = outcome === 'refused' ? undefined : await db.get('audits', key);
    if (now?.outbox !== kept.outbox) continue;
    const missionId = key.split(' ')[1] ?? '';
    if (outcome === 'received') await deviceAudits(db, owner).remove(missionId, kept.base);
    else if (typeof outcome !== 'string' && (await deviceAudits(db, owner).write(missionId, { ...kept, entries: outcome, unsaved: false, outbox: null }))) reread += 1;
  }
  await sendEvidence(db, owner, fetch);
  return { ...(await waitingOnPhone(db, owner)), reread };
}

async function sendOne(kept: KeptAudit, outbox: string, fetch: typeof globalThis.fetch): Promise<'received' | 'refused' | 'no network' | AuditEntries> {
  const { organisationId, missionId, gridVersion } = JSON.parse(outbox) as { organisationId: string; missionId: string; gridVersion: string }; // written by this phone
  const later = await toReadAgain(fetch, `/evaluator/missions/${organisationId}/${missionId}/draft`, { auditId: kept.auditId, gridVersion, entries: kept.entries });
  if (later) return later;
  const response = await request(fetch, '/api/v1/submissions', 'POST', outbox);
  return response ? (response.ok ? 'received' : 'refused') : 'no network';
}
