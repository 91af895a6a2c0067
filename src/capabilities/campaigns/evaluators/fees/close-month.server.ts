import { z } from 'zod';
import { isIsoDate } from '#core/calendar/date.ts';
import { cents, sumMoney } from '#core/shared/money.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireOffice } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { entryLines, type EntryLine } from './entries.queries.server.ts';
import { isMonth, lastDayOf } from './months.ts';
import { insertPayment, insertStatement, payees, statements } from './statements.queries.server.ts';

export interface DraftStatement {
  personId: string;
  lines: EntryLine[];
  totalCents: number;
}

/** What the statements of a month would hold: every line due by its end that no statement holds. Who has one for the month already waits for the next. */
export async function draftStatements(ctx: Pick<Ctx, 'db'>, month: string, personId?: string): Promise<DraftStatement[]> {
  const closed = new Set((await statements(ctx.db, { month })).map((statement) => statement.personId));
  const lines = await entryLines(ctx.db, { open: { until: lastDayOf(month) }, personId });
  return [...Map.groupBy(lines, (line) => line.personId)]
    .filter(([id]) => !closed.has(id))
    .map(([id, own]) => ({ personId: id, lines: own, totalCents: sumMoney(own.map((line) => cents(line.cents))) }));
}

/**
 * Closes the statements of a month that is over: from then on they never change, and what comes later goes to the next
 * month. Who has nothing to receive gets none: the lines wait. Returns how many. Throws `not_allowed`, `month_not_over`.
 */
export async function closeMonth(ctx: Ctx, month: string): Promise<number> {
  if (ctx.actor.kind !== 'system') requireOffice(ctx.actor);
  if (!isMonth(month) || lastDayOf(month) >= ctx.clock.today()) throw problem('month_not_over');
  const drafts = (await draftStatements(ctx, month)).filter(({ totalCents }) => totalCents > 0);
  const people = await payees(ctx.db, drafts.map(({ personId }) => personId));
  for (const { personId, lines, totalCents } of drafts) {
    const id = ctx.ids.next();
    await insertStatement(ctx.db, {
      id, personId, personName: people.get(personId)?.name ?? '', month, reference: `CM-${month}-${personId.slice(-10).toUpperCase()}`, totalCents,
      by: ctx.actor.personId, at: ctx.clock.now(), entryIds: lines.map((line) => line.id),
    });
    await ctx.record({ name: evaluatorEvents.statementClosed, subjectType: 'person', subjectId: personId, payload: { statement: id, month, cents: totalCents } });
  }
  return drafts.length;
}

export const paymentInput = z.strictObject({
  statements: z.array(z.uuid()).min(1, 'statement_needed'),
  paidOn: z.string().refine(isIsoDate, 'date_invalid'),
  reference: z.string().trim().min(1, 'field_required').max(120, 'field_too_long'),
});

/** Notes that statements were paid, once each. Throws `not_allowed`, `not_found`, `form_incomplete`, `statement_paid`. */
export async function recordPayments(ctx: Ctx, input: z.infer<typeof paymentInput>): Promise<void> {
  if (ctx.actor.kind !== 'system') requireOffice(ctx.actor);
  if (input.paidOn > ctx.clock.today()) throw problem('form_incomplete', {}, [{ field: 'paidOn', code: 'date_in_future' }]);
  for (const id of input.statements) {
    const [statement] = await statements(ctx.db, { id });
    if (!statement) throw problem('not_found');
    if (statement.personId === ctx.actor.personId) throw problem('not_allowed');
    const first = await insertPayment(ctx.db, { statementId: id, paidOn: input.paidOn, reference: input.reference, by: ctx.actor.personId, at: ctx.clock.now() });
    if (!first) throw problem('statement_paid', { reference: statement.reference });
    await ctx.record({ name: evaluatorEvents.statementPaid, subjectType: 'person', subjectId: statement.personId, payload: { statement: id } });
  }
}
