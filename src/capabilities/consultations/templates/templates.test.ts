import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { moveConsultation, readConsultation } from '../arrange-consultations.server.ts';
import { showProject } from '../public/answer-visitor.server.ts';
import { changeStep } from '../steps/arrange-steps.server.ts';
import { isLeftToReplace, toReplace } from './left-to-replace.ts';
import { filled, makeFromTemplate, slugOf, templateInput } from './make-from-template.server.ts';
import { readTemplates } from './read-templates.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Commune de Saint-Avit' }]));
const referent = await app.person('referent', body);
const templates = readTemplates();

test('every template, filled in with its examples, leaves no blank and opens as it is, unless it gives examples to replace first', async () => {
  for (const template of templates) {
    const input = templateInput(template).parse({ ...Object.fromEntries(template.blanks.map(({ id, example }) => [id, example])), closesOn: '2030-06-30' });
    const id = await app.runAs(referent, (ctx) => makeFromTemplate(ctx, body, { template, ...input }));
    const key = { organisationId: body, id };
    const { consultation, steps } = await app.runAs(referent, (ctx) => readConsultation(ctx, key));
    expect([template.id, steps.map(({ kind }) => kind)]).toEqual([template.id, template.steps.map(({ kind }) => kind)]);
    const [example] = steps.filter(({ content }) => isLeftToReplace(content));
    if (example) {
      await expect(app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'))).rejects.toMatchObject({ code: 'consultation_example_left' });
      const own = JSON.parse(JSON.stringify(example.content).replaceAll(toReplace, 'Notre projet')) as typeof example.content; // the same, in other words
      await app.runAs(referent, (ctx) => changeStep(ctx, { ...key, stepId: example.id }, { ...example, content: own }));
    }
    await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
    const { html } = await app.runAs(app.visitor, (ctx) => showProject(ctx, consultation.slug));
    expect(html).not.toMatch(/\{[a-z-]+\}(?![^<]*<\/style>)/);
    expect(JSON.stringify([consultation.content, steps])).not.toMatch(/\{[a-z]+\}/);
  }
});

test('the blanks of a template are asked for, and its last day', () => {
  const [template] = templates;
  if (!template) throw new Error('no template');
  expect(templateInput(template).safeParse({ closesOn: 'demain' }).error?.issues.map(({ path }) => path[0])).toEqual([...template.blanks.map(({ id }) => id), 'closesOn']);
  expect(filled({ a: 'Réaménager {lieu}, {lieu}' }, { lieu: 'la place' })).toEqual({ a: 'Réaménager la place, la place' });
});

test('an address is the title in plain letters, cut between words; a second one is numbered', async () => {
  expect([slugOf('Réaménager la place de l’Église', 60), slugOf('Un cœur de village à vivre', 14), slugOf('Œuvre', 9)]).toEqual(['reamenager-la-place-de-l-eglise', 'un-coeur-de', 'oeuvre']);
  const [template] = templates;
  if (!template) throw new Error('no template');
  const make = () => app.runAs(referent, (ctx) => makeFromTemplate(ctx, body, { template, blanks: { sujet: 'L’éclairage', question: 'Éteindre\u202f?', decideur: 'Le conseil' }, closesAt: '2030-06-30T21:59:00.000Z' }));
  const slugs = [];
  for (const id of [await make(), await make()]) slugs.push((await app.runAs(referent, (ctx) => readConsultation(ctx, { organisationId: body, id }))).consultation.slug);
  expect(slugs).toEqual(['l-eclairage-commune-de-saint', 'l-eclairage-commune-de-saint-2']);
});
