import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { aDebate, visitorOf } from '../../debate-builders.ts';
import { simulateDebates } from './simulate-debates.server.ts';
import { receivedCounts } from '../../participations.queries.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);

const idIn = (html: string): string => /id="t-([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');

test('an argument is given on one of two sides, and stands there at once where that is the rule', async () => {
  const { slug } = await aDebate(app, referent, body, 'arguments');
  const visitor = visitorOf(app, slug);
  const token = await visitor.token();
  const refused = await visitor.send(token, { do: 'write', body: 'Moins de bruit <b>le matin</b>' });
  expect([refused.status, refused.html.includes('Dites si votre argument est pour ou contre.'), refused.html.includes('Moins de bruit &#60;b&#62;')]).toEqual([422, true, true]);
  const sent = await visitor.send(token, { do: 'write', side: 'for', body: 'Moins de bruit le matin' });
  expect(sent.status).toBe(303);
  expect(sent.see).toContain('/mine?done=published');
  const page = (await visitor.show()).html;
  expect(page).toMatch(/class="side for".*1 argument pour.*Moins de bruit le matin.*class="side against".*0 argument contre/s);
  const mine = (await visitor.show('/mine', token)).html;
  expect(outputs(mine)).toHaveLength(2);
  expect(mine).toContain('Moins de bruit le matin');
});

test('what names or attacks somebody waits for a person, whatever the rule; nobody else sees it', async () => {
  const { slug } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  const token = await visitor.token();
  expect((await visitor.send(token, { do: 'write', body: 'Appelez Mme Lefèvre au 06 12 34 56 78' })).see).toContain('done=waiting');
  expect((await visitor.show()).html).not.toContain('Lefèvre');
  expect((await visitor.show('/mine', token)).html).toContain('En attente de lecture');
  const other = await visitorOf(app, slug).token();
  expect((await visitor.show('/mine', other)).html).not.toContain('Lefèvre');
});

test('the same words sent again are one text, and two hundred supports at once of one person are one', async () => {
  const { slug, key } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  const token = await visitor.token();
  await Promise.all(Array.from({ length: 20 }, () => visitor.send(token, { do: 'write', body: 'Un banc de plus' })));
  const page = (await visitor.show()).html;
  expect(page.match(/Un banc de plus<\/p>/g)).toHaveLength(1);
  const reader = await visitor.token();
  await Promise.all(Array.from({ length: 200 }, () => visitor.send(reader, { support: idIn(page) })));
  expect((await visitor.show('', reader)).html).toContain('✓ Soutenu · 1');
  await visitor.send(reader, { unsupport: idIn(page) });
  expect((await visitor.show('', reader)).html).toContain('Je soutiens · 0');
  const received = await app.runAs(referent, (ctx) => receivedCounts(ctx.db, key.organisationId));
  expect(received.filter(({ consultationId }) => consultationId === key.id).map((one) => one.received)).toEqual([2]);
});

test('a comment is answered once deep, and what is answered must stand', async () => {
  const { slug } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  const token = await visitor.token();
  await visitor.send(token, { do: 'write', body: 'Et les livraisons\u202f?' });
  const parent = idIn((await visitor.show()).html);
  expect((await visitor.show(`/reply/${parent}`, token)).html).toContain('Et les livraisons');
  await visitor.send(token, { do: 'write', parent, body: 'Avant sept heures' });
  const page = (await visitor.show()).html;
  expect(page).toContain('1 commentaire, 1 réponse');
  const reply = /class=re>.*?id="t-([0-9a-f-]{36})"/s.exec(page)?.[1] ?? '';
  expect((await visitor.send(token, { do: 'write', parent: reply, body: 'Trop profond' })).status).toBe(422);
});

test('one’s own text is corrected, and read again before it appears; or taken back, for ever', async () => {
  const { slug } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  const token = await visitor.token();
  await visitor.send(token, { do: 'write', body: 'Une fote' });
  const text = idIn((await visitor.show()).html);
  await visitor.send(token, { do: 'change', text, body: 'Une faute' });
  expect((await visitor.show()).html).not.toMatch(/Une fote|Une faute/);
  expect((await visitor.show('/mine', token)).html).toContain('Une faute');
  await expect(visitor.send(await visitor.token(), { do: 'withdraw', text, confirmed: 'yes' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(visitor.send(token, { do: 'withdraw', text })).rejects.toMatchObject({ code: 'consultation_not_confirmed' });
  await visitor.send(token, { do: 'withdraw', text, confirmed: 'yes' });
  const left = await app.system(({ db }) => db.selectFrom('debate_words').select('body').where('text_id', '=', text).execute());
  expect(left).toEqual([]);
});

test('the pages are small, complete and without script', async () => {
  const { slug } = await aDebate(app, referent, body, 'arguments');
  const visitor = visitorOf(app, slug);
  for (let i = 0; i < 12; i++) await visitor.send(await visitor.token(), { do: 'write', side: i % 2 ? 'for' : 'against', body: `Raison ${i}. ${'Longue explication. '.repeat(25)}` });
  for (const below of ['', '?side=for', '/moderation', '/mine']) {
    const { html } = await visitor.show(below, await visitor.token());
    expect(html).not.toMatch(/<script|style=|https?:/);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
  }
});

test('the debate of the demonstration is there: two sides, replies, and what moderators made of it', async () => {
  await app.system((ctx) => simulateDebates(ctx, body));
  const sides = (await visitorOf(app, 'rue-des-ecoles', 1).show()).html;
  expect([sides.includes('5 arguments pour'), sides.includes('5 arguments contre'), sides.includes('Lefort')]).toEqual([true, true, false]);
  const comments = (await visitorOf(app, 'rue-des-ecoles', 2).show()).html;
  expect([comments.includes('6 commentaires, 3 réponses'), comments.includes('Merci à Mme [nom]'), comments.includes('incapables'), comments.includes('Service voirie')]).toEqual([true, true, false, true]);
});
