import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapterOf, adapters } from '#core/listening/entry/adapters/adapters.ts';
import type { Entry } from '#core/listening/entry/entry.ts';
import { guessEntryMapping } from '#core/listening/entry/guess-entry-mapping.ts';
import { entryReader, isFaultyEntry } from '#core/listening/entry/read-entries.ts';
import { readEntryFile } from './read-entry-file.server.ts';

/** Reads a recorded file as somebody would who accepts every guess. */
async function read(id: string, name: string) {
  const adapter = adapterOf(id);
  const table = await readEntryFile(adapter, { name, content: readFileSync(join(import.meta.dirname, 'recorded', name)) });
  const rows = [...table.rows()];
  const mapping = guessEntryMapping(adapter, table.heading, rows);
  const reader = entryReader(mapping, { html: adapter.html, today: '2026-11-26' });
  const all = rows.map((row, i) => reader(row, table.firstLine + i)).filter((one) => one !== null);
  return { mapping, entries: all.filter((one): one is Entry => !isFaultyEntry(one)), faults: all.filter(isFaultyEntry) };
}

const short = ({ identity, date, author, rating, text, reply, link, language }: Entry) => ({ identity, date, author, rating, text, reply: reply && [reply.text, reply.at?.toISOString() ?? null], link, language });

test('an export of reviews in columns: each is read, what cannot be is told at its line and column', async () => {
  const { entries, faults } = await read('table', 'avis-plateforme.csv');
  expect(faults).toEqual([
    { line: 5, column: 1, value: 'hier', code: 'import_date_unreadable' }, { line: 6, column: 3, value: '9', code: 'import_value_outside' }, { line: 8, column: null, value: '', code: 'import_line_empty' },
  ]);
  expect(entries.map(short)[0]).toEqual({
    identity: 'id A-1001', date: '2026-11-03', author: 'Jean Dupond', rating: 0, text: 'Attente.\nDeux heures d’attente pour un simple tampon. Madame Le Goff au guichet 3 a été très aimable.',
    reply: ['Nous vous présentons nos excuses. Julie, service accueil', '2026-11-05T11:00:00.000Z'], link: null, language: 'fr',
  });
  expect(entries.map(({ line, rating, text }) => [line, rating, text.length > 0])).toEqual([[2, 0, true], [3, 1, true], [4, 0.75, true], [7, 0.5, false], [9, 0.25, true]]);
});

test('an export of reviews in JSON, with fields inside fields', async () => {
  const { entries, faults } = await read('json', 'avis-plateforme.json');
  expect(faults).toEqual([]);
  expect(entries.map(short)).toEqual([
    { identity: 'id 77', date: '2026-11-03', author: 'Jean Dupond', rating: 0.25, text: 'Bof.\nLe site internet ne marche pas.', reply: ['Merci, c’est corrigé.', '2026-11-04T08:00:00.000Z'], link: null, language: null },
    { identity: 'id 78', date: '2026-11-05', author: 'Nadia', rating: 1, text: 'Très bon accueil, on m’a bien écoutée.', reply: null, link: null, language: null },
    { identity: 'id 79', date: '2026-11-06', author: 'Ali', rating: 0, text: '', reply: null, link: null, language: null },
  ]);
});

test('reviews of a Google profile: stars in words, replies with their time, a review of stars alone', async () => {
  const { entries, faults } = await read('google_business', 'google-reviews.json');
  expect(faults).toEqual([]);
  expect(entries.map(short)).toEqual([
    { identity: 'id AbFvOqk1', date: '2026-10-12', author: 'Jean Dupond', rating: 0.25, text: 'Le téléphone sonne dans le vide.\nDommage, les agents sont courtois.', reply: ['Merci de votre avis, nous ajoutons une ligne.', '2026-10-14T08:30:00.000Z'], link: null, language: null },
    { identity: 'id AbFvOqk2', date: '2026-10-20', author: 'Marie L.', rating: 1, text: '', reply: null, link: null, language: null },
  ]);
});

test('comments and recommendations of a Facebook page', async () => {
  const comments = await read('facebook_page', 'facebook-comments.json');
  expect(comments.entries.map(({ identity, author, text }) => [identity, author, text])).toEqual([['id 111_222', 'Jean Dupond', 'Toujours fermé le lundi, ce n’est écrit nulle part !'], ['id 111_223', null, 'Merci pour l’accueil de ce matin @Ville de Lescure']]);
  const ratings = await read('facebook_page', 'facebook-ratings.json');
  expect(ratings.entries.map(({ identity, rating, text }) => [identity, rating, text])).toEqual([['id 901', 0, 'Trois mois pour une réponse.'], ['id 902', 1, 'Agents à l’écoute.']]);
});

test('mentions on Mastodon are text, not HTML; on Bluesky they say their language', async () => {
  const { entries: [mastodon] } = await read('mastodon', 'mastodon-notifications.json');
  expect(mastodon && short(mastodon)).toEqual({ identity: 'id 1101', date: '2026-11-10', author: 'jdupond@exemple.social', rating: null, text: '@ville impossible de prendre rendez-vous en ligne.\nLe site plante !', reply: null, link: 'https://exemple.social/@jdupond/1101', language: 'fr' });
  const { entries: [bluesky] } = await read('bluesky', 'bluesky-notifications.json');
  expect(bluesky && short(bluesky)).toMatchObject({ identity: 'id at://did:plc:abc/app.bsky.feed.post/3k1', date: '2026-11-11', author: 'jdupond.bsky.social', text: 'Bravo @ville.bsky.social, passeport fait en deux semaines.', language: 'fr' });
});

test('experiences of Services Publics +, from the CSV and from the JSON of the open data', async () => {
  const { entries } = await read('services_publics_plus', 'services-publics-plus.csv');
  expect(entries.map(({ identity, date, rating, text, reply }) => [identity, date, rating, text.slice(0, 22), reply?.at?.toISOString().slice(0, 10) ?? null])).toEqual([
    ['id 801234', '2026-10-12', 0, 'Carte grise bloquée.\nC', '2026-10-20'], ['id 801240', '2026-10-15', 1, 'Un grand merci.\nL’agen', null],
  ]);
  const json = await read('services_publics_plus', 'services-publics-plus.json');
  expect(json.entries.map(({ identity, rating, reply }) => [identity, rating, reply?.text])).toEqual([['id 801234', 0, 'Votre dossier est validé.']]);
});

test('feeds: RSS with its dates and marks, Atom with XHTML inside', async () => {
  const rss = await read('feed', 'flux.rss');
  expect(rss.entries.map(({ identity, at, author, text, link }) => [identity, at.toISOString(), author, text, link])).toEqual([
    ['id forum-41', '2026-11-10T09:04:00.000Z', 'jdupond', 'Mairie & état civil.\nOn m’a envoyée de bureau en bureau : trois fois le même trajet.', 'https://forum.exemple.fr/41'],
    ['id forum-42', '2026-11-11T08:00:00.000Z', null, 'Parking.\nAccès facile, ascenseur en état.', null],
  ]);
  const atom = await read('feed', 'flux.atom');
  expect(atom.entries.map(({ identity, date, text, link }) => [identity, date, text, link])).toEqual([['id urn:uuid:1225c695', '2026-11-02', 'La maison des services.\nUn accueil remarquable.\nLe formulaire reste incompréhensible.', 'https://blog.exemple.fr/services']]);
});

test('a pasted text: one mention between empty lines, on the day that was said', async () => {
  const table = await readEntryFile(adapterOf('pasted'), { name: 'x', content: Buffer.from('2026-11-20\nPersonne au guichet.\nEncore.\n\nMerci à tous !\n') });
  expect([...table.rows()]).toEqual([['2026-11-20', 'Personne au guichet.\nEncore.'], ['2026-11-20', 'Merci à tous !']]);
});

test('alike lines without a number are told apart by their order; a file of nothing and one that is no JSON are refused', async () => {
  const adapter = adapterOf('table');
  const table = await readEntryFile(adapter, { name: 'x.csv', content: Buffer.from('sep=;\nDate;Note\n01/02/2026;3\n01/02/2026;3\n') });
  const rows = [...table.rows()];
  const reader = entryReader(guessEntryMapping(adapter, table.heading, rows), { html: false, today: '2026-11-26' });
  const all = rows.map((row, i) => reader(row, table.firstLine + i));
  expect(all.map((one) => one && !isFaultyEntry(one) && [one.line, one.identity])).toEqual([[3, '["2026-02-01",0.5,""]'], [4, '["2026-02-01",0.5,""] 1']]);
  await expect(readEntryFile(adapter, { name: 'x', content: Buffer.from('') })).rejects.toMatchObject({ code: 'file_empty' });
  await expect(readEntryFile(adapterOf('json'), { name: 'x', content: Buffer.from('{ "a": ') })).rejects.toMatchObject({ code: 'file_unreadable' });
  await expect(readEntryFile(adapterOf('json'), { name: 'x', content: Buffer.from('[]') })).rejects.toMatchObject({ code: 'export_without_table' });
});

test('every adapter says its ground, its licence and a term of two years at most', () => {
  for (const one of adapters) expect([one.id, one.licence.fr.length > 5, one.keepMonths <= 24, one.about.en.length > 20]).toEqual([one.id, true, true, true]);
});
