import { overKept, parseKept, type DeviceAudits, type KeptAudit } from '../device-draft.ts';
import { auditKey, type FieldDatabase, type Owned } from './device-database.ts';

const oldPrefix = 'parvis.audit.';

/** Audits being filled in by one person, each change in one transaction of the phone's storage; it survives the page at any moment. */
export function deviceAudits(db: FieldDatabase | null, owner: string): DeviceAudits {
  return {
    async read(missionId, base) {
      try {
        return parseKept(await db?.get('audits', auditKey(owner, missionId, base)));
      } catch {
        return null;
      }
    },
    async write(missionId, kept) {
      const key = auditKey(owner, missionId, kept.base);
      return db !== null && attempt(db, async (audits) => audits.put({ ...overKept(parseKept(await audits.get(key)), kept), owner }, key));
    },
    async remove(missionId, base) {
      if (db) await attempt(db, (audits) => audits.delete(auditKey(owner, missionId, base)));
    },
  };
}

interface AuditStore {
  get(key: string): Promise<unknown>;
  put(value: KeptAudit & Owned, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** Says whether it is stored for good; a phone that is full refuses. */
async function attempt(db: FieldDatabase, change: (audits: AuditStore) => Promise<unknown>): Promise<boolean> {
  try {
    const tx = db.transaction('audits', 'readwrite', { durability: 'strict' });
    await Promise.all([change(tx.store), tx.done]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes over what former versions of the product kept in `localStorage`: nothing is removed there before it stands here,
 * and nothing newer is written over. Returns how many audits were taken over.
 */
export async function takeOverOldDrafts(db: FieldDatabase, owner: string, storage: Pick<Storage, 'getItem' | 'removeItem' | 'key' | 'length'>): Promise<number> {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key?.startsWith(oldPrefix));
  let taken = 0;
  for (const key of keys) {
    const kept = key && parseKept(jsonOf(storage.getItem(key)));
    if (!key || !kept) continue;
    const missionId = key.slice(oldPrefix.length);
    const known = await db.get('audits', auditKey(owner, missionId, kept.base));
    if (!known && !(await deviceAudits(db, owner).write(missionId, kept))) continue;
    storage.removeItem(key);
    taken += 1;
  }
  return taken;
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
