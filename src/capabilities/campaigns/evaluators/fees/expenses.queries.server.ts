import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import type { ExpenseKind } from './expense.ts';

export const storedProof = z.object({ sha256: z.string(), name: z.string(), type: z.string(), bytes: z.number() });
export type StoredProof = z.infer<typeof storedProof>;

export interface Expense {
  id: string;
  personId: string;
  editionId: string;
  kind: ExpenseKind;
  spentOn: string;
  kilometres: number | null;
  cents: number;
  note: string;
  proof: StoredProof | null;
  createdAt: Date;
}

export interface DecidedExpense extends Expense {
  personName: string | null;
  decision: 'accepted' | 'refused' | null;
  reason: string | null;
}

export async function insertExpense(db: Tx, row: Expense): Promise<void> {
  await db.insertInto('evaluator_expense')
    .values({
      id: row.id, person_id: row.personId, edition_id: row.editionId, kind: row.kind, spent_on: row.spentOn, kilometres: row.kilometres,
      cents: row.cents, note: row.note, proof: row.proof ? JSON.stringify(row.proof) : null, created_at: row.createdAt,
    })
    .execute();
}

/** Expenses, the latest first: of a person, those that wait for a decision, or one. */
export async function expenses(db: Tx, filter: { personId?: string; waiting?: boolean; id?: string; limit?: number }): Promise<DecidedExpense[]> {
  let query = db
    .selectFrom('evaluator_expense as e')
    .leftJoin('evaluator_expense_decision as d', 'd.expense_id', 'e.id')
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .select([
      'e.id', 'e.person_id as personId', 'e.edition_id as editionId', sql<ExpenseKind>`e.kind`.as('kind'), 'e.spent_on as spentOn', 'e.kilometres', 'e.cents', 'e.note',
      'e.proof', 'e.created_at as createdAt', 'p.name as personName', sql<DecidedExpense['decision']>`d.decision`.as('decision'), 'd.reason',
    ])
    .orderBy('e.created_at', 'desc').orderBy('e.id')
    .limit(filter.limit ?? 200);
  if (filter.personId) query = query.where('e.person_id', '=', filter.personId);
  if (filter.id) query = query.where('e.id', '=', filter.id);
  if (filter.waiting) query = query.where('d.expense_id', 'is', null);
  const rows = await query.execute();
  return rows.map(({ proof, ...row }) => {
    const kept = storedProof.safeParse(proof);
    return { ...row, proof: kept.success ? kept.data : null };
  });
}

/** Says whether this decision is the first. */
export async function insertExpenseDecision(db: Tx, row: { expenseId: string; decision: 'accepted' | 'refused'; reason: string | null; by: string | null; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('evaluator_expense_decision')
    .values({ expense_id: row.expenseId, decision: row.decision, reason: row.reason, decided_by: row.by, decided_at: row.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
