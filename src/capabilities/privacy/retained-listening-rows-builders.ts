type Row = Record<string, unknown>;

/** A row of everything that is held of people who write elsewhere. */
export async function listeningRows(fill: (table: string, given: Row) => Promise<Row>, { personId, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const at = '2026-01-10T10:00:00Z';
  const source = await fill('listening_source', { organisation_id, name: 'Avis', adapter: 'table', may_reply: true, created_at: at, legal_basis: 'public_task', licence: 'Export du compte', keep_months: 12, created_by: personId });
  const taken = await fill('listening_import', { organisation_id, source_id: source['id'], file_sha256: 'c'.repeat(64), captured_on: '2026-01-10', mapping: '{}', state: 'done', asked_at: at, asked_by: personId });
  await fill('listening_fault', { organisation_id, import_id: taken['id'], line: 3, code: 'import_line_empty', noted_at: at });
  const said = { organisation_id, source_id: source['id'], import_id: taken['id'], body: 'Une attente trop longue', content_digest: Buffer.from('x'), language: 'fr', understood: true, said_at: at, said_on: '2026-01-10' };
  await fill('mention', { ...said, expires_on: '2026-01-10' });
  const mention = await fill('mention', { ...said, id: '00000000-0000-7000-8000-00000000abce', expires_on: '2030-01-10' });
  await fill('mention_doubt', { organisation_id, mention_id: mention['id'], noted_at: at });
  await fill('finding_correction', { organisation_id, mention_id: mention['id'], said: 'Une attente trop longue', subjects: '[]', before: '[]', made_by: personId, made_at: at });
}
