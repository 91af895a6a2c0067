import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { makeConsultation, moveConsultation } from '../arrange-consultations.server.ts';
import { consultationInput } from '../consultation.input.ts';
import { answerReceipts, answerStep, showStep } from '../public/answer-visitor.server.ts';
import { addStep } from '../steps/arrange-steps.server.ts';
import { prioritiesKind } from '../steps/priorities/priorities-kind.server.ts';
import { stepInput } from '../steps/step.input.ts';
import { arrangePopulation, populationInput, readPopulation } from './arrange-population.server.ts';
import { weighParticipants } from './weigh-participants.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);
const bySystem: RunStep = (step) => app.system(step);
const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);

const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug: 'qui', title: 'La place', what: 'Ce qui change.', opensAt: '', closesAt: '' })));
const key = { organisationId: body, id };
await app.runAs(referent, (ctx) => addStep(ctx, key, { kind: prioritiesKind, input: stepInput(prioritiesKind).parse({ proof: 'none', c1Title: 'Bancs', c2Title: 'Arbres', most: '1' }) }));
await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));

const request = (rest: string[] = []) => ({ rest, query: new URLSearchParams(), token: null });
const send = (typed: Record<string, string[]>, rest: string[] = []) =>
  asVisitor((ctx) => answerStep(ctx, { slug: 'qui', position: 1 }, { ...request(rest), typed: new Map(Object.entries(typed)), photo: null, mayMail: true }));
async function vote(choice: string): Promise<{ html: string; code: string }> {
  const { html } = await asVisitor((ctx) => showStep(ctx, { slug: 'qui', position: 1 }, request()));
  const thanks = await send({ k: [/name=k value="([^"]+)"/.exec(html)?.[1] ?? ''], c: [choice] });
  return { html: thanks.html, code: [...thanks.html.matchAll(/<output>([^<]+)<\/output>/g)][1]?.[1] ?? '' };
}
const say = (code: string, said: Record<string, string>) => send({ code: [code], said: ['yes'], ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, [value]])) }, ['about']);
const profiles = () => app.system(async ({ db }) => (await db.selectFrom('participation_profile').selectAll().where('organisation_id', '=', body).execute()).length);
const census = { 'age_15-29': '300', 'age_30-44': '300', 'age_45-59': '200', 'age_60-74': '100', 'age_75-': '100', districts: 'Centre ; 600\nGare ; 400' };

test('nobody is asked who they are until the body says who lives there; its form wants whole headings', async () => {
  expect((await vote('c1')).html).not.toContain('Aidez-nous');
  const faults = populationInput().safeParse({ 'age_15-29': '300', districts: 'Centre' }).error?.issues.map(({ path }) => path[0]);
  expect(faults).toEqual(['age_30-44', 'age_45-59', 'age_60-74', 'age_75-', 'districts']);
  await expect(app.runAs(reader, (ctx) => arrangePopulation(ctx, key, populationInput().parse(census)))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(referent, (ctx) => arrangePopulation(ctx, key, populationInput().parse(census)));
  expect((await app.runAs(reader, (ctx) => readPopulation(ctx, key))).fields).toMatchObject({ 'age_15-29': '300', districts: 'Centre ; 600\nGare ; 400' });
  const { html, code } = await vote('c1');
  expect(html).toContain('Aidez-nous à voir qui manque');
  expect((await send({ code: [code] }, ['about'])).html).toContain('Moins de 15 ans');
});

test('one says who one is once, by one’s own code; nothing is kept of somebody under 15; taking back erases it', async () => {
  const { code } = await vote('c2');
  await say(code, { age: 'under-15', district: 'd1' });
  expect(await profiles()).toBe(0);
  await say(code, { age: '30-44', district: 'd9' });
  await say(code, { age: '75-' });
  expect(await profiles()).toBe(1);
  expect((await say('x', { age: '30-44' })).status).toBe(422);
  await asVisitor((ctx) => answerReceipts(ctx, 'qui', new Map([['withdraw', [code]], ['confirmed', ['yes']]])));
  expect(await profiles()).toBe(0);
});

test('who is missing is told beside the census, with figures raw and weighted; nothing under five, and no profile is read by the body', async () => {
  const ages = [...Array.from({ length: 30 }, () => '75-'), ...Array.from({ length: 12 }, () => '15-29'), ...Array.from({ length: 3 }, () => '30-44')];
  for (const [i, age] of ages.entries()) await say((await vote(age === '15-29' ? 'c2' : 'c1')).code, { age, ...(i % 2 === 0 ? { district: 'd1' } : {}) });
  await weighParticipants(bySystem);
  const { html } = await asVisitor((ctx) => showStep(ctx, { slug: 'qui', position: 1 }, request(['about'])));
  expect([html.includes('Plus nombreux'), html.includes('moins de 5'), html.includes('Les résultats, bruts et redressés'), html.length < 40_000]).toEqual([true, true, true, true]);
  const { steps } = await app.runAs(reader, (ctx) => readPopulation(ctx, key));
  const rows = steps[0]?.results.tables.at(-1)?.rows.map(({ cells }) => cells) ?? [];
  // The young chose trees and are too few among those who took part: their share rises.
  expect(rows.map(([name]) => name)).toEqual(['Bancs', 'Arbres']);
  const share = (text = '') => Number(/^\d+/.exec(text)?.[0]);
  expect(share(rows[1]?.[2])).toBeGreaterThan(share(rows[1]?.[1]));
  expect(await app.runAs(referent, async ({ db }) => (await db.selectFrom('participation_profile').selectAll().execute()).length)).toBe(0);
});
