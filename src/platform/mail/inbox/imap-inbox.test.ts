import { describe, expect, onTestFinished, test } from 'vitest';
import { dovecot, startDovecot, type ImapServer } from '#tests/harness/imap-server.ts';
import { startScriptedImap } from '#tests/harness/scripted-imap.ts';
import { inboxLimits } from './inbox-limits.ts';
import { inboxName, withInbox, type InboxCursor } from './imap-inbox.ts';

// The imitation runs everywhere; a real Dovecot as well where there is one, and always where PARVIS_DOVECOT asks for it.
const servers: [string, () => Promise<ImapServer>][] = [
  ['an imitation', startScriptedImap],
  ...(dovecot || process.env['PARVIS_DOVECOT'] ? [['Dovecot', () => startDovecot(dovecot ?? 'dovecot')] as [string, () => Promise<ImapServer>]] : []),
];

describe.each(servers)('%s', (_, start) => {
  const server = async () => {
    const started = await start();
    onTestFinished(() => started.close());
    return started;
  };
  const mail = (n: number, body = 'x') => `From: a@b.example\r\nSubject: mail ${n}\r\nMessage-ID: <${n}@b.example>\r\n\r\n${body}\r\n`;
  const read = (url: string, cursor: InboxCursor | null) => withInbox(url, cursor, async ({ cursor: { uidValidity }, mails }) => {
    const got: { uid: number; subject: string | null }[] = [];
    for await (const { uid, raw } of mails) got.push({ uid, subject: raw && (/Subject: (.*)\r/.exec(raw.toString())?.[1] ?? '') });
    return { uidValidity, got };
  });

  test('an empty mailbox, then only what came since', async () => {
    const { url, deliver } = await server();
    expect((await read(url, null)).got).toEqual([]);
    await deliver(mail(1));
    await deliver(mail(2));
    const { uidValidity, got } = await read(url, null);
    expect(got.map(({ subject }) => subject)).toEqual(['mail 1', 'mail 2']);
    const lastUid = got.at(-1)?.uid ?? 0;
    expect((await read(url, { uidValidity, lastUid })).got).toEqual([]);
    await deliver(mail(3));
    expect((await read(url, { uidValidity, lastUid })).got.map(({ subject }) => subject)).toEqual(['mail 3']);
  });

  test('a mailbox that was numbered anew is read from its beginning', async () => {
    const { url, deliver, renumber } = await server();
    await deliver(mail(1));
    const { uidValidity, got } = await read(url, null);
    await renumber();
    const again = await read(url, { uidValidity, lastUid: got.at(-1)?.uid ?? 0 });
    expect(again.uidValidity).not.toBe(uidValidity);
    expect(again.got.map(({ subject }) => subject)).toEqual(['mail 1']);
  });

  test('a mail larger than we take is told, and not fetched', async () => {
    const { url, deliver } = await server();
    await deliver(mail(1, `${'x'.repeat(998)}\r\n`.repeat(Math.ceil(inboxLimits.bytes / 1000) + 1)));
    await deliver(mail(2));
    expect((await read(url, null)).got.map(({ subject }) => subject)).toEqual([null, 'mail 2']);
  });
});

test('the name of a mailbox holds no password', () => {
  expect(inboxName('imaps://missions:secret@mail.example.org/INBOX')).toBe('missions@mail.example.org/INBOX');
});

test('a server that does not answer is an error for the job to come back to', async () => {
  await expect(withInbox('imap://user:pass@127.0.0.1:1/INBOX', null, async () => 'read')).rejects.toThrow();
});
