import { expect, test } from 'vitest';
import { locales } from '#core/shared/texts.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { giveConsent } from '../consent/give-consent.server.ts';
import { insertDecision, insertWinners } from '../decisions.queries.server.ts';
import { prizesOfBody } from '../release/release.queries.server.ts';
import { sealPalmares, setHourAt } from '../release/seal-palmares.server.ts';
import { certificateOf } from './certificate-of.server.ts';
import { certificateTexts } from './certificate.texts.ts';

const parvis = await testApp();
const { app, runAs, system } = parvis;
const editionId = '2026';
const winners = { 'Saint-Évroult-d’Ouche': { category: 'towns-2k-10k', answer: 'named' }, Discrète: { category: 'towns-10k-20k', answer: 'unnamed' } } as const;
const [named, discreet] = ['Saint-Évroult-d’Ouche', 'Discrète'] as const;
const idOf = (name: string): string => uuidFromName('certificate', name);
for (const [name, { category: categoryId, answer }] of Object.entries(winners)) {
  await app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [idOf(name), name]);
  await system((ctx) => insertDecision(ctx.db, editionId, { categoryId, outcome: 'single', reason: null, decidedAt: ctx.clock.now(), decidedBy: null }));
  await system((ctx) => insertWinners(ctx.db, editionId, [{ organisationId: idOf(name), categoryId, figure: { value: 82.4, standardError: 2, degreesOfFreedom: 12, low: 77.6, high: 86.3 } }]));
  await system((ctx) => giveConsent(ctx, { organisationId: idOf(name), editionId }, { answer }));
}
const referents = { [named]: await parvis.person('referent', idOf(named)), [discreet]: await parvis.person('referent', idOf(discreet)) };
await system((ctx) => sealPalmares(ctx, editionId));
await system((ctx) => setHourAt(ctx, editionId, new Date(Date.now() - 60_000)));
const codeOf = async (name: keyof typeof referents): Promise<string> => (await runAs(referents[name], (ctx) => prizesOfBody(ctx.db, idOf(name), editionId)))[0]?.code ?? '';

test.each(locales)('after the hour a winner has its certificate in %s: one tagged page of PDF/UA-1 with its name, its prize, its code and where that is checked, the same bytes each time', { timeout: 60_000 }, async (locale) => {
  const code = await codeOf(named);
  const make = () => runAs(referents[named], (ctx) => certificateOf(ctx, { organisationId: idOf(named), code }, locale));
  const { file, fileName } = await make();
  const pdf = readPdf(file);
  const category = locale === 'fr' ? 'Communes de 2 001 à 10 000 habitants' : 'Towns of 2,001 to 10,000 inhabitants';
  const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ');
  const plain = (text: string) => spaced(text).replaceAll('\u2011', '-');
  expect(pdf).toMatchObject({ tagged: true, accessibility: '1', displaysTitle: true, lang: locale === 'fr' ? 'fr-FR' : 'en-GB' });
  expect(plain(pdf.title ?? '')).toContain(named);
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.tags['H1']).toBe(1);
  expect(pdf.alternatives).toContain(certificateTexts[locale].alt);
  expect(code).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}$/);
  for (const words of [named, category]) expect(plain(pdf.text)).toContain(words);
  // As they are typed where they are checked.
  for (const words of [code, `${app.settings.origin.replace(/^https?:\/\//, '')}/verify`]) expect(spaced(pdf.text)).toContain(words);
  expect(pdf.text).not.toMatch(/[\u25a1\ufffd]/u);
  expect(fileName).toBe(`${certificateTexts[locale].file}-${editionId}-towns-2k-10k.pdf`);
  expect(file.equals((await make()).file)).toBe(true);
});

test('a winner that stays unnamed has its own certificate, and nobody else has it; nor has anybody one by a code that is not theirs', async () => {
  const code = await codeOf(discreet);
  const asked = (who: Parameters<typeof runAs>[0], name: string, of: string) => runAs(who, (ctx) => certificateOf(ctx, { organisationId: idOf(name), code: of }, 'fr'));
  expect(readPdf((await asked(referents[discreet], discreet, code)).file).text).toContain(discreet);
  for (const who of [referents[named], parvis.visitor, await parvis.person('reviewer')]) await expect(asked(who, discreet, code)).rejects.toMatchObject({ code: 'not_found' });
  await expect(asked(referents[discreet], discreet, await codeOf(named))).rejects.toMatchObject({ code: 'not_found' });
  await expect(asked(referents[named], named, 'AAAA-BBBB-CCCC')).rejects.toMatchObject({ code: 'not_found' });
});
