import type { DateRange, IsoDate } from '#core/calendar/date.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { LetterRhythm } from './subscription.ts';
import type { SubscriptionKey } from './subscriptions.queries.server.ts';

export interface DigestKey extends SubscriptionKey {
  rhythm: LetterRhythm;
  firstDay: IsoDate;
}

/** Takes down that a letter leaves; false where it left already, also in another process at the same instant. */
export async function insertDigest(db: Tx, { organisationId, personId, rhythm, firstDay }: DigestKey, empty: boolean, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('opinion_digest')
    .values({ organisation_id: organisationId, person_id: personId, rhythm, first_day: firstDay, empty, written_at: at })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether the last letter of that rhythm said that nothing was heard; null before the first. */
export async function lastWasEmpty(db: Tx, { organisationId, personId, rhythm, firstDay }: DigestKey): Promise<boolean | null> {
  const row = await db.selectFrom('opinion_digest').select('empty').where('organisation_id', '=', organisationId).where('person_id', '=', personId).where('rhythm', '=', rhythm)
    .where('first_day', '<=', firstDay).orderBy('first_day', 'desc').limit(1).executeTakeFirst();
  return row?.empty ?? null;
}

/** Words left with visits in a period, by kind; days are those of Paris, near enough for a count. */
export async function textsLeftIn(db: Tx, organisationId: string, { from, to }: DateRange): Promise<{ ideas: number; comments: number }> {
  const rows = await db.selectFrom('opinion_text').select(({ fn }) => ['kind', fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId)
    .where('given_at', '>=', new Date(`${from}T00:00:00+01:00`)).where('given_at', '<=', new Date(`${to}T23:59:59+01:00`)).groupBy('kind').execute();
  const count = (kind: string) => Number(rows.find((row) => row.kind === kind)?.n ?? 0);
  return { ideas: count('idea'), comments: count('comment') };
}

/** Kiosks of a body that somebody was told are silent, and that still are. */
export async function silentKiosks(db: Tx, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('kiosk_alert as a')
    .innerJoin('kiosk as k', (join) => join.onRef('k.organisation_id', '=', 'a.organisation_id').onRef('k.id', '=', 'a.kiosk_id'))
    .select('k.name').distinct().where('a.organisation_id', '=', organisationId).where('a.kind', '=', 'silent').where('a.ended_at', 'is', null).where('k.revoked_at', 'is', null).orderBy('k.name').execute();
  return rows.map(({ name }) => name);
}

/** Texts of a body that nobody has read yet, whenever they were left. */
export async function unreadTexts(db: Tx, organisationId: string): Promise<number> {
  const row = await db.selectFrom('opinion_text as t')
    .leftJoin('text_case as c', (join) => join.onRef('c.organisation_id', '=', 't.organisation_id').onRef('c.text_id', '=', 't.id'))
    .select(({ fn }) => fn.countAll<string>().as('n')).where('t.organisation_id', '=', organisationId).where(({ eb, or }) => or([eb('c.moderation', 'is', null), eb('c.moderation', '=', 'waiting')])).executeTakeFirst();
  return Number(row?.n ?? 0);
}
