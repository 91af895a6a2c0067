import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { listMails, mailPolicy, readMail } from './index.server.ts';
import { textParts } from './text-parts.ts';

const { runAs, person } = await testApp();
const operator = await person('operator');
const link = 'https://parvis.example/sign-in/confirm?token=abc-123';
const send = (ctx: Ctx, to: string, subject: string) =>
  ctx.mail({ to, subject, template: 'sign-in-link', locale: 'fr', text: `Voici\u202f: ${link}`, html: `<p style="margin:0"><a href="${link}">ici</a></p>` });
const withSmtp = (ctx: Ctx): Ctx => ({ ...ctx, settings: { ...ctx.settings, smtpUrl: 'smtp://127.0.0.1:1' } });

await runAs(operator, (ctx) => send(ctx, 'anne@ville.example', 'Lien 100\u202f%'));
await runAs(operator, (ctx) => send(ctx, 'bruno@ville.example', 'Votre lien'));

test('the outbox is found by recipient or subject, the newest first, with signs taken literally', async () => {
  const found = (text: string) => runAs(operator, async (ctx) => (await listMails(ctx, { text, page: 1 })).mails.map(({ recipient }) => recipient));
  expect(await found('')).toEqual(['bruno@ville.example', 'anne@ville.example']);
  expect(await found('ANNE')).toEqual(['anne@ville.example']);
  expect(await found('%')).toEqual(['anne@ville.example']);
  expect(await found('nobody')).toEqual([]);
});

test('a mail that was never sent is read as it is: this is how a demonstration shows its links', async () => {
  const mail = await runAs(operator, async (ctx) => readMail(ctx, (await listMails(ctx, { text: 'anne', page: 1 })).mails[0]?.id ?? ''));
  expect(mail).toMatchObject({ struck: false, text_body: expect.stringContaining('token=abc-123') });
});

test('once mails are sent, their tokens are struck out in both versions', async () => {
  const mail = await runAs(operator, async (ctx) => readMail(withSmtp(ctx), (await listMails(ctx, { text: 'anne', page: 1 })).mails[0]?.id ?? ''));
  expect(mail.struck).toBe(true);
  expect(mail.text_body + mail.html_body).not.toContain('abc-123');
  expect(mail.html_body).toContain('token=…"');
});

test('a mail that is not there, or no id at all, is not found', async () => {
  for (const id of ['01900000-0000-7000-8000-000000000000', 'x']) {
    const refused = await runAs(operator, (ctx) => readMail(ctx, id)).catch((error: unknown) => error);
    expect(isProblem(refused) && refused.code).toBe('not_found');
  }
});

test('the reviewer sees no mail', async () => {
  const seen = await runAs(await person('reviewer'), (ctx) => listMails(ctx, { text: '', page: 1 }));
  expect(seen.total).toBe(0);
});

test('a mail is shown with its own styles and nothing else', () => {
  const hash = createHash('sha256').update('margin:0').digest('base64');
  expect(mailPolicy('<p style="margin:0"><b style="margin:0"><script src="//evil"></script>')).toBe(
    `default-src 'none'; style-src-attr 'unsafe-hashes' 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`,
  );
});

test('addresses in a text become links', () => {
  expect(textParts(`Voici\u202f: ${link}\nfin`)).toEqual([{ text: 'Voici\u202f:\u0020' }, { text: link, href: link }, { text: '\nfin' }]);
  expect(textParts('rien')).toEqual([{ text: 'rien' }]);
});
