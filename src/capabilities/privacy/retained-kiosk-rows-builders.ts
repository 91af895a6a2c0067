type Row = Record<string, unknown>;

const digest = 'a'.repeat(64);
const at = '2026-01-10T10:00:00Z';

/** A row of everything that kiosks and consultations hold of persons. */
export async function kioskRows(fill: (table: string, given: Row) => Promise<Row>, { personId, organisationId: organisation_id, siteId: site_id }: { personId: string; organisationId: string; siteId: unknown }): Promise<void> {
  const point = await fill('collection_point', { organisation_id, site_id, kind: 'desk', set_ref: 'library:accueil@1', token: 'abcd2345', made_at: at });
  const of = { organisation_id, point_id: point['id'] };
  await fill('kiosk_code', { ...of, code_hash: digest, kiosk_name: 'Borne 1', made_by: personId, made_at: at, expires_at: at });
  const text = await fill('opinion_text', { ...of, site_id, kind: 'idea', text: 'Un banc dehors', language: 'fr', given_at: at, received_at: at, content_hash: Buffer.alloc(32) });
  await fill('opinion_subscription', { organisation_id, person_id: personId, rhythm: 'weekly', alerts: true, chosen_at: at });
  await fill('opinion_digest', { organisation_id, person_id: personId, rhythm: 'weekly', first_day: '2026-01-05', empty: false, written_at: at });
  const ofText = { organisation_id, text_id: text['id'] };
  await fill('text_case', { ...ofText, moderation: 'published', shown: 'Un banc dehors', language: 'fr', received_on: '2026-01-10', clocked: true, status: 'done', head_id: text['id'], changed_at: at });
  await fill('text_step', { ...ofText, kind: 'published', details: '{}', made_by: personId, made_at: at });
  await fill('text_reply', { ...ofText, body: 'C’est fait.', public: true, status: 'done', made_by: personId, made_at: at });
  await fill('answering_service', { organisation_id, name: 'Accueil', email: 'accueil@ville.example', made_at: at, closed_at: at });
  const consultation = await fill('consultation', { organisation_id, slug: 'place-du-marche', content: '{}', state: 'closed', closes_at: at, created_by: personId, created_at: at });
  const step = await fill('consultation_step', { organisation_id, consultation_id: consultation['id'], kind: 'survey', proof: 'none' });
  const participation = await fill('participation', { organisation_id, step_id: step['id'], voter: digest, proof: 'none', received_at: at });
  await fill('survey_text', { organisation_id, participation_id: participation['id'], step_id: step['id'], body: 'Un banc', received_at: at });
  const ofStep = { organisation_id, step_id: step['id'] };
  const debated = await fill('debate_text', { ...ofStep, state: 'published', body: 'Un banc', language: 'fr', made_by: personId, received_at: at, published_at: at, changed_at: at });
  await fill('debate_words', { ...ofStep, text_id: debated['id'], participation_id: participation['id'], body: 'Un banc', received_at: at });
  await fill('survey_text_shown', { ...ofStep, participation_id: participation['id'], state: 'published', body: 'Un banc', decided_at: at });
  const idea = await fill('idea', { ...ofStep, state: 'published', title: 'Un banc', body: 'Dehors', language: 'fr', place_x: 1, place_y: 1, received_at: at, published_at: at, changed_at: at });
  await fill('idea_words', { ...ofStep, idea_id: idea['id'], voter: digest, title: 'Un banc', body: 'Dehors', received_at: at });
  await fill('idea_photo', { ...ofStep, idea_id: idea['id'], position: 1, sha256: digest, media_type: 'image/jpeg', description: 'Le banc', received_at: at });
  await fill('idea_support', { ...ofStep, idea_id: idea['id'], voter: digest, given_at: at });
  await fill('idea_reply', { ...ofStep, idea_id: idea['id'], service: 'Voirie', body: 'C’est fait.', status: 'done', made_by: personId, made_at: at });
  const other = await fill('idea', { ...ofStep, id: '00000000-0000-7000-8000-00000000abce', state: 'waiting', language: 'fr', place_x: 1, place_y: 1, received_at: at, changed_at: at });
  await fill('idea_merge', { ...ofStep, from_idea: idea['id'], into_idea: other['id'], made_by: personId, made_at: at });
  const subject = { kind: 'comment', subject: debated['id'] };
  await fill('moderation_decision', { ...ofStep, ...subject, decision: 'refused', reason: 'insult', words: 'Une injure', made_by: personId, made_at: at });
  await fill('moderation_appeal', { ...ofStep, ...subject, body: 'Relisez', made_at: at });
  await fill('moderation_report', { ...ofStep, ...subject, reporter: digest, reason: 'insult', made_at: at });
  await fill('participation_profile', { organisation_id, participation_id: participation['id'], step_id: step['id'], said: '{}', given_on: '2026-01-10' });
  await fill('election_declaration', { organisation_id, election_id: 'municipal-2026', declared_by: personId, declared_at: at });
  await fill('election_override', { organisation_id, consultation_id: consultation['id'], action: 'announce', reason: 'Une réunion prévue de longue date', grounds: '[]', given_by: personId, given_at: at });
  await fill('opinion_import', { organisation_id, file_name: 'avis.csv', file_sha256: digest, mapping: '{}', state: 'done', line_count: 1, asked_by: personId, asked_at: at });
}
