import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenariosFile } from '#capabilities/grids/scenarios.input.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { testApp } from '#tests/harness/app.ts';
import { workOutBoard } from '../figures/work-out.server.ts';
import { aSourceWith, evenMentions } from '../reading-builders.ts';
import { compareBodies } from './compare-bodies.server.ts';
import { changeDraft, draftFile, draftScenario, dropDraft, openDraft, openPatterns } from './draft-scenario.server.ts';
import { loadScenarioTemplates } from './scenario-templates.input.ts';

const parvis = await testApp();
const bodies = await parvis.system((ctx) => aPanel(ctx, Array.from({ length: 7 }, () => ({}))));
await parvis.system(async (ctx) => {
  for (const [i, body] of bodies.entries()) await aSourceWith(ctx, body, evenMentions(40, 0.3, { seed: `pattern ${i}` }));
});
for (const body of bodies) await workOutBoard(parvis.system, body);
await compareBodies(parvis.system);
const lead = await parvis.person('method_lead');

test('one click makes a draft of a pattern over six bodies; the file fits the data of editions, tells its figures and quotes nobody', async () => {
  const { patterns, editionId } = await parvis.runAs(lead, openPatterns);
  expect(patterns).toEqual([expect.objectContaining({ criterion: 'courtesy', bodies: 7, draftable: true })]);
  const id = await parvis.runAs(lead, (ctx) => draftScenario(ctx, 'courtesy'));
  const { content } = await parvis.runAs(lead, (ctx) => openDraft(ctx, id));
  await parvis.runAs(lead, (ctx) => changeDraft(ctx, id, { ...content, title: { fr: 'Une personne qui hésite', en: 'Somebody who hesitates' } }));
  const { text, fileName } = await parvis.runAs(lead, (ctx) => draftFile(ctx, id));
  const file = scenariosFile.safeParse(parse(text));
  expect(file.error?.issues ?? []).toEqual([]);
  expect(file.data?.scenarios[0]).toMatchObject({ title: { en: 'Somebody who hesitates' }, source: { kind: 'parvis', note: { en: expect.stringContaining('7 bodies') } } });
  expect(text).not.toContain('Attente interminable');
  expect([fileName.endsWith('.yaml'), editionId.length]).toEqual([true, 4]);
  await parvis.runAs(lead, (ctx) => dropDraft(ctx, id));
  await expect(parvis.runAs(lead, (ctx) => openDraft(ctx, id))).rejects.toMatchObject({ code: 'not_found' });
});

test('only method leads draft, only of a pattern that a contact can test, and a body sees none of it', async () => {
  const operator = await parvis.person('operator');
  await expect(parvis.runAs(operator, (ctx) => draftScenario(ctx, 'courtesy'))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(parvis.runAs(lead, (ctx) => draftScenario(ctx, 'clarity'))).rejects.toMatchObject({ code: 'not_found' });
  const referent = await parvis.person('referent', bodies[0]);
  expect((await parvis.runAs(referent, openPatterns)).patterns).toEqual([]);
  expect([...loadScenarioTemplates().keys()]).not.toContain('premises-access');
});
