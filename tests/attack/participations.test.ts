import { expect, test } from 'vitest';
import { addStep, answerStep, consultationInput, makeConsultation, moveConsultation, readConsultation, stepInput, stepKindOf, type VisitorAnswer } from '#capabilities/consultations/index.server.ts';
import { isProblem } from '#platform/http/problem.ts';
import { testApp } from '../harness/app.ts';
import { aPanel } from '../harness/builders.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const times = 2000;

const send = (typed: Record<string, string>) => app.runAs(app.visitor, (ctx) => answerStep(ctx, { slug: 'la-place', position: 1 }, {
  rest: [], query: new URLSearchParams(), token: typed['k'] ?? null, typed: new Map(Object.entries(typed).map(([name, value]) => [name, [value]])), photo: null, mayMail: true,
}));

/** Sends again, as a script would, where the site says that it is busy. */
async function insist(typed: Record<string, string>): Promise<VisitorAnswer> {
  for (;;) {
    try {
      return await send(typed);
    } catch (thrown) {
      if (!isProblem(thrown) || thrown.code !== 'busy_retry') throw thrown;
    }
  }
}

test('two thousand sendings at once of one mailed link, half of them with another answer, are one participation with one answer', async () => {
  const survey = stepKindOf('survey');
  if (!survey) throw new Error('no surveys');
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug: 'la-place', title: 'La place', what: 'Ce qui change.', opensAt: '', closesAt: '' })));
  const key = { organisationId: body, id };
  await app.runAs(referent, (ctx) => addStep(ctx, key, { kind: survey, input: stepInput(survey).parse({ proof: 'mail', q1Label: 'Quand\u202f?', q1Kind: 'choice', q1Options: 'Mardi\nSamedi', q1Required: 'yes' }) }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
  await send({ ask: 'email', email: 'anne@habitante.example' });
  const mail = await app.system(({ db }) => db.selectFrom('mail_message').select('text_body').where('recipient', '=', 'anne@habitante.example').executeTakeFirst());
  const token = /\?k=([\w-]+)/.exec(mail?.text_body ?? '')?.[1] ?? '';

  const answers = await Promise.all(Array.from({ length: times }, (_, i) => insist({ k: token, q1: i % 2 ? 'o1' : 'o2' })));
  // The same form sent again is answered alike: every sending shows the one receipt.
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
  expect(new Set(answers.map(({ html }) => /<output>([0-9a-f]{64})<\/output>/.exec(html)?.[1])).size).toBe(1);
  expect((await app.runAs(referent, (ctx) => readConsultation(ctx, key))).received).toBe(1);
  const rows = await app.system(({ db }) => db.selectFrom('survey_response').select('answers').where('organisation_id', '=', body).execute());
  expect(rows).toHaveLength(1);
}, 300_000);
