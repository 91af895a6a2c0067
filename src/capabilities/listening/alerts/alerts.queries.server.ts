import type { IsoDate } from '#core/calendar/date.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { alertFacts, alertKinds, type Alert, type AlertKind } from './alert.ts';

/** False where it was found before. */
export async function insertAlert(db: Tx, { organisationId, id, kind, criterion, beganOn, foundOn, facts }: Omit<Alert, 'seenAt' | 'silentUntil'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('listening_alert')
    .values({ organisation_id: organisationId, id, kind, criterion, began_on: beganOn, found_on: foundOn, facts: JSON.stringify(facts) })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'kind', 'criterion', 'began_on']).doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The day from which the level of each criterion is the one known. */
export async function lastChangesOf(db: Tx, organisationId: string): Promise<Map<string, IsoDate>> {
  const rows = await db.selectFrom('listening_alert').select(({ fn }) => ['criterion', fn.max('began_on').as('began_on')])
    .where('organisation_id', '=', organisationId).where('kind', '=', 'change').groupBy('criterion').execute();
  return new Map(rows.map(({ criterion, began_on }) => [criterion, began_on]));
}

const mostAlerts = 100;

/** Alerts of a body, the last found first. `untold`: of which no mail was written. */
export async function alertsOf(db: Tx, organisationId: string, today: IsoDate, filter: { unseen?: boolean; untold?: boolean } = {}): Promise<Alert[]> {
  let query = db.selectFrom('listening_alert as a')
    .leftJoin('listening_silence as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.kind', '=', 'a.kind').onRef('s.criterion', '=', 'a.criterion').on('s.until', '>=', today))
    .select(['a.id', 'a.kind', 'a.criterion', 'a.began_on', 'a.found_on', 'a.facts', 'a.seen_at', 's.until']).where('a.organisation_id', '=', organisationId);
  if (filter.unseen) query = query.where('a.seen_at', 'is', null).where('s.until', 'is', null);
  if (filter.untold) query = query.where('a.told_at', 'is', null);
  const rows = await query.orderBy('a.found_on', 'desc').orderBy('a.began_on', 'desc').orderBy('a.id').limit(mostAlerts).execute();
  return rows.map((row) => ({
    organisationId, id: row.id, kind: kindOf(row.kind), criterion: row.criterion, beganOn: row.began_on, foundOn: row.found_on, facts: alertFacts.parse(row.facts), seenAt: row.seen_at, silentUntil: row.until,
  }));
}

const kindOf = (text: string): AlertKind => alertKinds.find((kind) => kind === text) ?? 'change';

export async function alertById(db: Tx, organisationId: string, id: string): Promise<{ kind: AlertKind; criterion: string } | undefined> {
  const row = await db.selectFrom('listening_alert').select(['kind', 'criterion']).where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  return row && { kind: kindOf(row.kind), criterion: row.criterion };
}

/** False where it was seen already. */
export async function markSeen(db: Tx, organisationId: string, id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('listening_alert').set({ seen_by: by, seen_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).where('seen_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function markTold(db: Tx, organisationId: string, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('listening_alert').set({ told_at: at }).where('organisation_id', '=', organisationId).where('id', 'in', [...ids]).execute();
}

interface SilenceKey {
  organisationId: string;
  kind: AlertKind;
  criterion: string;
}

export async function saveSilence(db: Tx, { organisationId, kind, criterion }: SilenceKey, { until, by, at }: { until: IsoDate; by: string; at: Date }): Promise<void> {
  const set = { until, made_by: by, made_at: at };
  await db.insertInto('listening_silence').values({ organisation_id: organisationId, kind, criterion, ...set })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'kind', 'criterion']).doUpdateSet(set)).execute();
}

export async function deleteSilence(db: Tx, { organisationId, kind, criterion }: SilenceKey): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('listening_silence').where('organisation_id', '=', organisationId).where('kind', '=', kind).where('criterion', '=', criterion).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Bodies with something that nobody was told of by mail. */
export async function bodiesToTell(db: Tx): Promise<string[]> {
  const rows = await db.selectFrom('listening_alert').select('organisation_id').distinct().where('told_at', 'is', null).orderBy('organisation_id').execute();
  return rows.map((row) => row.organisation_id);
}

/** What people of a body chose: to receive alerts by mail, or not. */
export async function letterChoices(db: Tx, organisationId: string): Promise<Map<string, boolean>> {
  const rows = await db.selectFrom('listening_letter').select(['person_id', 'wanted']).where('organisation_id', '=', organisationId).execute();
  return new Map(rows.map(({ person_id, wanted }) => [person_id, wanted]));
}

export async function saveLetterChoice(db: Tx, organisationId: string, personId: string, wanted: boolean, at: Date): Promise<void> {
  await db.insertInto('listening_letter').values({ organisation_id: organisationId, person_id: personId, wanted, chosen_at: at })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ wanted, chosen_at: at })).execute();
}
