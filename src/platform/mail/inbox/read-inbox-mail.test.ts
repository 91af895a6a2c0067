import { expect, test } from 'vitest';
import { inboxLimits } from './inbox-limits.ts';
import { readInboxMail, type InboxMail } from './read-inbox-mail.ts';

const read = async (lines: string[]): Promise<InboxMail> => {
  const mail = await readInboxMail(Buffer.from(lines.join('\r\n')));
  if ('refused' in mail) throw new Error(mail.refused);
  return mail;
};
const plainMail = ['Return-Path: <Accueil@Ville.example>', 'Delivered-To: claire.morel481203@reponses.example', 'From: =?utf-8?q?H=C3=A9l=C3=A8ne?= <Accueil@ville.example>', 'To: Claire Morel <claire.morel481203@reponses.example>', 'Subject: =?utf-8?q?R=C3=A9ponse?=', 'Message-ID: <a1@ville.example>', 'In-Reply-To: <m1@reponses.example>', 'References: <m0@reponses.example> <m1@reponses.example>', 'Content-Type: text/plain; charset=utf-8', '', 'Bonjour, oui.'];

test('a mail is read with its envelope, its references and its words', async () => {
  expect(await read(plainMail)).toMatchObject({
    messageId: '<a1@ville.example>', references: ['<m1@reponses.example>', '<m0@reponses.example>'], recipients: ['claire.morel481203@reponses.example'],
    from: { name: 'Hélène', address: 'accueil@ville.example' }, returnPath: 'accueil@ville.example', subject: 'Réponse', text: expect.stringContaining('Bonjour, oui.'), parts: ['text/plain'],
  });
});

test('the same mail that came another way has the same digest, another text another', async () => {
  const { digest } = await read(plainMail);
  expect((await read(['Received: from a by b', ...plainMail.slice(1)])).digest).toBe(digest);
  expect((await read([...plainMail.slice(0, -1), 'Bonjour, non.'])).digest).not.toBe(digest);
});

test('a mail that only has HTML is read as words', async () => {
  const mail = await read(['From: a@b.example', 'Content-Type: text/html; charset=utf-8', '', '<style>p{}</style><p>Bonjour,</p><p>Ouvert &agrave; 9&nbsp;h<br>Merci</p>']);
  expect(mail.text).toContain('Ouvert à 9 h\nMerci');
  expect(mail.text).not.toContain('p{}');
});

test('a mail made to cost is refused before it is parsed', async () => {
  const head = ['From: a@b.example', 'Subject: x'];
  const refused = async (lines: string[]) => readInboxMail(Buffer.from(lines.join('\r\n')));
  expect(await refused([...head, `To: ${'('.repeat(10_000)}a@b.example`, '', 'x'])).toEqual({ refused: 'nested_too_deep' });
  expect(await refused([...head, `To: ${'<'.repeat(10_000)}a@b.example${'>'.repeat(10_000)}`, '', 'x'])).toEqual({ refused: 'nested_too_deep' });
  expect(await refused([...head, ...Array.from({ length: 1000 }, (_, i) => `X-${i}: y`), '', 'x'])).toEqual({ refused: 'too_many_headers' });
  expect(await refused([...head, `X: ${'y'.repeat(inboxLimits.headerBytes)}`, '', 'x'])).toEqual({ refused: 'headers_too_long' });
  expect(await refused([...head, '', 'x'.repeat(inboxLimits.bytes)])).toEqual({ refused: 'too_large' });
  expect(await refused([...head, 'Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: 100 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx'), '--b--'])).toEqual({ refused: 'too_many_parts' });
  const nested = Array.from({ length: 40 }, (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n`);
  expect(await refused([...head, 'Content-Type: multipart/mixed; boundary=b0', '', ...nested, 'x'])).toEqual({ refused: 'unreadable' });
});

test('any bytes at all give a mail or a refusal', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(5000, 0xff), Buffer.from('\r\n\r\n'), Buffer.from(': :\n:\n\n'), Buffer.from('Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n')]) {
    expect(await readInboxMail(bytes)).toBeTypeOf('object');
  }
});

test('brackets by the ten thousand in the text of a mail cost nothing', async () => {
  expect((await read(['From: a@b.example', 'Content-Type: text/html', '', '<'.repeat(10_000) + '('.repeat(10_000)])).text.length).toBeLessThanOrEqual(inboxLimits.textLength);
});
