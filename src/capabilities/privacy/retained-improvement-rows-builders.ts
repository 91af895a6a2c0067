type Row = Record<string, unknown>;

const digest = 'a'.repeat(64);
const at = '2026-01-10T10:00:00Z';

/** A row of everything that a plan of actions and an expert's file hold of persons. */
export async function improvementRows(fill: (table: string, given: Row) => Promise<Row>, { personId, organisationId: organisation_id }: { personId: string; organisationId: string }): Promise<void> {
  const action = await fill('plan_action', { organisation_id, origin: 'own', title: 'Relire les courriels types', owner_name: 'Zoé Durand', owner_email: 'zoe@x.example', state: 'to_do', created_at: at, changed_at: at });
  const of = { organisation_id, action_id: action['id'] };
  await fill('plan_action_version', { ...of, version: 1, content: '{"ownerName":"Zoé Durand"}', author_id: personId, author_name: 'Zoé Durand', written_at: at });
  await fill('plan_comment', { ...of, text: 'Une remarque', author_id: personId, author_name: 'Zoé Durand', written_at: at });
  await fill('improvement_proof', { ...of, title: 'Compte rendu', file_sha256: digest, file_name: 'compte-rendu.pdf', file_bytes: 10, added_by: personId, added_at: at });
  await fill('plan_feed', { organisation_id, token_hash: digest, person_id: personId, revoked_at: at });
  const presentation = await fill('presentation', { organisation_id, expert_id: personId, expert_name: 'Zoé Durand', notes: 'Des notes', assigned_at: at });
  await fill('agreed_action', { organisation_id, presentation_id: presentation['id'], title: 'Relire les courriels types', owner_name: 'Zoé Durand', agreed_at: at });
}
