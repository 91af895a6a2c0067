import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { moveConsultation } from '../arrange-consultations.server.ts';
import { aDebate, visitorOf } from '../debate-builders.ts';
import { answerReceipts } from './answer-visitor.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const ask = (slug: string, field: 'check' | 'own' | 'save', code: string) => app.runAs(app.visitor, (ctx) => answerReceipts(ctx, slug, new Map([[field, [code]]])));
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');
const resumeIn = (html: string): { below: string; token: string } => {
  const [, below = '', token = ''] = /href="[^"]*\/1(\/mine|)\?(?:correct=1&#38;|)k=([\w-]+)"/.exec(html) ?? [];
  return { below, token };
};

test('whoever has the code sees their answers, takes them along, and corrects them while the step is open: the participation still counts once', async () => {
  const { slug } = await aDebate(app, referent, body, 'survey');
  const visitor = visitorOf(app, slug);
  const thanks = await visitor.send(await visitor.token(), { q1: 'Un banc' });
  const [receipt = '', code = ''] = outputs(thanks.html);
  expect((await ask(slug, 'check', code)).html).toContain('Voir ce que j’ai donné');
  const seen = (await ask(slug, 'own', code)).html;
  expect(seen).toContain('Un banc');
  const saved = await ask(slug, 'save', code);
  expect(JSON.parse(String(saved.file?.content))).toMatchObject({ withdrawn: false, given: [{ what: 'Quoi\u202f?', given: 'Un banc' }] });
  const { token } = resumeIn(seen);
  const form = (await visitor.show('?correct=1', token)).html;
  expect(form).toContain('Un banc</textarea>');
  expect((await visitor.send(token, { q1: 'Deux bancs', correct: 'yes' })).html).toContain('Vos réponses sont corrigées');
  expect((await ask(slug, 'own', code)).html).toContain('Deux bancs');
  expect((await ask(slug, 'check', receipt)).html).toContain('Ce reçu est dans la liste');
  await expect(ask(slug, 'own', receipt)).rejects.toMatchObject({ code: 'not_found' });
});

test('texts of a debate are followed and taken back by the code, also once all is over', async () => {
  const { slug, key } = await aDebate(app, referent, body, 'comments');
  const visitor = visitorOf(app, slug);
  const first = await visitor.token();
  await visitor.send(first, { do: 'write', body: 'Un arbre' });
  const [, code = ''] = outputs((await visitor.show('/mine', first)).html);
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'close'));
  const seen = (await ask(slug, 'own', code)).html;
  expect(seen).toContain('Un arbre');
  const { below, token } = resumeIn(seen);
  const mine = (await visitor.show(below, token)).html;
  const text = /id="t-([0-9a-f-]{36})"/.exec(mine)?.[1] ?? '';
  await visitor.send(token, { do: 'withdraw', text, confirmed: 'yes' });
  expect((await visitor.show()).html).not.toContain('Un arbre');
});
