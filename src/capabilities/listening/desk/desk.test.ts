import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { readSplit } from '#platform/listening/listening-files.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFile, aListeningBody } from '../listening-builders.ts';
import { correctFinding } from './correct-finding.server.ts';
import { exportCorrections } from './export-corrections.server.ts';
import { decideMasking, openMasking } from './mask-mention.server.ts';
import { listeningDesk } from './read-desk.server.ts';

const app = await testApp({ clock: fixedClock('2026-11-26T09:00:00Z') });

test('a doubtful masking waits sealed; a person decides, the text is read anew, the original is gone', async () => {
  const body = await aListeningBody(app);
  await body.imported(aFile(['1;03/11/2026;X;2;Merci à Maïwenn du guichet. Trop d’attente quand même.']));
  const [mention] = await body.mentions();
  const key = { organisationId: body.organisationId, mentionId: mention?.id ?? '' };
  expect(mention?.body).toBe('Merci à [nom] du guichet. Trop d’attente quand même.');
  const { rows: [kept] } = await app.app.ownerPool.query<{ sealed: string }>('select sealed from mention_doubt where mention_id = $1', [key.mentionId]);
  expect(kept?.sealed).not.toContain('Ma');
  const desk = await body.run((ctx) => listeningDesk(ctx, body.organisationId, 'masking', 1));
  expect([desk.counts.masking, desk.masking.map(({ id }) => id)]).toEqual([1, [key.mentionId]]);
  const open = await body.run((ctx) => openMasking(ctx, key));
  expect([open.original, open.masks.map(({ words, sure }) => [words, sure])]).toEqual(['Merci à Maïwenn du guichet. Trop d’attente quand même.', [['Maïwenn', true]]]);
  expect(await body.run((ctx) => decideMasking(ctx, key, { masks: [], also: ['guichet'] }))).toBeNull();
  expect((await body.mentions())[0]?.body).toBe('Merci à Maïwenn du [nom]. Trop d’attente quand même.');
  await expect(body.run((ctx) => openMasking(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  expect((await body.findings()).every(({ place_to }) => place_to <= (mention?.body.length ?? 0) + 10)).toBe(true);
});

test('a correction holds at once, the machine’s reading stays on record, and a new reading of the text keeps it', async () => {
  const body = await aListeningBody(app);
  await body.imported(aFile(['1;03/11/2026;X;2;Merci au guichet. Trois semaines pour un récépissé.']));
  const [mention] = await body.mentions();
  const key = { organisationId: body.organisationId, mentionId: mention?.id ?? '' };
  await body.run((ctx) => correctFinding(ctx, { ...key, sentence: 1 }, [{ criterion: 'act-conformity', polarity: 0 }, { criterion: null, polarity: 0 }]));
  const inForce = async () => (await body.findings()).filter(({ sentence }) => sentence === 1).map(({ criterion, polarity, corrected, doubtful }) => [criterion, polarity, corrected, doubtful]);
  expect(await inForce()).toEqual([['act-conformity', 0, true, false]]);
  expect((await body.findings(false)).map(({ criterion, corrected }) => [criterion, corrected])).toEqual([['deadlines', false]]);
  const corrected = await body.run((ctx) => listeningDesk(ctx, body.organisationId, 'corrected', 1));
  expect(corrected.mentions[0]?.sentences[1]?.subjects).toMatchObject([{ criterion: 'act-conformity', corrected: true }]);
  await body.imported(aFile(['1;03/11/2026;X;2;Merci à Maïwenn du guichet. Trois semaines pour un récépissé.']));
  await body.run((ctx) => decideMasking(ctx, key, { masks: [], also: ['Maïwenn'] }));
  expect(await inForce()).toEqual([['act-conformity', 0, true, false]]);
  await expect(body.run((ctx) => correctFinding(ctx, { ...key, sentence: 1 }, [{ criterion: 'nonsense', polarity: 0 }]))).rejects.toMatchObject({ code: 'criterion_unknown' });
  await expect(body.run((ctx) => correctFinding(ctx, { ...key, sentence: 9 }, []))).rejects.toMatchObject({ code: 'not_found' });
});

test('corrections are taken along as a file from which the training can learn, the last one of a sentence alone', async () => {
  const body = await aListeningBody(app);
  await body.imported(aFile(['1;03/11/2026;X;2;Trois semaines pour un récépissé. Le badge ne marche pas.']));
  const [mention] = await body.mentions();
  const key = { organisationId: body.organisationId, mentionId: mention?.id ?? '' };
  for (const polarity of [1, -1] as const) await body.run((ctx) => correctFinding(ctx, { ...key, sentence: 0 }, [{ criterion: 'deadlines', polarity }]));
  await body.run((ctx) => correctFinding(ctx, { ...key, sentence: 1 }, [{ criterion: null, polarity: 0 }]));
  expect((await body.run((ctx) => listeningDesk(ctx, body.organisationId, 'corrected', 1))).corrections).toEqual({ all: 3, waiting: 3 });
  const text = await body.run((ctx) => exportCorrections(ctx, body.organisationId));
  expect(text.split('\n').slice(2)).toEqual(['deadlines-\tTrois semaines pour un récépissé.', 'none0\tLe badge ne marche pas.', '']);
  const folder = await mkdtemp(join(tmpdir(), 'parvis-corrections-'));
  await mkdir(join(folder, 'training'));
  await writeFile(join(folder, 'training', 'corrections.tsv'), text);
  expect(readSplit('training', folder).map(({ text: sentence, subjects }) => [sentence, subjects])).toEqual([['Trois semaines pour un récépissé.', [{ criterion: 'deadlines', polarity: -1 }]], ['Le badge ne marche pas.', [{ criterion: null, polarity: 0 }]]]);
  await rm(folder, { recursive: true });
});
