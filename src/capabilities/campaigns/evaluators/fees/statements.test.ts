import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aField, editionId, idOf } from '#tests/harness/builders.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';
import { moveMission } from '../../index.server.ts';
import { accrueFees } from './accrue-fees.server.ts';
import { claimExpense, expenseProof } from './claim-expense.server.ts';
import { closeMonth, draftStatements, recordPayments } from './close-month.server.ts';
import { correctFee } from './correct-fee.server.ts';
import { decideExpense } from './decide-expense.server.ts';
import { expenses } from './expenses.queries.server.ts';
import { ownStatements, paymentsCsv, readStatement, statementPdf } from './read-statement.server.ts';
import { statements } from './statements.queries.server.ts';

const parvis = await testApp({ clock: fixedClock(new Date('2026-04-20T09:00:00Z')) });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
const field = await aField(parvis);
const on = (day: string) => (ctx: Ctx): Ctx => ({ ...ctx, clock: fixedClock(new Date(`${day}T09:00:00Z`)) });
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? [error.code, ...error.fields.map((fault) => fault.code)].join(' ') : error));
const accrue = (day = '2026-04-20') => system((ctx) => accrueFees(on(day)(ctx), { editionId }));
const png = (bytes = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==') => new File([new Uint8Array(Buffer.from(bytes, 'base64'))], 'ticket.png');

const first = field.freshMission('phone');
const who = first.evaluator;
const state = (mission: { organisation_id: string; id: string }, to: 'validated' | 'rejected') =>
  system((ctx) => moveMission(ctx.db, { organisationId: mission.organisation_id, id: mission.id }, ['planned', 'validated', 'rejected'], to));
const own = () => runAs(who, ownStatements);
const claim = (change: object, file: unknown = null) =>
  runAs(who, (ctx) => claimExpense(ctx, { kind: 'travel', spentOn: '2026-04-18', kilometres: '84', amount: '', note: 'Visite', ...change }, file));

test('a validated audit is due once, however often accounts are brought up to date', async () => {
  await state(first.mission, 'validated');
  expect([await accrue(), await accrue()]).toEqual([1, 0]);
  expect((await own()).draft).toMatchObject({ totalCents: 1200, lines: [{ kind: 'fee', channel: 'phone' }] });
});

test('kilometres are claimed without proof, a stamp with one, told by its content', async () => {
  await claim({});
  const stamp = { kind: 'postage', kilometres: '', amount: '4,56', note: 'Lettre suivie' };
  expect(await code(claim(stamp))).toBe('form_incomplete proof_needed');
  expect(await code(claim(stamp, png(Buffer.from('MZ not a picture').toString('base64'))))).toBe('form_incomplete proof_type_refused');
  await claim(stamp, png());
  expect(await code(claim({ kilometres: '0' }))).toBe('form_incomplete kilometres_invalid');
  expect(await code(claim({ spentOn: '2026-04-21' }))).toBe('form_incomplete date_in_future');
  expect(await code(claim({ spentOn: '2025-12-01' }))).toBe('form_incomplete expense_too_old');
});

test('an accepted expense is due in full, a refused one needs its reason, and nothing is decided twice', async () => {
  const waiting = await system((ctx) => expenses(ctx.db, { waiting: true }));
  const [stamp, travel] = ['postage', 'travel'].map((kind) => waiting.find((expense) => expense.kind === kind));
  const decide = (id: string | undefined, decision: 'accepted' | 'refused', reason = '') => runAs(operator, (ctx) => decideExpense(ctx, { expense: id ?? '', decision, reason }));
  expect(await code(decide(stamp?.id, 'refused'))).toBe('form_incomplete reason_needed');
  await decide(stamp?.id, 'refused', 'Illisible.');
  await decide(travel?.id, 'accepted');
  expect(await code(decide(travel?.id, 'accepted'))).toBe('expense_decided');
  expect((await own()).draft?.totalCents).toBe(1200 + 84 * 32);
  expect((await runAs(who, (ctx) => expenseProof(ctx, stamp?.id ?? ''))).type).toBe('image/png');
});

test('a month is closed once it is over: its statement is exact and never changes', async () => {
  expect(await code(runAs(operator, (ctx) => closeMonth(ctx, '2026-04')))).toBe('month_not_over');
  expect(await runAs(operator, (ctx) => closeMonth(on('2026-05-04')(ctx), '2026-04'))).toBe(1);
  const [statement] = (await own()).closed;
  const { lines } = await runAs(who, (ctx) => readStatement(ctx, statement?.id ?? ''));
  expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(statement?.totalCents);
  expect(statement).toMatchObject({ month: '2026-04', totalCents: 3888, paidOn: null });
  expect(await runAs(operator, (ctx) => closeMonth(on('2026-05-05')(ctx), '2026-04'))).toBe(0);
  const change = (table: 'fee_entry' | 'fee_statement') => system((ctx) => ctx.db.updateTable(table).set({ person_id: idOf(operator) }).execute());
  await expect(change('fee_entry')).rejects.toThrow(/permission denied/);
  await expect(change('fee_statement')).rejects.toThrow(/permission denied/);
});

test('what is rejected after closing is taken back by a line of the next month; a debt waits', async () => {
  await state(first.mission, 'rejected');
  await accrue('2026-05-06');
  expect((await own()).draft).toMatchObject({ totalCents: -1200, lines: [{ kind: 'taken_back' }] });
  expect(await runAs(operator, (ctx) => closeMonth(on('2026-06-02')(ctx), '2026-05'))).toBe(0);
  await runAs(operator, (ctx) => correctFee(on('2026-06-03')(ctx), idOf(who), { amount: '20,10', note: 'Geste' }));
  expect(await runAs(operator, (ctx) => closeMonth(on('2026-07-02')(ctx), '2026-06'))).toBe(1);
  expect((await own()).closed.map(({ totalCents }) => totalCents)).toEqual([810, 3888]);
});

test('a payment is noted once with its reference, and leaves the list of transfers', async () => {
  const [june] = (await own()).closed;
  const pay = (day: string) => runAs(operator, (ctx) => recordPayments(on('2026-07-10')(ctx), { statements: [june?.id ?? ''], paidOn: day, reference: 'VIR-7' }));
  const transfers = async () => (await runAs(operator, (ctx) => paymentsCsv(ctx, '2026-06'))).text;
  expect(await transfers()).toContain('8,1');
  expect(await code(pay('2026-07-11'))).toBe('form_incomplete date_in_future');
  await pay('2026-07-09');
  expect(await code(pay('2026-07-09'))).toBe('statement_paid');
  expect((await own()).closed[0]).toMatchObject({ paidOn: '2026-07-09', paymentReference: 'VIR-7' });
  expect(await transfers()).not.toContain('8,1');
});

test('a rejected audit is listed as unpaid', async () => {
  const other = field.freshMission('email');
  await state(other.mission, 'rejected');
  await accrue();
  const drafts = await system((ctx) => draftStatements(ctx, '2026-04', idOf(other.evaluator)));
  const lines = drafts[0]?.lines ?? (await system((ctx) => draftStatements(ctx, '2026-08', idOf(other.evaluator))))[0]?.lines ?? [];
  expect(lines.at(-1)).toMatchObject({ kind: 'unpaid', cents: 0, missionId: other.mission.id });
});

test('another evaluator, a reviewer, a participant and a visitor see nothing of it', async () => {
  const [statement] = (await own()).closed;
  const expense = (await system((ctx) => expenses(ctx.db, { personId: idOf(who) }))).find(({ proof }) => proof);
  const strangers = [await parvis.person('evaluator'), await parvis.person('reviewer'), await parvis.person('referent', first.mission.organisation_id), parvis.visitor];
  for (const stranger of strangers) {
    expect(await runAs(stranger, (ctx) => statements(ctx.db, {}))).toEqual([]);
    expect(await code(runAs(stranger, (ctx) => readStatement(ctx, statement?.id ?? '')))).toBe('not_found');
    expect(await code(runAs(stranger, (ctx) => expenseProof(ctx, expense?.id ?? '')))).toBe('not_found');
    for (const table of ['fee_entry', 'fee_statement', 'fee_statement_line', 'fee_payment', 'evaluator_expense', 'evaluator_expense_decision', 'evaluator_tie', 'evaluator_declaration', 'training_result', 'evaluator_absence', 'evaluator_application'] as const) {
      expect(await runAs(stranger, (ctx) => ctx.db.selectFrom(table).selectAll().execute())).toEqual([]);
    }
  }
});

test('the statement is a PDF that a screen reader can read', async () => {
  const [statement] = (await own()).closed;
  const { pdf, fileName } = await runAs(who, (ctx) => statementPdf(ctx, statement?.id ?? ''));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.includes('/MarkInfo')).toBe(true);
  expect(fileName).toContain(statement?.reference);
});
