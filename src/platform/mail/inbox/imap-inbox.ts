import { ImapFlow } from 'imapflow';
import { inboxLimits } from './inbox-limits.ts';

/** How far a mailbox was read: UIDs grow while `uidValidity` stays, and start anew when it changes (RFC 3501, 2.3.1.1). */
export interface InboxCursor {
  uidValidity: string;
  lastUid: number;
}

export interface FetchedMail {
  uid: number;
  receivedAt: Date;
  /** Null when it is larger than we take. */
  raw: Buffer | null;
}

export interface InboxReading {
  /** Told before the first mail: where reading starts. */
  cursor: InboxCursor;
  mails: AsyncIterable<FetchedMail>;
}

// Enough for a run a minute, little enough for one run to end.
const mostAtATime = 200;

/**
 * Opens the mailbox of an address (`imaps://user:password@host/INBOX`) and hands over what came since the cursor, oldest
 * first, one at a time; nothing is changed in it. Throws what the connection throws: the job comes back.
 */
export async function withInbox<T>(url: string, cursor: InboxCursor | null, work: (reading: InboxReading) => Promise<T>): Promise<T> {
  const at = new URL(url);
  const client = new ImapFlow({
    host: at.hostname, port: Number(at.port) || (at.protocol === 'imaps:' ? 993 : 143), secure: at.protocol === 'imaps:',
    auth: { user: decodeURIComponent(at.username), pass: decodeURIComponent(at.password) },
    logger: false, disableAutoIdle: true, connectionTimeout: 20_000, greetingTimeout: 10_000, socketTimeout: 60_000,
    maxLiteralSize: inboxLimits.bytes + 1024, maxResponseSize: inboxLimits.bytes + 512 * 1024,
  });
  // A connection that breaks rejects the command that waits; without a listener it would end the process too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const box = await client.mailboxOpen(mailboxOf(at), { readOnly: true });
    const uidValidity = String(box.uidValidity);
    const start: InboxCursor = { uidValidity, lastUid: cursor?.uidValidity === uidValidity ? cursor.lastUid : 0 };
    return await work({ cursor: start, mails: newMails(client, start.lastUid) });
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** The name of the mailbox in an address, for a cursor: without password. */
export function inboxName(url: string): string {
  const at = new URL(url);
  return `${at.username}@${at.host}/${mailboxOf(at)}`;
}

function mailboxOf(at: URL): string {
  return decodeURIComponent(at.pathname.replace(/^\//, '')) || 'INBOX';
}

async function* newMails(client: ImapFlow, lastUid: number): AsyncGenerator<FetchedMail> {
  const listed = await client.fetchAll(`${lastUid + 1}:*`, { uid: true, size: true, internalDate: true }, { uid: true });
  // `n:*` names the last mail even when its UID is below n.
  const waiting = listed.filter(({ uid }) => uid > lastUid).toSorted((a, b) => a.uid - b.uid).slice(0, mostAtATime);
  for (const { uid, size, internalDate } of waiting) {
    const receivedAt = new Date(internalDate ?? Number.NaN);
    if ((size ?? 0) > inboxLimits.bytes) {
      yield { uid, receivedAt, raw: null };
      continue;
    }
    const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
    // Gone since it was listed: somebody tidied the mailbox.
    if (mail) yield { uid, receivedAt, raw: mail.source ?? null };
  }
}
