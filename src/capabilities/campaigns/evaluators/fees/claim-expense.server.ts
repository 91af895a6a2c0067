import { isUuid } from '#core/shared/uuid.ts';
import { z } from 'zod';
import { addDays, isIsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { documentType } from '#platform/files/document-type.ts';
import { problem, type FieldFault, type ProblemCode } from '#platform/http/problem.ts';
import { currentEdition } from '../current-edition.server.ts';
import { ownPerson } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { loadFees } from '../training/load-training.server.ts';
import { expenseKinds, travelCents, typedCents } from './expense.ts';
import { expenses, insertExpense, type StoredProof } from './expenses.queries.server.ts';

export const expenseInput = z.strictObject({
  kind: z.enum(expenseKinds, 'choice_needed'),
  spentOn: z.string().refine(isIsoDate, 'date_invalid'),
  kilometres: z.string().default(''),
  amount: z.string().default(''),
  note: z.string().trim().min(1, 'field_required').max(500, 'field_too_long'),
});

/** Largest proof, in megabytes. */
export const proofMegabytes = 3;

/**
 * Claims an expense: kilometres at the edition's rate, anything else on proof (photo or PDF, told by its content). Throws
 * `not_allowed`, `form_incomplete` with every fault at its field.
 */
export async function claimExpense(ctx: Ctx, input: z.infer<typeof expenseInput>, file: unknown): Promise<void> {
  const personId = ownPerson(ctx);
  const edition = currentEdition(ctx);
  const fees = loadFees(ctx.settings.dataDir, edition);
  const today = ctx.clock.today();
  const kilometres = /^\d{1,4}$/.test(input.kilometres.trim()) ? Number(input.kilometres) : 0;
  const amount = input.kind === 'travel' ? travelCents(Math.max(1, kilometres), fees.kilometre_cents) : typedCents(input.amount);
  const faults: FieldFault[] = [];
  if (input.kind === 'travel' && (kilometres < 1 || kilometres > 2000)) faults.push({ field: 'kilometres', code: 'kilometres_invalid' });
  if (amount === null || amount < 1 || amount > fees.most_cents) faults.push({ field: input.kind === 'travel' ? 'kilometres' : 'amount', code: 'expense_amount_invalid', params: { max: fees.most_cents / 100 } });
  if (input.spentOn > today) faults.push({ field: 'spentOn', code: 'date_in_future' });
  if (input.spentOn < addDays(today, -fees.claim_days)) faults.push({ field: 'spentOn', code: 'expense_too_old', params: { days: fees.claim_days } });
  if (faults.length > 0) throw problem('form_incomplete', {}, faults);
  const proof = await keepProof(ctx, file);
  if (!proof && input.kind !== 'travel') throw fault('proof_needed');
  const id = ctx.ids.next();
  await insertExpense(ctx.db, {
    id, personId, editionId: edition.id, kind: input.kind, spentOn: input.spentOn, kilometres: input.kind === 'travel' ? kilometres : null,
    cents: amount ?? 0, note: input.note, proof, createdAt: ctx.clock.now(),
  });
  await ctx.record({ name: evaluatorEvents.expenseClaimed, subjectType: 'person', subjectId: personId, editionId: edition.id, payload: { expense: id } });
}

async function keepProof(ctx: Ctx, file: unknown): Promise<StoredProof | null> {
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null;
  if (file.size === 0) throw fault('proof_empty');
  if (file.size > proofMegabytes * 1e6) throw fault('proof_too_large');
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = documentType(bytes);
  if (type === null || type === 'heic') throw fault('proof_type_refused');
  return { sha256: await ctx.files.put(bytes), name: file.name.replace(/[\p{Cc}/\\]/gu, ' ').slice(-200), type, bytes: bytes.length };
}

const fault = (code: ProblemCode) => problem('form_incomplete', {}, [{ field: 'proof', code, params: { max: proofMegabytes } }]);

/** The proof of an expense, for its owner and the office. Throws `not_found`. */
export async function expenseProof(ctx: Ctx, id: string): Promise<{ content: Buffer; name: string; type: string }> {
  const [expense] = isUuid(id) ? await expenses(ctx.db, { id }) : [];
  if (!expense?.proof) throw problem('not_found');
  return { content: await ctx.files.get(expense.proof.sha256), name: expense.proof.name, type: expense.proof.type };
}
