import type { Tx } from '#platform/db/transaction.ts';

export const mysteryMailStates = ['written', 'approved', 'sending', 'sent', 'doubtful', 'refused', 'withdrawn'] as const;
export type MysteryMailState = (typeof mysteryMailStates)[number];

export interface Mailbox {
  organisation_id: string;
  mission_id: string;
  local_part: string;
  cover_name: string;
}

export interface MysteryMail {
  organisation_id: string;
  id: string;
  mission_id: string;
  recipient: string;
  subject: string;
  body: string;
  message_id: string;
  send_at: Date;
  state: MysteryMailState;
  sending_at: Date | null;
  sent_at: Date | null;
  relay_answer: string | null;
}

const mailColumns = ['organisation_id', 'id', 'mission_id', 'recipient', 'subject', 'body', 'message_id', 'send_at', 'state', 'sending_at', 'sent_at', 'relay_answer'] as const;
const boxColumns = ['organisation_id', 'mission_id', 'local_part', 'cover_name'] as const;

export interface MailKey {
  organisationId: string;
  id: string;
}

export async function mailboxOf(db: Tx, organisationId: string, missionId: string): Promise<Mailbox | undefined> {
  return db.selectFrom('mission_mailbox').select(boxColumns).where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).executeTakeFirst();
}

/** The mission of an address, if there is one. */
export async function mailboxByLocalPart(db: Tx, localParts: readonly string[]): Promise<Mailbox | undefined> {
  if (localParts.length === 0) return undefined;
  return db.selectFrom('mission_mailbox').select(boxColumns).where('local_part', 'in', [...localParts]).limit(1).executeTakeFirst();
}

export async function insertMailbox(db: Tx, box: Mailbox, now: Date): Promise<void> {
  await db.insertInto('mission_mailbox').values({ ...box, created_at: now }).execute();
}

/** The mails of a mission, the first first; those withdrawn are left out. */
export async function mysteryMailsOf(db: Tx, organisationId: string, missionId: string): Promise<MysteryMail[]> {
  return mails(db)
    .where('organisation_id', '=', organisationId).where('mission_id', '=', missionId).where('state', '<>', 'withdrawn')
    .orderBy('send_at').orderBy('id').execute();
}

export async function mysteryMailByMessageId(db: Tx, messageIds: readonly string[]): Promise<MysteryMail | undefined> {
  if (messageIds.length === 0) return undefined;
  return mails(db).where('message_id', 'in', [...messageIds]).limit(1).executeTakeFirst();
}

/** One mail, held until the end of the transaction. */
export async function lockMysteryMail(db: Tx, { organisationId, id }: MailKey): Promise<MysteryMail | undefined> {
  return mails(db).where('organisation_id', '=', organisationId).where('id', '=', id).forUpdate().executeTakeFirst();
}

function mails(db: Tx) {
  return db.selectFrom('mystery_mail').select(mailColumns).$narrowType<{ state: MysteryMailState }>(); // as its check lists them
}

export async function insertMysteryMail(db: Tx, mail: Pick<MysteryMail, 'organisation_id' | 'id' | 'mission_id' | 'recipient' | 'subject' | 'body' | 'message_id' | 'send_at'>, written: { by: string | null; at: Date }): Promise<void> {
  await db.insertInto('mystery_mail').values({ ...mail, written_by: written.by, written_at: written.at }).execute();
}

/** Changes the words of a mail that nobody has approved yet, and approves them. */
export async function approveMysteryMail(db: Tx, { organisationId, id }: MailKey, given: { subject: string; body: string; by: string | null; at: Date; sendAt: Date }): Promise<void> {
  await db
    .updateTable('mystery_mail').set({ subject: given.subject, body: given.body, send_at: given.sendAt, state: 'approved', approved_by: given.by, approved_at: given.at })
    .where('organisation_id', '=', organisationId).where('id', '=', id).where('state', '=', 'written')
    .execute();
}

/** The mails whose hour has come, oldest first; a second worker sees those that this one does not hold. */
export async function dueMails(db: Tx, now: Date, limit: number): Promise<MysteryMail[]> {
  return mails(db).where('state', '=', 'approved').where('send_at', '<=', now).orderBy('send_at').limit(limit).forUpdate().skipLocked().execute();
}

export async function markSending(db: Tx, { organisationId, id }: MailKey, now: Date): Promise<void> {
  await db.updateTable('mystery_mail').set({ state: 'sending', sending_at: now }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** What came of a mail that was being sent. */
export async function settleMail(db: Tx, { organisationId, id }: MailKey, to: { state: 'approved' | 'sent' | 'doubtful' | 'refused'; sentAt?: Date | null; answer?: string | null }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mystery_mail').set({ state: to.state, sent_at: to.sentAt ?? null, relay_answer: to.answer?.slice(0, 500) ?? null })
    .where('organisation_id', '=', organisationId).where('id', '=', id).where('state', 'in', ['sending', 'doubtful'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A mail in doubt leaves once more at a new hour; its identifier stays, so that whoever got it twice can tell. */
export async function sendMailAgain(db: Tx, { organisationId, id }: MailKey, sendAt: Date): Promise<void> {
  await db
    .updateTable('mystery_mail').set({ state: 'approved', send_at: sendAt, sending_at: null, relay_answer: null })
    .where('organisation_id', '=', organisationId).where('id', '=', id).where('state', '=', 'doubtful')
    .execute();
}

/** Mails of which nobody knows whether they left, the oldest first. */
export async function mysteryMailsInDoubt(db: Tx, limit: number): Promise<{ organisationId: string; missionId: string; id: string; organisationName: string; since: Date }[]> {
  return db
    .selectFrom('mystery_mail as m').innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select((eb) => ['m.organisation_id as organisationId', 'm.mission_id as missionId', 'm.id', 'o.name as organisationName', eb.fn.coalesce('m.sending_at', 'm.send_at').as('since')])
    .where('m.state', '=', 'doubtful').orderBy('m.send_at').limit(limit)
    .execute();
}

/** Mails that a worker began to send before `since` and never settled: whether they left is in doubt. */
export async function unsettledMails(db: Tx, since: Date): Promise<MysteryMail[]> {
  return mails(db).where('state', '=', 'sending').where('sending_at', '<', since).limit(100).forUpdate().skipLocked().execute();
}
