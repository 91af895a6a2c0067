import type { AuditForm } from '../audit-form.ts';
import { auditKey, ownerOfPhone, type FieldDatabase, type Owned, type StartedAudit } from './device-database.ts';
import { formOfMission, type FieldMission, type FieldPack } from './field-mission.ts';

/** Keeps what was taken along, in one transaction: a phone never holds half of it. Audits begun are left untouched. */
export async function keepPack(db: FieldDatabase, pack: FieldPack): Promise<void> {
  const tx = db.transaction(['missions', 'forms', 'settings'], 'readwrite');
  const missions = tx.objectStore('missions');
  const forms = tx.objectStore('forms');
  await missions.clear();
  await forms.clear();
  const writes = [
    ...pack.missions.map((mission) => missions.put({ ...mission, owner: pack.personId }, mission.missionId)),
    ...Object.entries(pack.forms).map(([key, form]) => forms.put(form, key)),
    tx.objectStore('settings').put(pack.takenAt, 'takenAt'),
    tx.objectStore('settings').put(pack.personId, 'owner'),
  ];
  await Promise.all([...writes, tx.done]);
}

/** Missions on this phone of the person who signed in last, in order of date, with whether an audit of each is begun. */
export async function missionsOnPhone(db: FieldDatabase): Promise<(FieldMission & { begun: boolean; toSend: boolean })[]> {
  const owner = await ownerOfPhone(db);
  const missions = (await db.getAll('missions')).filter((mission) => mission.owner === owner);
  const listed = await Promise.all(missions.map(async (mission) => {
    const kept = await db.get('audits', auditKey(owner, mission.missionId, mission.base));
    return { ...mission, begun: kept !== undefined, toSend: kept?.outbox != null };
  }));
  return listed.toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
}

/**
 * A mission with the form it is filled on: that of its start, if an audit was begun on this phone. Null when it is not here, or
 * not of the person who signed in last.
 */
export async function missionOnPhone(db: FieldDatabase, missionId: string): Promise<{ mission: FieldMission & Owned; form: AuditForm } | null> {
  const mission = await db.get('missions', missionId);
  if (!mission || mission.owner !== (await ownerOfPhone(db))) return null;
  const started = await db.get('starts', auditKey(mission.owner, missionId, mission.base));
  const form = await db.get('forms', mission.formKey);
  const own = started?.form ?? formOfMission(mission, form ? { [mission.formKey]: form } : {});
  return own && { mission, form: own };
}

/** Remembers the form on which an audit was begun; once begun, it stays. Returns the form to fill. */
export async function beginOn(db: FieldDatabase, start: StartedAudit): Promise<AuditForm> {
  const key = auditKey(start.owner, start.missionId, start.base);
  const tx = db.transaction('starts', 'readwrite');
  const known = await tx.store.get(key);
  if (!known) await tx.store.put(start, key);
  await tx.done;
  return known?.form ?? start.form;
}

/** The form on which an audit was begun on this phone, if it was. */
export async function begunOn(db: FieldDatabase, owner: string, missionId: string, base: number): Promise<AuditForm | null> {
  return (await db.get('starts', auditKey(owner, missionId, base)))?.form ?? null;
}

export async function takenAt(db: FieldDatabase): Promise<string | null> {
  return (await db.get('settings', 'takenAt')) ?? null;
}
