import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFile, aListeningBody } from '../listening-builders.ts';
import { closeSource, listSources } from '../sources/declare-source.server.ts';
import { eraseAtRequest, findQuoted } from '../desk/erase-mention.server.ts';
import { askImport, readImport } from './ask-import.server.ts';
import { faultFile } from './fault-file.server.ts';
import { examineFile, previewImport, remapImport } from './preview-import.server.ts';
import { runImport } from './run-import.server.ts';
import { tidyListening } from './tidy.server.ts';

const app = await testApp({ clock: fixedClock('2026-11-26T09:00:00Z') });
const progress = { report: () => Promise.resolve() };

const reviews = [
  '1;03/11/2026;Jean Dupond;1;Deux heures d’attente. Madame Le Goff a été très aimable.',
  '2;04/11/2026;Nadia B.;5;Accueil souriant.',
  '3;hier;Paul;2;Personne ne répond.',
  '4;05/11/2026;Jean Dupond;2;Rappelez-moi au 06 12 34 56 78, Jean.',
];

test('a file is examined without anything coming in, read another way if asked, and taken over as it was shown', async () => {
  const body = await aListeningBody(app);
  const key = { organisationId: body.organisationId, id: await body.run((ctx) => examineFile(ctx, body.organisationId, body.sourceId, { name: 'avis.csv', content: Buffer.from(aFile(reviews)) }, '2026-11-20')) };
  const shown = await body.run((ctx) => previewImport(ctx, key));
  expect(shown).toMatchObject({ entries: 4, good: 3, rated: 3, authors: 2, known: 0, faultCount: 1, remembered: false, days: { from: '2026-11-03', to: '2026-11-05' } });
  expect(shown.faults).toEqual([{ line: 4, column: 1, value: 'hier', code: 'import_date_unreadable' }]);
  expect(shown.first[0]).toMatchObject({ text: 'Deux heures d’attente. Madame [nom] a été très aimable.', rating: 0, language: 'fr' });
  expect(shown.first[0]?.criteria.map(({ criterion, polarity }) => `${criterion}${polarity}`)).toEqual(['immediate-waiting-1', 'courtesy1']);
  expect(await body.mentions()).toEqual([]);
  await body.run((ctx) => remapImport(ctx, key, { columns: ['id', 'date', 'ignore', 'ignore', 'text'], dayFirst: true, scale: null }));
  expect(await body.run((ctx) => previewImport(ctx, key))).toMatchObject({ rated: 0, authors: 0 });
  await body.run((ctx) => askImport(ctx, key));
  await body.run((ctx) => askImport(ctx, key));
  await runImport((step) => app.system(step), key, progress);
  expect(await body.run((ctx) => readImport(ctx, key))).toMatchObject({ state: 'done', total: 4, read: 4, stored: 3, known: 0, faulty: 1 });
  expect((await body.mentions()).map(({ author, rating }) => [author, rating])).toEqual([[null, null], [null, null], [null, null]]);
});

test('what is kept is masked, of a pseudonym, understood in its sentences, and expires with its source; the file is destroyed', async () => {
  const body = await aListeningBody(app);
  const done = await body.imported(aFile(reviews));
  const mentions = await body.mentions();
  expect(mentions.map((one) => one.body)).toEqual(['Deux heures d’attente. Madame [nom] a été très aimable.', 'Accueil souriant.', 'Rappelez-moi au [téléphone], [nom].']);
  expect(mentions.map(({ author }) => author)).toEqual([mentions[2]?.author, expect.stringMatching(/^[0-9a-f-]{36}$/), mentions[0]?.author]);
  expect(new Set(mentions.map(({ author_period }) => author_period))).toEqual(new Set(['2026-Q4']));
  expect(new Set(mentions.map(({ expires_on }) => expires_on))).toEqual(new Set(['2027-11-20']));
  const findings = await body.findings();
  expect(findings.filter(({ mention_id }) => mention_id === mentions[0]?.id).map((one) => [one.sentence, one.criterion, one.polarity])).toEqual([[0, 'immediate-waiting', -1], [1, 'courtesy', 1]]);
  await expect(readFile(app.app.files.path(done.fileSha256))).rejects.toThrow('ENOENT');
  expect(JSON.stringify(await app.system(({ db }) => db.selectFrom('mention').selectAll().execute()))).not.toMatch(/Dupond|Le Goff|06 12/);
  expect((await body.run((ctx) => faultFile(ctx, done))).split('\r\n')[1]).toMatch(/^3;hier;Paul;2;Personne ne répond\.;La date n’est pas lisible/);
});

test('the same file again changes nothing; one with corrections and answers adds and updates what is new', async () => {
  const body = await aListeningBody(app);
  await body.imported(aFile(reviews));
  const before = await body.mentions();
  expect(await body.imported(aFile(reviews))).toMatchObject({ stored: 0, known: 3, changed: 0, faulty: 1 });
  expect(await body.mentions()).toEqual(before);
  const corrected = ['1;03/11/2026;Jean Dupond;3;Une heure d’attente seulement.', ...reviews.slice(1, 2), '3;03/11/2026;Paul;2;Personne ne répond.', ...reviews.slice(3)];
  expect(await body.imported(aFile(corrected))).toMatchObject({ stored: 1, known: 2, changed: 1 });
  const after = await body.mentions();
  expect(after.length).toBe(4);
  expect(after.find(({ id }) => id === before[0]?.id)).toMatchObject({ body: 'Une heure d’attente seulement.', rating: 0.5 });
});

test('an import that was cut short goes on where it was', async () => {
  const body = await aListeningBody(app);
  const lines = Array.from({ length: 1_000 }, (_, i) => `${i};0${1 + (i % 9)}/11/2026;A${i % 90};${1 + (i % 5)};Le guichet numéro ${i} était fermé.`);
  const key = { organisationId: body.organisationId, id: await body.run((ctx) => examineFile(ctx, body.organisationId, body.sourceId, { name: 'avis.csv', content: Buffer.from(aFile(lines)) }, '2026-11-20')) };
  await body.run((ctx) => askImport(ctx, key));
  let steps = 0;
  await expect(runImport((step) => ((steps += 1) > 3 ? Promise.reject(new Error('killed')) : app.system(step)), key, progress)).rejects.toThrow('killed');
  expect(await body.run((ctx) => readImport(ctx, key))).toMatchObject({ state: 'running', read: 400, stored: 400 });
  await runImport((step) => app.system(step), key, progress);
  expect(await body.run((ctx) => readImport(ctx, key))).toMatchObject({ state: 'done', read: 1_000, stored: 1_000, known: 0 });
});

test('copies are put together across files and sources, and those of one author count once', async () => {
  const body = await aListeningBody(app);
  const slogan = 'Deux heures pour un tampon et un accueil odieux, cette mairie se moque du monde, ne perdez pas votre temps';
  await body.imported(aFile([`1;03/11/2026;Jean;1;${slogan} !`, '2;03/11/2026;Ali;1;Très bien', '3;03/11/2026;Zoé;1;Très bien']));
  await body.imported(aFile([`4;05/11/2026;Jean;1;${slogan}.`, `5;06/11/2026;Marie;1;${slogan} svp`]));
  const mentions = await body.mentions();
  const chain = mentions.filter(({ copies_of }) => copies_of !== null);
  expect(chain.map(({ copies_of, repeated }) => [copies_of === chain[0]?.id, repeated])).toEqual([[true, false], [true, true], [true, false]]);
  expect(mentions.filter(({ copies_of }) => copies_of === null).length).toBe(2);
});

test('whoever wrote a mention has it erased by quoting it; the same file does not bring it back', async () => {
  const body = await aListeningBody(app);
  await body.imported(aFile(reviews));
  await expect(body.run((ctx) => findQuoted(ctx, body.organisationId, 'court'))).rejects.toMatchObject({ code: 'quote_too_short' });
  const [found] = await body.run((ctx) => findQuoted(ctx, body.organisationId, '« rappelez-moi  au 06 12 34 56 78 »'));
  expect(found).toMatchObject({ body: 'Rappelez-moi au [téléphone], [nom].', source: 'Avis en ligne' });
  expect(await body.run((ctx) => eraseAtRequest(ctx, body.organisationId, [found?.id ?? '']))).toBe(1);
  expect(await body.imported(aFile(reviews))).toMatchObject({ stored: 0, known: 3 });
  expect((await body.mentions()).length).toBe(2);
});

test('nobody else sees a mention: not another body, not a visitor', async () => {
  const [body, other] = [await aListeningBody(app), await aListeningBody(app, 'Albi')];
  await body.imported(aFile(reviews));
  for (const table of ['mention', 'mention_finding', 'mention_doubt', 'listening_fault', 'listening_source'] as const) {
    expect(await other.run(({ db }) => db.selectFrom(table).selectAll().where('organisation_id', '=', body.organisationId).execute()), table).toEqual([]);
    expect(await app.runAs(app.visitor, ({ db }) => db.selectFrom(table).selectAll().execute()), table).toEqual([]);
  }
  expect(await body.run(({ db }) => db.selectFrom('listening_author_key').selectAll().execute())).toEqual([]);
  const reader = await app.person('reader', body.organisationId);
  await expect(app.runAs(reader, (ctx) => examineFile(ctx, body.organisationId, body.sourceId, { name: 'x', content: Buffer.from('a;b') }, '2026-11-20'))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a file that nobody takes over is destroyed after a day; a closed source takes no more', async () => {
  const body = await aListeningBody(app);
  const key = { organisationId: body.organisationId, id: await body.run((ctx) => examineFile(ctx, body.organisationId, body.sourceId, { name: 'avis.csv', content: Buffer.from(aFile(['9;03/11/2026;X;1;Oublié'])) }, '2026-11-20')) };
  const { fileSha256 } = await body.run((ctx) => readImport(ctx, key));
  await app.app.ownerPool.query(`update listening_import set asked_at = '2026-11-24T09:00:00Z' where id = $1`, [key.id]);
  await tidyListening((step) => app.system((ctx) => step({ ...ctx, clock: { ...ctx.clock, now: () => new Date(Date.now() + 86_400_000) } })));
  await expect(body.run((ctx) => readImport(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  await expect(readFile(app.app.files.path(fileSha256))).rejects.toThrow('ENOENT');
  await body.run((ctx) => closeSource(ctx, { organisationId: body.organisationId, id: body.sourceId }));
  await expect(body.imported(aFile(reviews))).rejects.toMatchObject({ code: 'source_closed' });
  expect((await body.run((ctx) => listSources(ctx, body.organisationId)))[0]).toMatchObject({ mentions: 0, last: null });
});
