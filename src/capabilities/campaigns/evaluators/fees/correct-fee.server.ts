import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { currentEdition } from '../current-edition.server.ts';
import { requireOffice } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { insertEntries } from './entries.queries.server.ts';
import { typedCents } from './expense.ts';

export const correctionInput = z.strictObject({
  amount: z.string(),
  note: z.string().trim().min(1, 'reason_needed').max(500, 'field_too_long'),
});

/**
 * Corrects an account by a new line, positive or negative (`-12,50`): what is closed or paid never changes. Throws
 * `not_allowed`, `form_incomplete`.
 */
export async function correctFee(ctx: Ctx, personId: string, input: z.infer<typeof correctionInput>): Promise<void> {
  requireOffice(ctx.actor);
  if (personId === ctx.actor.personId) throw problem('not_allowed');
  const typed = input.amount.trim().replace('−', '-');
  const size = typedCents(typed.replace(/^-/, ''));
  if (!size) throw problem('form_incomplete', {}, [{ field: 'amount', code: 'correction_invalid' }]);
  const edition = currentEdition(ctx);
  const amount = typed.startsWith('-') ? -size : size;
  await insertEntries(ctx.db, [{
    id: ctx.ids.next(), personId, editionId: edition.id, kind: 'correction', organisationId: null, missionId: null, channel: null, expenseId: null,
    cents: amount, note: input.note, dueOn: ctx.clock.today(),
  }], { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: evaluatorEvents.feeCorrected, subjectType: 'person', subjectId: personId, editionId: edition.id, payload: { cents: amount } });
}
