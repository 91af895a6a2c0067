import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireOffice } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { insertEntries } from './entries.queries.server.ts';
import { expenses, insertExpenseDecision } from './expenses.queries.server.ts';

export const expenseDecisionInput = z.strictObject({
  expense: z.string(),
  decision: z.enum(['accepted', 'refused'], 'choice_needed'),
  reason: z.string().trim().max(500, 'field_too_long').default(''),
});

/**
 * Accepts an expense, which is then due in full, or refuses it with its reason. Nobody decides on their own. Throws
 * `not_allowed`, `not_found`, `form_incomplete`, `expense_decided`.
 */
export async function decideExpense(ctx: Ctx, input: z.infer<typeof expenseDecisionInput>): Promise<void> {
  requireOffice(ctx.actor);
  const [expense] = isUuid(input.expense) ? await expenses(ctx.db, { id: input.expense }) : [];
  if (!expense) throw problem('not_found');
  if (expense.personId === ctx.actor.personId) throw problem('not_allowed');
  if (input.decision === 'refused' && input.reason === '') throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);
  const at = ctx.clock.now();
  const first = await insertExpenseDecision(ctx.db, { expenseId: expense.id, decision: input.decision, reason: input.reason || null, by: ctx.actor.personId, at });
  if (!first) throw problem('expense_decided');
  if (input.decision === 'accepted') {
    await insertEntries(ctx.db, [{
      id: ctx.ids.next(), personId: expense.personId, editionId: expense.editionId, kind: 'expense', organisationId: null, missionId: null, channel: null,
      expenseId: expense.id, cents: expense.cents, note: expense.note, dueOn: ctx.clock.today(),
    }], { personId: ctx.actor.personId, at });
  }
  await ctx.record({ name: evaluatorEvents.expenseDecided, subjectType: 'person', subjectId: expense.personId, editionId: expense.editionId, payload: { expense: expense.id, decision: input.decision } });
}
