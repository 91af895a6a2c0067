import { boundsOf, type DeclaredEvidence, type EvidenceStatus } from '../evidence/evidence.ts';
import type { FieldDatabase, KeptEvidence } from './device-database.ts';
import { sha256Of } from '#platform/browser/digest.ts';

type Fetch = typeof globalThis.fetch;

/** Keeps a file on the phone before anything of it leaves. Says whether there was room. */
export async function keepEvidence(db: FieldDatabase, file: KeptEvidence): Promise<boolean> {
  try {
    const tx = db.transaction('evidence', 'readwrite', { durability: 'strict' });
    await Promise.all([tx.store.put(file), tx.done]);
    return true;
  } catch {
    return false;
  }
}

/** One person's files of a mission on this phone, in the order in which they were taken. */
export async function evidenceOnPhone(db: FieldDatabase, owner: string, missionId: string): Promise<KeptEvidence[]> {
  const files = await db.getAllFromIndex('evidence', 'mission', missionId);
  return files.filter((file) => file.owner === owner).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Takes a file back: from the phone, and from the server where it arrived. Says whether it is gone everywhere. */
export async function forgetEvidence(db: FieldDatabase, file: KeptEvidence, fetch: Fetch): Promise<boolean> {
  try {
    const response = await fetch(addressOf(file), { method: 'DELETE' });
    // Unknown to the server: it had not begun to leave.
    if (!response.ok && response.status !== 404) return false;
  } catch {
    return false;
  }
  await db.delete('evidence', file.id);
  return true;
}

/**
 * Sends every file of one person that waits, part by part, asking first what the server has: after any interruption it goes on from
 * there. Stops at the first file for which there is no network. Returns how many still wait.
 */
export async function sendEvidence(db: FieldDatabase, owner: string, fetch: Fetch, onchange: () => void = () => {}): Promise<number> {
  const waiting = (await db.getAll('evidence')).filter((file) => file.state === 'waiting' && file.owner === owner);
  let left = waiting.length;
  for (const file of waiting) {
    const outcome = await sendOne(file, fetch);
    if (outcome === 'waiting') break;
    left -= 1;
    // Once received, the phone keeps the line and gives its room back.
    await db.put('evidence', outcome === 'received' ? { ...file, state: 'received', bytes: new ArrayBuffer(0) } : { ...file, state: 'refused', refusal: outcome.refused });
    onchange();
  }
  return left;
}

type Outcome = 'received' | 'waiting' | { refused: string };

async function sendOne(file: KeptEvidence, fetch: Fetch): Promise<Outcome> {
  try {
    const announced = await fetch(addressOf(file), { method: 'PUT', headers: json, body: JSON.stringify(declaredOf(file)) });
    let answer = await statusOf(announced);
    for (let rounds = 0; rounds < 3 && 'status' in answer && answer.status.state === 'waiting'; rounds++) {
      for (const number of missingOf(answer.status)) {
        const { from, to } = boundsOf(number, file.size);
        answer = await statusOf(await sendPart(file, number, file.bytes.slice(from, to), fetch));
        if (!('status' in answer)) break;
      }
    }
    if ('refused' in answer) return answer;
    return 'status' in answer && answer.status.state === 'received' ? 'received' : 'waiting';
  } catch {
    return 'waiting';
  }
}

/** What the server is told of a file before its bytes. */
function declaredOf(file: KeptEvidence): Omit<DeclaredEvidence, 'id' | 'organisationId'> {
  const { missionId, auditId, itemId, kind, name, type, size, sha256, originalSha256, pictureHash, masking, capturedAt, place } = file;
  return { missionId, auditId, itemId, kind, name, type, size, sha256, originalSha256, pictureHash, masking, capturedAt, place };
}

const json = { 'content-type': 'application/json', accept: 'application/json' };
const addressOf = ({ organisationId, id }: KeptEvidence) => `/api/v1/evidence/${organisationId}/${id}`;
const missingOf = ({ parts, has }: EvidenceStatus) => Array.from({ length: parts }, (_, number) => number).filter((number) => !has.includes(number));

async function sendPart(file: KeptEvidence, number: number, bytes: ArrayBuffer, fetch: Fetch): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/json', 'x-part-sha256': await sha256Of(bytes) };
  return fetch(`${addressOf(file)}/parts/${number}`, { method: 'PUT', headers, body: bytes });
}

async function statusOf(response: Response): Promise<{ status: EvidenceStatus } | { refused: string } | { later: true }> {
  if (response.ok) return { status: (await response.json()) as EvidenceStatus }; // our own server's answer
  const final = response.status >= 400 && response.status < 500 && ![401, 403, 408, 429].includes(response.status);
  if (!final) return { later: true };
  const { title } = (await response.json()) as { title?: string }; // our own catalogue of problems
  return { refused: title ?? String(response.status) };
}
