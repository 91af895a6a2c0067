type Row = Record<string, unknown>;

const at = '2026-01-10T10:00:00Z';

/** A row of everything that is held of mystery citizens and of those who apply; `fill` puts one into a table. */
export async function evaluatorRows(fill: (table: string, given: Row) => Promise<Row>, { personId: person_id, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const application = await fill('evaluator_application', { email: 'candidate@x.example', locale: 'fr', created_at: at });
  await fill('evaluator_application_decision', { application_id: application['id'], decision: 'waiting', reason: 'Une raison' });
  await fill('evaluator_tie', { person_id, organisation_id, kind: 'kin', declared_at: at, ended_at: at });
  await fill('evaluator_declaration', { person_id });
  await fill('evaluator_absence', { person_id });
  await fill('training_result', { person_id, kind: 'quiz' });
  const expense = await fill('evaluator_expense', { person_id, kind: 'other', proof: '{}', cents: 100 });
  await fill('evaluator_expense_decision', { expense_id: expense['id'], decision: 'accepted' });
  await fill('fee_entry', { person_id, kind: 'correction', cents: 100 });
  await fill('fee_statement', { person_id, month: '2026-01', total_cents: 100 });
}
