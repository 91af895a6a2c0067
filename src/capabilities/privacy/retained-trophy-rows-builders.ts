type Row = Record<string, unknown>;

/** A row of everything that the jury of trophies holds of persons for a time. */
export async function juryRows(fill: (table: string, given: Row) => Promise<Row>, { personId: person_id, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const at = '2026-01-10T10:00:00Z';
  await fill('jury_seat', { edition_id: '2026', person_id, named_at: at });
  await fill('jury_tie', { person_id, organisation_id, kind: 'employer', declared_at: at });
  const file = await fill('jury_file', { edition_id: '2026', prize_id: 'innovation', number: 1, content: '{}' });
  await fill('jury_score', { jury_file_id: file['id'], person_id, criterion: 'effect', points: 5, scored_at: at });
  await fill('jury_note', { jury_file_id: file['id'], person_id, body: 'À relire', written_at: at });
}
