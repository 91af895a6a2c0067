type Row = Record<string, unknown>;

/** A row of everything that is held of people who write elsewhere. */
export async function listeningRows(fill: (table: string, given: Row) => Promise<Row>, { personId, organisationId: organisation_id, auditId: audit_id }: { personId: string; organisationId: string; auditId: string }): Promise<void> {
  const at = '2026-01-10T10:00:00Z';
  const source = await fill('listening_source', { organisation_id, name: 'Avis', adapter: 'table', may_reply: true, created_at: at, legal_basis: 'public_task', licence: 'Export du compte', keep_months: 12, created_by: personId });
  const taken = await fill('listening_import', { organisation_id, source_id: source['id'], file_sha256: 'c'.repeat(64), captured_on: '2026-01-10', mapping: '{}', state: 'done', asked_at: at, asked_by: personId });
  await fill('listening_fault', { organisation_id, import_id: taken['id'], line: 3, code: 'import_line_empty', noted_at: at });
  const said = { organisation_id, source_id: source['id'], import_id: taken['id'], body: 'Une attente trop longue', content_digest: Buffer.from('x'), language: 'fr', understood: true, said_at: at, said_on: '2026-01-10' };
  await fill('mention', { ...said, expires_on: '2026-01-10' });
  const mention = await fill('mention', { ...said, id: '00000000-0000-7000-8000-00000000abce', expires_on: '2030-01-10' });
  await fill('mention_doubt', { organisation_id, mention_id: mention['id'], noted_at: at });
  await fill('finding_correction', { organisation_id, mention_id: mention['id'], said: 'Une attente trop longue', subjects: '[]', before: '[]', made_by: personId, made_at: at });
  await fill('listening_alert', { organisation_id, kind: 'wave', criterion: '', began_on: '2026-01-10', found_on: '2026-01-11', facts: '{}', seen_by: personId, seen_at: at });
  await fill('listening_silence', { organisation_id, kind: 'wave', criterion: '', until: '2026-04-10', made_by: personId, made_at: at });
  await fill('listening_letter', { organisation_id, person_id: personId, wanted: true, chosen_at: at });
  await fill('mention_reply', { organisation_id, mention_id: mention['id'], words: 'Merci de votre retour', drafted_by: personId, drafted_at: at, changed_by: personId, changed_at: at });
  await fill('listening_proposal_decision', { organisation_id, audit_id, item_id: 'social-public-replies', decision: 'refused', value: '1', facts: '{}', reason: 'Autre période', decided_by: personId, decided_at: at });
  await fill('scenario_draft', { criterion: 'courtesy', edition_id: '2027', content: '{}', provenance: '{}', made_by: personId, made_at: at, changed_by: personId, changed_at: at });
}
