import type { TestApp } from '#tests/harness/app.ts';
import { fill } from './retained-rows-builders.ts';

const at = '2026-01-10T10:00:00Z';

/** A row of everything that is held of mystery citizens and of those who apply. */
export async function evaluatorRows(test: TestApp, { personId: person_id, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const application = await fill(test, 'evaluator_application', { email: 'candidate@x.example', locale: 'fr', created_at: at });
  await fill(test, 'evaluator_application_decision', { application_id: application['id'], decision: 'waiting', reason: 'Une raison' });
  await fill(test, 'evaluator_tie', { person_id, organisation_id, kind: 'kin', declared_at: at, ended_at: at });
  await fill(test, 'evaluator_declaration', { person_id });
  await fill(test, 'evaluator_absence', { person_id });
  await fill(test, 'training_result', { person_id, kind: 'quiz' });
  const expense = await fill(test, 'evaluator_expense', { person_id, kind: 'other', proof: '{}', cents: 100 });
  await fill(test, 'evaluator_expense_decision', { expense_id: expense['id'], decision: 'accepted' });
  await fill(test, 'fee_entry', { person_id, kind: 'correction', cents: 100 });
  await fill(test, 'fee_statement', { person_id, month: '2026-01', total_cents: 100 });
}
