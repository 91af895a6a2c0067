import { problem, type Problem, type ProblemCode } from '../http/problem.ts';

/**
 * The problem that each named constraint stands for when a person can run into it. Constraints that only a
 * fault of ours can violate are listed in `internalConstraints`; a test holds the two lists against the catalogue.
 */
export const constraintProblems: Record<string, ProblemCode> = {
  registration_accepted_once: 'registration_already_accepted',
  draw_commitment_pkey: 'draw_step_done',
  draw_list_pkey: 'draw_step_done',
  draw_beacon_pkey: 'draw_step_done',
  competing_decision_pkey: 'competing_decided',
  audit_review_once: 'audit_already_reviewed',
  audit_review_reason_when_refused: 'reason_needed',
  answer_page_token_unique: 'page_name_taken',
  audit_pkey: 'audit_conflict',
  audit_version_pkey: 'audit_conflict',
  audit_version_remarks_length: 'field_too_long',
  answer_note_length: 'field_too_long',
  privacy_request_detail_length: 'field_too_long',
  privacy_step_note_length: 'field_too_long',
  edition_freeze_pkey: 'edition_already_frozen',
  edition_publication_pkey: 'edition_already_published',
  trophy_selection_pkey: 'finalists_fixed',
  trophy_second_round_pkey: 'second_round_planned',
  trophy_decision_pkey: 'trophies_decided',
  role_grant_once: 'already_done',
  organisation_name_length: 'field_invalid',
  organisation_siren_shape: 'siren_invalid',
  site_name_length: 'field_invalid',
  site_siret_shape: 'siret_invalid',
  person_email_shape: 'email_invalid',
  poll_roll_address_shape: 'email_invalid',
  staff_notice_contacts_positive: 'number_invalid',
  registration_correction_reason_length: 'field_invalid',
  registration_note_body_length: 'field_invalid',
  registration_note_pkey: 'note_changed',
  bulk_action_pkey: 'already_done',
  mail_adaptation_pkey: 'mail_words_changed',
  invoice_reason_length: 'field_too_long',
  invoice_credit_reason: 'reason_needed',
  invoice_payment_reference_length: 'field_too_long',
  quote_sent_once: 'order_changed',
  quote_version_once: 'order_changed',
  quote_note_length: 'field_too_long',
  quote_answer_reason_length: 'field_too_long',
  purchase_order_service_code_length: 'field_too_long',
  purchase_order_commitment_number_length: 'field_too_long',
  signed_copy_version_once: 'order_changed',
  order_decision_once: 'order_changed',
  order_decision_reason_length: 'field_too_long',
  order_decision_reason_when_returned: 'reason_needed',
  audit_version_correction_says_why: 'reason_needed',
  audit_finding_resolution_pkey: 'already_done',
  audit_finding_resolution_reason_length: 'field_too_long',
  double_coding_draw_pkey: 'double_coding_drawn',
  second_coding_pkey: 'already_done',
  dispute_once: 'dispute_known',
  dispute_statement_length: 'field_too_long',
  dispute_decision_pkey: 'dispute_decided',
  dispute_decision_reason_length: 'field_too_long',
  score_revision_reason_length: 'field_too_long',
  idea_merge_in_force: 'idea_already_merged',
  consultation_slug_unique: 'consultation_slug_taken',
  meeting_slug_once: 'meeting_slug_taken',
  score_revision_pkey: 'nothing_to_revise',
};

/** The problem of a violated constraint, found by its name (never by parsing messages). */
export function constraintProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('constraint' in error) || typeof error.constraint !== 'string') return undefined;
  const code = constraintProblems[error.constraint];
  return code ? problem(code, { min: 1, max: 1000 }) : undefined;
}
