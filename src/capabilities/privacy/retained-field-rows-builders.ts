type Row = Record<string, unknown>;
type Fill = (table: string, given: Row) => Promise<Row>;

const at = '2026-01-10T10:00:00Z';
const digest = 'a'.repeat(64);

/** What the field brings in beside the audits, and what its desks say of them. `audit` is a version of an audit, with its mission. */
export async function fieldRows(fill: Fill, audit: { organisation_id: unknown; audit_id: unknown; version: unknown; mission_id: unknown }, personId: unknown): Promise<void> {
  const { organisation_id, audit_id, version, mission_id } = audit;
  const evidence = await fill('evidence', {
    organisation_id, audit_id, mission_id, kind: 'photo', file_name: 'photo.jpg', media_type: 'image/jpeg', sha256: digest, original_sha256: digest, masking: 'nothing', captured_at: at,
  });
  await fill('evidence_chunk', { organisation_id, evidence_id: evidence['id'], number: 0, sha256: digest, bytes: Buffer.from('partie'), received_at: at });
  const competing = await fill('competing_audit', { organisation_id, audit_id, mission_id, content: '{"remarks":"Une remarque"}', content_hash: digest });
  await fill('competing_decision', { organisation_id, competing_id: competing['id'], decision: 'left', reviewer_id: personId });
  await fill('collector_key', { person_id: personId, token_hash: digest });
  const finding = { organisation_id, audit_id, version, rule: 'too-fast', subject: 'audit' };
  await fill('audit_finding', { ...finding, proofs: '[]', found_at: at });
  await fill('audit_finding_resolution', { ...finding, verdict: 'explained', resolved_by: personId, resolved_at: at });
  await fill('reviewer_interest', { organisation_id, person_id: personId, tie: 'home', declared_at: at });
  const dispute = await fill('dispute', { organisation_id, audit_id, item_id: 'phone-rings', statement: 'L’appel a été pris à la deuxième sonnerie.', raised_by: personId });
  await fill('dispute_decision', { organisation_id, dispute_id: dispute['id'], outcome: 'dismissed' });
  await fill('severity_measure', { edition_id: '2026', computed_at: at });
  await fill('api_key', { name: 'Tableau de bord', prefix: 'parvis_', token_hash: digest, scopes: '{results:read}', made_by: personId, made_at: at, expires_at: '2026-02-10T10:00:00Z' });
  await fill('tester_severity', { edition_id: '2026', tester_id: personId, advice: 'none' });
}
