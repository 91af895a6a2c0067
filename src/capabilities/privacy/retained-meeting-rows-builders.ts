type Row = Record<string, unknown>;

/** A row of everything that the national meetings hold of persons. */
export async function meetingRows(fill: (table: string, given: Row) => Promise<Row>, personId: string): Promise<void> {
  const [starts_at, ends_at] = ['2026-01-10T09:00:00Z', '2026-01-10T10:00:00Z'];
  const meeting = await fill('meeting', { slug: 'rencontres', content: '{}', starts_at, ends_at, time_zone: 'Europe/Paris', capacity: 10, registration_until: starts_at, state: 'published', created_by: personId });
  await fill('meeting_question', { meeting_id: meeting['id'], body: 'Zoé demande', state: 'shown' });
  await fill('meeting_feedback', { meeting_id: meeting['id'], hand: 'd'.repeat(64), chosen: '{}', words: '{"better":"Zoé"}' });
  const session = await fill('meeting_session', { meeting_id: meeting['id'], starts_at, ends_at, kind: 'talk', content: '{}' });
  await fill('meeting_speaker', { meeting_id: meeting['id'], session_id: session['id'], position: 1, name: 'Zoé', quality: 'Maire' });
  const attendee = await fill('meeting_attendee', { meeting_id: meeting['id'], kind: 'guest', organisation_id: null, email: 'zoe@ville.example', body_name: 'Ville', locale: 'fr', state: 'coming', link_hash: 'c'.repeat(64), badge_code: '23456789' });
  await fill('meeting_need', { meeting_id: meeting['id'], attendee_id: attendee['id'], needs: 'Boucle magnétique' });
}
