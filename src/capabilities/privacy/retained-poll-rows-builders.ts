type Row = Record<string, unknown>;

/** A row of everything that polls of staff hold of persons. */
export async function pollRows(fill: (table: string, given: Row) => Promise<Row>, { personId, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const at = '2026-01-10T10:00:00Z';
  const poll = await fill('staff_poll', { organisation_id, content: '{}', units: '[]', state: 'closed', showing: 'at_the_end', public_key: 'x', eligible: 10, closes_at: at, created_by: personId, created_at: at });
  await fill('poll_series', { organisation_id, content: '{}', units: '[]', criteria: '[]', questions: 5, rhythm: 'monthly', days_open: 7, created_by: personId, created_at: at });
  const ofPoll = { organisation_id, poll_id: poll['id'] };
  const question = await fill('poll_question', { ...ofPoll, id: 'q1', kind: 'text' });
  await fill('poll_roll', { ...ofPoll, address: 'agent@ville.example', code_hash: 'b'.repeat(64) });
  const words = await fill('poll_words', { ...ofPoll, question_id: question['id'], body: 'Un banc' });
  await fill('poll_idea', { ...ofPoll, id: words['id'], state: 'shown', body: 'Un banc', checked_at: at, reply: 'accepted', reply_body: 'Oui', reply_service: 'Accueil', replied_by: personId, replied_at: at });
}
