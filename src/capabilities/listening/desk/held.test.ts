import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { applyRetention } from '../../privacy/apply-retention.server.ts';
import { personalData } from '../../../personal-data.ts';
import { verbatimPage } from '../boards/board-page.server.ts';
import { listeningFile } from '../boards/export-listening.server.ts';
import { waitingOf } from '../figures/tallies.queries.server.ts';
import { readMentionsAfter } from '../figures/texts.queries.server.ts';
import { workOutBoard } from '../figures/work-out.server.ts';
import { aFile, aListeningBody } from '../listening-builders.ts';
import { openReplies, openReply } from '../replies/answer-mention.server.ts';
import { correctFinding } from './correct-finding.server.ts';
import { insertCorrection } from './corrections.queries.server.ts';
import { eraseAtRequest, findQuoted } from './erase-mention.server.ts';
import { exportCorrections } from './export-corrections.server.ts';
import { decideMasking, openMasking } from './mask-mention.server.ts';
import { listeningDesk } from './read-desk.server.ts';

const app = await testApp({ clock: fixedClock('2026-11-26T09:00:00Z') });
const doubtful = 'Merci à Maïwenn du guichet. Trois semaines pour un récépissé introuvable.';
const told = /guichet|récépissé|introuvable|Maïwenn/;

async function aHeldMention() {
  const body = await aListeningBody(app);
  await body.imported(aFile([`1;03/11/2026;X;1;${doubtful}`, '2;04/11/2026;Y;5;Accueil souriant.']));
  const mentions = await body.mentions();
  expect(mentions.map(({ held }) => held)).toEqual([true, false]);
  await app.app.ownerPool.query('update mention_finding set doubtful = true where organisation_id = $1 and mention_id = $2', [body.organisationId, mentions[0]?.id]);
  return { ...body, key: { organisationId: body.organisationId, mentionId: mentions[0]?.id ?? '' } };
}

const aCorrection = (key: { organisationId: string; mentionId: string }, said: string) =>
  app.system(({ db, ids, clock }) => insertCorrection(db, key.organisationId, { id: ids.next(), mentionId: key.mentionId, said, subjects: [{ criterion: 'deadlines', polarity: -1 }], before: [], madeBy: null, madeAt: clock.now() }));

type Held = Awaited<ReturnType<typeof aHeldMention>>;

/** All that is shown of the texts of a body, to whom and wherever it is. */
async function everythingShown({ organisationId, run }: Held): Promise<string> {
  const file = await new Response(listeningFile(run, { organisationId, file: 'sentences.csv', locale: 'fr' }).body).text();
  const shown = await run(async (ctx) => [
    (await verbatimPage(ctx, organisationId, new URLSearchParams())).verbatims, await openReplies(ctx, organisationId), await exportCorrections(ctx, organisationId), await readMentionsAfter(ctx.db, organisationId, '2026-01-01', null, 100),
    await listeningDesk(ctx, organisationId, 'reading', 1), await listeningDesk(ctx, organisationId, 'corrected', 1), await findQuoted(ctx, organisationId, 'un récépissé introuvable'),
  ]);
  return JSON.stringify([file, shown, await workOutBoard(app.system, organisationId)]);
}

test('a text whose masking waits is shown nowhere, and still nowhere once its original expired without anybody looking', async () => {
  const held = await aHeldMention();
  const { organisationId, key, run } = held;
  await aCorrection(key, 'Trois semaines pour un récépissé introuvable.');
  expect(await everythingShown(held)).not.toMatch(told);
  expect(await everythingShown(held)).toContain('Accueil souriant.');
  expect((await run((ctx) => listeningDesk(ctx, organisationId, 'masking', 1))).counts).toEqual({ masking: 1, reading: 0, corrected: 0 });
  await app.system((ctx) => applyRetention({ ...ctx, clock: fixedClock('2026-12-26T03:00:00Z') }, personalData));
  const desk = await run((ctx) => listeningDesk(ctx, organisationId, 'masking', 1));
  expect([desk.counts, desk.masking, desk.corrections]).toEqual([{ masking: 0, reading: 0, corrected: 0 }, [], { all: 0, waiting: 0 }]);
  expect(await everythingShown(held)).not.toMatch(told);
  expect([...(await app.system(({ db }) => waitingOf(db, organisationId, '2026-01-01'))).doubtful]).toEqual([]);
  await expect(run((ctx) => openReply(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  await expect(run((ctx) => openMasking(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
  await expect(run((ctx) => correctFinding(ctx, { ...key, sentence: 0 }, []))).rejects.toMatchObject({ code: 'masking_undecided' });
  // Its author has it erased all the same.
  const [quoted] = await run((ctx) => findQuoted(ctx, organisationId, 'un récépissé introuvable'));
  expect(quoted).toMatchObject({ id: key.mentionId, body: null });
  expect(await run((ctx) => eraseAtRequest(ctx, organisationId, [key.mentionId]))).toBe(1);
});

test('nothing is corrected while a masking waits; once it is decided, the text is shown and sentences that it says no more are dropped', async () => {
  const held = await aHeldMention();
  const { organisationId, key, run } = held;
  const correct = () => run((ctx) => correctFinding(ctx, { ...key, sentence: 1 }, [{ criterion: 'deadlines', polarity: -1 }]));
  await expect(correct()).rejects.toMatchObject({ code: 'masking_undecided' });
  await aCorrection(key, 'Merci à Maïwenn du guichet.');
  await aCorrection(key, 'Trois semaines pour un récépissé introuvable.');
  await run((ctx) => decideMasking(ctx, key, { masks: [], also: ['Maïwenn'] }));
  const said = () => run(async ({ db }) => (await db.selectFrom('finding_correction').select('said').where('organisation_id', '=', organisationId).execute()).map((one) => one.said));
  expect(await said()).toEqual(['Trois semaines pour un récépissé introuvable.']);
  expect((await run((ctx) => exportCorrections(ctx, organisationId))).split('\n').slice(2)).toEqual(['deadlines-\tTrois semaines pour un récépissé introuvable.', '']);
  const shown = await everythingShown(held);
  expect([shown.includes('récépissé'), shown.includes('Maïwenn')]).toEqual([true, false]);
  await correct();
});

test('a source that says something else of a mention, without a doubt, releases it; the same file again does not', async () => {
  const { imported, mentions } = await aHeldMention();
  const isHeld = async () => (await mentions()).map(({ held }) => held);
  await app.app.ownerPool.query('delete from mention_doubt');
  await imported(aFile([`1;03/11/2026;X;1;${doubtful}`]));
  expect(await isHeld()).toEqual([true, false]);
  await imported(aFile(['1;03/11/2026;X;1;Trois semaines pour un récépissé.']));
  expect(await isHeld()).toEqual([false, false]);
});

test('a reply of the body whose masking is in doubt is not kept in words: that there was one is, and when', async () => {
  const { imported, mentions } = await aListeningBody(app);
  await imported([
    'Numéro;Date;Note;Commentaire;Réponse;Date de réponse', '1;03/11/2026;2;Une heure d’attente.;Demandez Maïwenn au guichet.;05/11/2026', '2;04/11/2026;2;Une heure d’attente hier.;Demandez Maïwenn au guichet.;', '3;05/11/2026;2;Deux heures d’attente.;Merci de votre avis.;06/11/2026',
  ].join('\n'));
  expect((await mentions()).map(({ reply, replied_at, held }) => [reply, replied_at?.toISOString().slice(0, 10) ?? null, held])).toEqual([['', '2026-11-05', false], ['', null, false], ['Merci de votre avis.', '2026-11-06', false]]);
});
