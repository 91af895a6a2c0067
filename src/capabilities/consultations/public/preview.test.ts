import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { readConsultation } from '../arrange-consultations.server.ts';
import { makeFromTemplate, templateInput } from '../templates/make-from-template.server.ts';
import { readTemplates } from '../templates/read-templates.server.ts';
import { previewProject } from './answer-visitor.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);

test('the preview of a draft shows the project and each of its steps as they will be, and nothing can be sent from it', async () => {
  const template = readTemplates().find(({ id }) => id === 'big-project');
  if (!template) throw new Error('no template');
  const input = templateInput(template).parse({ ...Object.fromEntries(template.blanks.map(({ id, example }) => [id, example])), closesOn: '2030-06-30' });
  const id = await app.runAs(referent, (ctx) => makeFromTemplate(ctx, body, { template, ...input }));
  const pages = await app.runAs(referent, async (ctx) => {
    const { consultation, steps } = await readConsultation(ctx, { organisationId: body, id });
    const shown = [await previewProject(ctx, consultation, null)];
    for (const { position } of steps) shown.push(await previewProject(ctx, consultation, position));
    return shown;
  });
  expect(pages[0]).toContain('href="?step=2"');
  expect(pages[2]).toContain('Le projet vous paraît-il utile');
  for (const html of pages) expect(html).not.toMatch(/(href|action)="\/c\/|<button(?! disabled)|name=k value="[^"]/);
});
