import type { AuditForm } from '../audit-form.ts';
import { deviceAudits, takeOverOldDrafts } from './device-audits.ts';
import { auditKey, ownerOfPhone, type FieldDatabase, type Owned, type StartedAudit } from './device-database.ts';
import { formOfMission, type FieldMission, type FieldPack } from './field-mission.ts';
import type { HeldAudit } from './held-audit.ts';

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

/** A mission on the phone, the form it is filled on, and what stands in it. */
export interface MissionOnPhone {
  mission: FieldMission & Owned;
  /** That of its start, if an audit was begun on this phone. */
  form: AuditForm;
  held: HeldAudit;
}

/** Null when the mission is not on this phone, or not of the person who signed in last. The storage stays open for its form. */
export async function missionOnPhone(db: FieldDatabase, missionId: string): Promise<MissionOnPhone | null> {
  const [mission, reader] = await Promise.all([db.get('missions', missionId), ownerOfPhone(db)]);
  if (!mission || mission.owner !== reader) return null;
  const held = await heldIn(db, mission.owner, missionId, mission.base);
  const form = held.begun ?? (await takenForm(db, mission));
  return form && { mission, form, held };
}

async function takenForm(db: FieldDatabase, mission: FieldMission): Promise<AuditForm | null> {
  const form = await db.get('forms', mission.formKey);
  return formOfMission(mission, form ? { [mission.formKey]: form } : {});
}

/** What the phone holds of one person's audit; what cannot be read is as if it were not there. */
export async function heldIn(db: FieldDatabase, owner: string, missionId: string, base: number): Promise<HeldAudit> {
  await takeOverOldDrafts(db, owner, localStorage).catch(() => 0);
  const key = auditKey(owner, missionId, base);
  const [start, kept, marks] = await Promise.all([
    db.get('starts', key).catch(() => undefined),
    deviceAudits(db, owner).read(missionId, base),
    db.get('calls', key).catch(() => undefined),
  ]);
  return { db, begun: start?.form ?? null, kept, marks: marks ?? [] };
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

export async function takenAt(db: FieldDatabase): Promise<string | null> {
  return (await db.get('settings', 'takenAt')) ?? null;
}
