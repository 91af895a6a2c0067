import { expect, test } from 'vitest';
import { decisionKinds, receivedKind } from '#capabilities/registrations/index.server.ts';
import { sampleMail } from '#platform/mail/mail-kind.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { mailKinds } from '../../../routes/office/mail-templates/mail-kinds.server.ts';
import { productFiles } from '#tests/codebase/source-files.ts';
import { packDraft, unpackDraft } from './draft-address.server.ts';
import { adaptMail, endAdaptation, listMailKinds, openMailKind, previewMail, testMail } from './mail-templates.server.ts';

const parvis = await testApp();
const { runAs } = parvis;
const operator = await parvis.person('operator');
const colleague = await parvis.person('operator');
const asked = { kinds: mailKinds, kind: 'registration-declined', editionId: '2027', locale: 'fr' as const };
const words = { subject: 'Non pour {{body}}', text: 'Bonjour {{contact}},\n\nMotif : {{reason}}' };

const sent = async (editionId: string, locale: 'fr' | 'en' = 'fr') => {
  const to = `${uuidv7()}@ville.example`;
  const values = { contact: 'Zoé', body: 'Bruz', edition: editionId, reference: 'R1', reason: 'Hors du champ.' };
  await parvis.system((ctx) => ctx.mail({ kind: decisionKinds.declined, to, locale, editionId, values }));
  return parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['subject', 'text_body', 'html_body']).where('recipient', '=', to).executeTakeFirstOrThrow());
};

test('the mail that leaves is written in the adapted words, of its edition and its language only', async () => {
  await runAs(operator, (ctx) => adaptMail(ctx, { ...asked, seen: 0 }, words));
  const mail = await sent('2027');
  expect(mail.subject).toBe('Non pour Bruz');
  expect(mail.text_body).toContain('Bonjour Zoé,\n\nMotif : Hors du champ.');
  expect(mail.text_body).toContain('Une question');
  expect((await sent('2026')).subject).toContain('non retenue');
  expect((await sent('2027', 'en')).subject).toContain('not taken');
});

test('what is filled in is escaped in HTML and never read as a template', async () => {
  const to = `${uuidv7()}@ville.example`;
  const values = { contact: '<b>{{reason}}</b>', body: 'Bruz', edition: '2027', reference: 'R1', reason: 'secret' };
  await parvis.system((ctx) => ctx.mail({ kind: decisionKinds.declined, to, locale: 'en', editionId: '2027', values }));
  const { html_body: html } = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select('html_body').where('recipient', '=', to).executeTakeFirstOrThrow());
  expect(html).toContain('&#60;b&#62;{{reason}}&#60;/b&#62;');
});

test('every version is kept with its author, and going back to the original is one more', async () => {
  const here = { ...asked, kind: 'registration-waiting' };
  await runAs(operator, (ctx) => adaptMail(ctx, { ...here, seen: 0 }, { subject: 'Un', text: 'Un' }));
  await runAs(colleague, (ctx) => adaptMail(ctx, { ...here, seen: 1 }, { subject: 'Deux', text: 'Deux' }));
  await runAs(operator, (ctx) => endAdaptation(ctx, { ...here, seen: 2 }));
  const opened = await runAs(operator, (ctx) => openMailKind(ctx, here));
  expect(opened).toMatchObject({ isAdapted: false, version: 3, words: opened.original });
  expect(opened.history.map(({ version, words: kept, writtenBy }) => [version, kept?.subject, writtenBy])).toEqual([
    [3, undefined, operator.actor.name], [2, 'Deux', colleague.actor.name], [1, 'Un', operator.actor.name],
  ]);
});

test('whoever adapts a mail that changed meanwhile is told, also at the same moment', async () => {
  const here = { ...asked, kind: 'registration-accepted', seen: 0 };
  const adapt = (subject: string) => runAs(operator, (ctx) => adaptMail(ctx, here, { subject, text: 'x' })).then(() => 'kept', (thrown: { code: string }) => thrown.code);
  expect((await Promise.all([adapt('Un'), adapt('Deux')])).toSorted()).toEqual(['kept', 'mail_words_changed']);
  expect(await adapt('Trois')).toBe('mail_words_changed');
});

test('an unknown variable, stray braces and a needed variable left out are told at their field', async () => {
  const faults = (typed: { subject: string; text: string }) =>
    runAs(operator, (ctx) => adaptMail(ctx, { ...asked, seen: 1 }, typed)).then(() => [], (thrown: { fields: { field: string; code: string }[] }) => thrown.fields.map(({ field, code }) => `${field} ${code}`));
  expect(await faults({ subject: '{{town}}', text: '{{reason' })).toEqual(['subject variable_unknown', 'text variable_braces', 'text variable_missing']);
  expect(await faults({ subject: '', text: 'x'.repeat(6001) })).toEqual(['subject field_required', 'text field_too_long', 'text variable_missing']);
});

test('the list says which mails are adapted, for which language', async () => {
  const lines = await runAs(operator, (ctx) => listMailKinds(ctx, mailKinds, '2027'));
  expect(lines.find(({ id }) => id === 'registration-declined')?.adapted).toEqual(['fr']);
  expect((await runAs(operator, (ctx) => listMailKinds(ctx, mailKinds, '2026'))).flatMap(({ adapted }) => adapted)).toEqual([]);
});

test('a test goes to whoever asks for it, and to nobody else', async () => {
  await runAs(operator, (ctx) => testMail(ctx, asked, words, (subject) => `[Essai] ${subject}`));
  const mails = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'subject']).where('subject', 'like', '[Essai]%').execute());
  expect(mails).toEqual([{ recipient: operator.actor.email, subject: '[Essai] Non pour Bruz' }]);
});

test('only the operator reads and adapts the mails', async () => {
  const lead = await parvis.person('method_lead');
  await expect(runAs(lead, (ctx) => adaptMail(ctx, { ...asked, seen: 1 }, words))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(runAs(operator, async (ctx) => previewMail(ctx, { ...asked, kind: 'spam' }, words))).rejects.toMatchObject({ code: 'mail_kind_unknown' });
});

test('every kind of mail has words in both languages that name known variables only, and samples that fill them', () => {
  for (const kind of mailKinds) {
    for (const locale of ['fr', 'en'] as const) {
      const { subject, text } = sampleMail(kind, locale, null);
      expect(`${kind.id} ${subject} ${text}`).not.toMatch(/\{\{|\}\}|undefined/);
      expect(kind.words[locale].paragraphs.length).toBeGreaterThan(1);
    }
  }
  expect(new Set(mailKinds.map(({ id }) => id)).size).toBe(mailKinds.length);
  expect(mailKinds).toContain(receivedKind);
});

test('every kind that the code defines stands in the list of the operator', () => {
  const defined = productFiles(['.ts']).flatMap(({ path, text }) => (path.startsWith('src/capabilities/') ? [...text.matchAll(/defineMailKind\(\{\s*id: '([^']+)'/g)].map(([, id = '']) => id) : []));
  expect(defined.length).toBeGreaterThan(4);
  expect(defined.filter((id) => !mailKinds.some((kind) => kind.id === id))).toEqual([]);
});

test('words in the address of a preview come back as they were; an address that holds none is refused softly', () => {
  const typed = { subject: 'Éàç', text: 'Bonjour {{contact}},\n\n'.repeat(200) };
  expect(unpackDraft(packDraft(typed))).toEqual(typed);
  expect(packDraft(typed).length).toBeLessThan(500);
  for (const packed of ['', 'zzz', Buffer.alloc(50_000, 65).toString('base64url')]) expect(unpackDraft(packed)).toBeNull();
});
