import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { recount, type ConsultationExport } from '#core/consultations/recount.ts';
import { readPabulib } from '#core/participatory-budget/pabulib.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { changeConsultation, makeConsultation, moveConsultation } from '../../arrange-consultations.server.ts';
import { consultationInput } from '../../consultation.input.ts';
import { answerReceipts, answerStep, showProject, showStep } from '../../public/answer-visitor.server.ts';
import { showCountFile } from '../../results/answer-results.server.ts';
import { addStep, changeStep } from '../arrange-steps.server.ts';
import { budgetKind } from '../budget/budget-kind.server.ts';
import { prioritiesKind } from '../priorities/priorities-kind.server.ts';
import { simulateVotes } from './simulate-votes.server.ts';
import { drawMaps } from '../statements/draw-map.server.ts';
import { statementsKind } from '../statements/statements-kind.server.ts';
import { stepFields, stepInput } from '../step.input.ts';
import type { AnyStepKind } from '../step-kind.ts';

const app = await testApp();
const [body = '', other = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }, { name: 'Sainte-Foy' }]));
const referent = await app.person('referent', body);
const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
const bySystem: RunStep = (step) => app.system(step);

const statements = Array.from({ length: 10 }, (_, i) => `Phrase numéro ${i + 1}`).join('\n');
const projects = { c1Title: 'Aire de jeux', c1Cost: '60 000', c2Title: 'Bancs', c2Cost: '30000', c3Title: 'Fontaine', c3Cost: '50 000', c4Title: 'Verger', c4Cost: '20000' };

let made = 0;
async function consult(kind: AnyStepKind, fields: Record<string, string>): Promise<{ key: { organisationId: string; id: string }; slug: string; stepId: string }> {
  const slug = `votes-${(made += 1)}`;
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug, title: 'La place', what: 'Ce qui change.', opensAt: '', closesAt: '' })));
  const key = { organisationId: body, id };
  const stepId = await app.runAs(referent, (ctx) => addStep(ctx, key, { kind, input: stepInput(kind).parse({ proof: 'none', ...fields }) }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
  return { key, slug, stepId };
}

const tokenIn = (html: string): string => /name=k value="([^"]+)"/.exec(html)?.[1] ?? '';
const show = (slug: string, { rest = '', query = '', token = null }: { rest?: string; query?: string; token?: string | null } = {}) =>
  asVisitor((ctx) => showStep(ctx, { slug, position: 1 }, { rest: rest.split('/').filter(Boolean), query: new URLSearchParams(query), token }));
const send = (slug: string, typed: Record<string, string[]>) =>
  asVisitor((ctx) => answerStep(ctx, { slug, position: 1 }, { rest: [], query: new URLSearchParams(), token: null, typed: new Map(Object.entries(typed)), photo: null, mayMail: true }));
const vote = (slug: string, k: string, s: number, v: number) => send(slug, { k: [k], s: [String(s)], v: [String(v)] });
const close = (key: { organisationId: string; id: string }) => app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'close'));
const outputs = (html: string): string[] => [...html.matchAll(/<output>([^<]+)<\/output>/g)].map(([, text]) => text ?? '');
async function countedAgain(slug: string): Promise<ConsultationExport> {
  const json = await new Response((await asVisitor((ctx) => showCountFile(ctx, asVisitor, slug))).body).text();
  const exported = JSON.parse(json) as ConsultationExport; // just written by it
  const again = recount(exported, (text) => createHash('sha256').update(text).digest('hex'));
  expect([again.differences, again.receiptFaults]).toEqual([[], []]);
  return exported;
}

test('what the forms of votes say comes back to them; what cannot be voted on is refused', () => {
  const given = [
    [statementsKind, { statements, statementsEn: statements.replaceAll('Phrase', 'Sentence'), mapShown: 'over' }],
    [prioritiesKind, { c1Title: 'Bancs', c1Text: 'À l’ombre', c3Title: 'Arbres', most: '2' }],
    [budgetKind, { ...projects, c1Cost: '60000', c3Cost: '50000', envelope: '100000', rule: 'equal_shares', within: 'yes', most: '' }],
  ] as const;
  for (const [kind, fields] of given) {
    const input = stepInput(kind).parse({ proof: 'none', ...fields });
    expect(stepFields(kind, { id: '', kind: kind.kind, position: 1, ...input })).toMatchObject(fields);
  }
  const faults = (kind: AnyStepKind, fields: Record<string, string>) => stepInput(kind).safeParse({ proof: 'none', ...fields }).error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  expect(faults(statementsKind, { statements: 'Une seule' })).toEqual(['statements consultation_statements_needed']);
  expect(faults(prioritiesKind, { c1Title: 'Seul', most: 'x' })).toEqual(['c2Title consultation_items_needed', 'most consultation_amount_invalid']);
  expect(faults(budgetKind, { ...projects, c1Cost: '900000', c2Cost: '', envelope: '100000' })).toEqual(['c1Cost consultation_cost_beyond_envelope', 'c2Cost field_required']);
});

test('each statement is answered once a person, corrected as often as they like, and nobody meets it twice', async () => {
  const { slug } = await consult(statementsKind, { statements });
  const token = tokenIn((await show(slug)).html);
  const met = new Set<string>();
  let html = (await show(slug, { token })).html;
  for (let i = 0; i < 10; i++) {
    const [, s = ''] = /name=s value=(\d+)/.exec(html) ?? [];
    met.add(s);
    html = (await vote(slug, token, Number(s), 1)).html;
  }
  expect([met.size, html.includes('Vous avez répondu à toutes les phrases.'), outputs(html).length]).toEqual([10, true, 2]);
  await vote(slug, token, 3, -1);
  await vote(slug, token, 3, -1);
  expect((await show(slug, { rest: 'mine', token })).html.match(/Pas d’accord/g)).toHaveLength(1);
  const rows = await app.system(({ db }) => db.selectFrom('statement_vote').select(['statement', 'vote']).where('organisation_id', '=', body).execute());
  expect([rows.length, rows.filter(({ vote: given }) => given === -1).map(({ statement }) => statement)]).toEqual([10, [3]]);
});

test('two hundred votes on one statement by one person at once are one vote; those of nobody and on nothing are none', async () => {
  const { slug, stepId } = await consult(statementsKind, { statements });
  const token = tokenIn((await show(slug)).html);
  await Promise.all(Array.from({ length: 200 }, () => vote(slug, token, 1, 1)));
  expect((await send(slug, { k: ['x'], s: ['1'], v: ['1'] })).status).toBe(422);
  await vote(slug, token, 11, 1);
  await vote(slug, token, 2, 7);
  const [votes, participations] = await app.system(async ({ db }) => [
    (await db.selectFrom('statement_vote').selectAll().where('step_id', '=', stepId).execute()).length,
    (await db.selectFrom('participation').selectAll().where('step_id', '=', stepId).execute()).length,
  ]);
  expect([votes, participations]).toEqual([1, 1]);
});

test('the map is drawn of ten people, shown to whoever answered enough, and changes for five more; a visitor reads no vote while it is open', async () => {
  const { key, slug, stepId } = await consult(statementsKind, { statements });
  const voter = async (opinion: (s: number) => number): Promise<string> => {
    const token = tokenIn((await show(slug)).html);
    for (let s = 1; s <= 10; s++) await vote(slug, token, s, opinion(s));
    return token;
  };
  const [one = '', ...others] = await Promise.all(Array.from({ length: 12 }, (_, i) => voter((s) => (s === 1 ? 1 : (s % 2 === 0) === i < 6 ? 1 : -1))));
  expect((await show(slug, { rest: 'map' })).status).toBe(403);
  expect((await show(slug, { rest: 'map', token: one })).html).toContain('La carte n’est pas encore tracée');
  await drawMaps(bySystem);
  const map = (await show(slug, { rest: 'map', token: one })).html;
  expect(map).toContain('2 groupes d’opinion se dessinent.');
  expect(map).toMatch(/Vos réponses sont le plus proches de celles du groupe [AB]\./);
  expect(map.length).toBeLessThan(40_000);
  const madeAt = () => app.system(({ db }) => db.selectFrom('step_snapshot').select(['people', 'votes']).where('step_id', '=', stepId).executeTakeFirstOrThrow());
  for (const opinion of [1, -1, 1, 1]) await voter(() => opinion);
  await drawMaps(bySystem);
  expect((await madeAt()).people).toBe(12);
  await voter(() => 0);
  await drawMaps(bySystem);
  expect((await madeAt()).people).toBe(17);
  const seen = await asVisitor(async (ctx) => {
    await showProject(ctx, slug);
    return (await ctx.db.selectFrom('statement_vote').selectAll().execute()).length;
  });
  expect(seen).toBe(0);
  const [, code = ''] = outputs((await show(slug, { rest: 'done', token: others[0] ?? null })).html);
  expect((await asVisitor((ctx) => answerReceipts(ctx, slug, new Map([['withdraw', [code]], ['confirmed', ['yes']]])))).status).toBe(200);
  expect((await vote(slug, others[0] ?? '', 1, 1)).status).toBe(409);
  await close(key);
  await drawMaps(bySystem);
  expect(await madeAt()).toEqual({ people: 16, votes: 160 });
  expect((await show(slug)).html).toContain('Ce qui rassemble');
  const table = (await show(slug, { rest: 'map/statements', query: 'sort=agree' })).html;
  expect([table.includes('Phrase numéro 1<'), table.length < 40_000]).toEqual([true, true]);
  const exported = await countedAgain(slug);
  expect(exported.figures.find(({ measure, subject }) => measure === 'agree' && subject === '1')?.value).toBe(14);
  expect((await asVisitor((ctx) => showProject(ctx, slug))).html).toContain('Voir la carte des opinions');
});

test('statements are added once people vote, never changed nor taken away', async () => {
  const { key, slug, stepId } = await consult(statementsKind, { statements });
  const token = tokenIn((await show(slug)).html);
  await vote(slug, token, 1, 1);
  const changed = `${statements.replace('Phrase numéro 1\n', 'Tout autre chose\n')}`;
  await app.runAs(referent, (ctx) => changeStep(ctx, { ...key, stepId }, stepInput(statementsKind).parse({ proof: 'none', statements: changed })));
  const stored = await app.system(({ db }) => db.selectFrom('consultation_step').select('content').where('id', '=', stepId).executeTakeFirstOrThrow());
  const texts = (statementsKind.content.parse(stored.content) as { statements: { n: number; text: { fr: string } }[] }).statements; // as its schema says
  expect([texts.length, texts[0]?.text.fr, texts[10]]).toMatchObject([11, 'Phrase numéro 1', { n: 11, text: { fr: 'Tout autre chose' } }]);
});

test('a ballot counts once, within what it may hold; priorities come in the order of their votes', async () => {
  const { key, slug } = await consult(prioritiesKind, { c1Title: 'Bancs', c2Title: 'Arbres', c3Title: 'Toilettes', most: '2' });
  const ballot = async (c: string[]) => {
    const k = tokenIn((await show(slug)).html);
    return { k, answer: await send(slug, { k: [k], c }) };
  };
  const refused = await ballot(['c1', 'c2', 'c3']);
  expect([refused.answer.status, refused.answer.html.includes('Retirez-en 1'), (refused.answer.html.match(/ checked/g) ?? []).length]).toEqual([422, true, 3]);
  expect((await ballot([])).answer.status).toBe(422);
  const { k, answer } = await ballot(['c2']);
  expect(answer.status).toBe(200);
  expect((await send(slug, { k: [k], c: ['c1'] })).status).toBe(200);
  await ballot(['c2', 'c3']);
  await close(key);
  const project = (await asVisitor((ctx) => showProject(ctx, slug))).html;
  expect(project.indexOf('Arbres')).toBeLessThan(project.indexOf('Toilettes'));
  expect((await countedAgain(slug)).figures.filter(({ measure }) => measure === 'choices').map(({ value }) => value)).toEqual([0, 2, 1]);
});

test('a budget takes the projects that its rule says, tells what the lot decided, and gives its ballots as a Pabulib file', async () => {
  const { key, slug } = await consult(budgetKind, { ...projects, envelope: '100 000', rule: 'votes', within: 'yes' });
  const ballot = async (c: string[], more: Record<string, string[]> = {}) => send(slug, { k: [tokenIn((await show(slug)).html)], c, ...more });
  expect((await ballot(['c1', 'c3'])).html).toContain('de trop. Retirez un projet.');
  expect((await ballot(['c1', 'c2'], { do: ['count'] })).html).toMatch(/2 projets choisis\s: 90\s000\s€\. Il reste 10\s000\s€\./);
  for (const c of [['c1', 'c2'], ['c1'], ['c3', 'c2'], ['c1', 'c4'], ['c2']]) expect((await ballot(c)).status).toBe(200);
  expect((await show(slug, { rest: 'pabulib' })).file).toBeUndefined();
  await close(key);
  const html = (await asVisitor((ctx) => showProject(ctx, slug))).html;
  // Three votes each for the playground and the benches, the cheaper first; then 10 000 are left, and nothing fits.
  expect(html).toMatch(/2 projets retenus, pour 90\s000\s€\. Il reste 10\s000\s€/);
  const file = readPabulib(String((await show(slug, { rest: 'pabulib' })).file?.content));
  expect([file.votes.rows.length, file.projects.rows.map((row) => row.at(-1))]).toEqual([5, ['1', '1', '0', '0']]);
  const { figures, steps } = await countedAgain(slug);
  expect(figures.find(({ measure }) => measure === 'chosen')?.value).toEqual(['c2', 'c1']);
  expect(steps[0]?.budget?.lot).toHaveLength(4);
});

test('once a consultation is open its ballot does not change', async () => {
  const { key, slug, stepId } = await consult(budgetKind, { ...projects, envelope: '100 000' });
  await app.runAs(referent, (ctx) => changeStep(ctx, { ...key, stepId }, stepInput(budgetKind).parse({ proof: 'none', ...projects, c2Title: 'Autre', envelope: '200 000' })));
  await app.runAs(referent, (ctx) => changeConsultation(ctx, key, consultationInput.parse({ slug, title: 'La place', what: 'Autre', opensAt: '', closesAt: '' })));
  expect((await show(slug)).html).toContain('Bancs');
});

test('the votes of the demonstration are there: a map under way, one that is over, and a budget whose choice is counted again', async () => {
  await app.system((ctx) => simulateVotes(ctx, other));
  const maps = await app.system(({ db }) => db.selectFrom('step_snapshot').select('people').where('organisation_id', '=', other).execute());
  expect(maps.map(({ people }) => people).toSorted((a, b) => a - b)).toEqual([102, 201]);
  const project = (await asVisitor((ctx) => showProject(ctx, 'budget-participatif'))).html;
  expect([project.includes('projets retenus'), project.length < 40_000]).toEqual([true, true]);
  await countedAgain('budget-participatif');
  const about = (await asVisitor((ctx) => showStep(ctx, { slug: 'se-deplacer-en-ville', position: 1 }, { rest: ['about'], query: new URLSearchParams(), token: null }))).html;
  expect([about.includes('Manquent surtout'), about.includes('Les résultats, bruts et redressés'), about.length < 40_000]).toEqual([true, true, true]);
});
