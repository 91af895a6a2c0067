import { expect, test } from 'vitest';
import { constraintProblems } from '#platform/db/constraint-problems.ts';
import { problems } from '#platform/http/problems/index.ts';
import { readCatalogue } from './catalogue.ts';

const { constraints } = await readCatalogue();
const names = new Set(constraints.map(({ name }) => name));

test('every constraint has a name that says its table and its rule', () => {
  expect(constraints.length).toBeGreaterThan(100);
  // What PostgreSQL invents for a constraint without a name.
  const invented = constraints.filter(({ table, name }) => !name.startsWith(`${table}_`) || /_(check|key|excl)\d*$|_fkey\d+$/.test(name));
  expect(invented.map(({ name }) => name)).toEqual([]);
});

test('every constraint that stands for a problem exists, and its problem too', () => {
  expect(Object.entries(constraintProblems).filter(([name, code]) => !names.has(name) || !(code in problems))).toEqual([]);
});

/**
 * Constraints that only a fault of ours can violate: `_known` closed lists that types hold in the code, `_fkey` rows
 * that the use case has just read, `_pkey` identities made where the fact is born; and those below, with the reason.
 */
const internalByKind = /_(known|fkey|pkey)$/;
const internalConstraints: Record<string, string> = {
  answer_value_or_reason: 'answers are parsed to one or the other',
  registration_version_positive: 'counted by us', registration_population_positive: 'parsed as a whole number from 0',
  registration_price_band_shape: 'chosen among the bands of the edition', registration_note_version_positive: 'counted by us',
  mail_adaptation_version_positive: 'counted by us', mail_adaptation_subject_length: 'checked at its field', mail_adaptation_whole: 'written together',
  audit_finding_severity_bounded: 'given by the rules file, checked when it is read', double_coding_draw_share_bounded: 'chosen among the shares of the form',
  dispute_proof_whole: 'written together', dispute_decision_change_when_upheld: 'the use case of each outcome',
  score_revision_follows: 'counted by us', published_score_revision_positive: 'counted by us',
  inbox_cursor_uid_positive: 'given by the mailbox, from 1', mission_mail_once: 'the same mail read twice is one', mission_mail_body_length: 'cut by us', mission_mail_subject_length: 'cut by us',
  mission_mail_message_id_length: 'cut by us', mission_mail_sender_domain_length: 'cut by us', mission_mail_confidence_range: 'computed by us', mission_mail_decision_dated: 'written together',
  mission_mail_digest_shape: 'computed by us', mission_mail_flow_dropped_positive: 'counted by us', mission_mail_flow_kept_positive: 'counted by us', mission_mail_original_file_shape: 'computed by us',
  mission_mailbox_address_once: 'drawn at random', mission_mailbox_cover_name_length: 'drawn from our names', mission_mailbox_local_part_shape: 'made by us', mystery_mail_approved_before_it_leaves: 'the use case of each state',
  mystery_mail_body_length: 'checked at its field', mystery_mail_subject_length: 'checked at its field', mystery_mail_recipient_shape: 'parsed as an address', mystery_mail_message_id_once: 'made from the id',
  mystery_mail_relay_answer_length: 'cut by us', mystery_mail_sent_when_sent: 'written together', website_review_finished: 'written together', website_review_url_length: 'read as a web address',
  audit_author_device_length: 'a browser and a system of our lists', competing_audit_device_length: 'a browser and a system of our lists',
  competing_decision_left_writes_nothing: 'written together', competing_decision_version_positive: 'counted by us',
  audit_version_positive: 'counted by us', mission_number_unique: 'numbered by the planner', mission_network_slot: 'given by the planner',
  mission_window_ordered: 'cut from the window of the campaign', campaign_window_ordered: 'read from the edition, checked when it is loaded',
  mission_assignment_current: 'the former assignment is ended in the same transaction',
  organisation_population_positive: 'parsed as a whole number from 0', registration_total_positive: 'a sum of prices of the edition',
  registration_reference_unique: 'drawn anew when taken', report_code_once: 'equal documents are one issue, kept once',
  national_report_code_once: 'equal documents are one issue, kept once',
  report_sha256_shape: 'computed by us', report_content_sha256_shape: 'computed by us', national_report_sha256_shape: 'computed by us',
  peer_group_not_small: 'disclosure control, held by the grouping', peer_group_widening_of_peers: 'set with the cut',
  peer_figure_not_small: 'disclosure control', peer_figure_quartiles_from_ten: 'disclosure control', peer_figure_whole_points: 'disclosure control',
  peer_figure_runs_listed: 'written by us', peer_figure_deviation_whole: 'disclosure control', panel_change_not_small: 'disclosure control',
  open_data_version_positive: 'counted by us', open_data_file_sha256_shape: 'computed by us',
  edition_change_tested: 'a word only with its test', edition_link_not_small: 'disclosure control',
  certified_difference_not_small: 'disclosure control', certified_difference_whole_points: 'disclosure control',
  person_email_unique: 'a known address is found before a person is made', session_token_hash_unique: 'drawn at random',
  passkey_credential_unique: 'drawn by the device, and those known are left out', passkey_name_length: 'asked for by the form',
  authenticator_confirmed_with_secret: 'set together', external_identity_once: 'a conflict is told as provider_identity_taken',
  file_link_token_hash_shape: 'computed by us', order_document_sha256_shape: 'computed by us', signed_copy_sha256_shape: 'computed by us',
  quote_version_positive: 'counted by us', signed_copy_version_positive: 'counted by us',
  quote_reference_unique: 'made from the id', purchase_order_reference_unique: 'made from the id',
  quote_total_sums: 'computed by us', purchase_order_total_sums: 'computed by us; an order of nothing is not prepared',
  purchase_order_live_once: 'prepared while the registration is locked',
  order_document_once: 'equal documents are one, kept once', signed_copy_once: 'the same file is one copy, kept once',
  signed_copy_size_positive: 'an empty file is refused before', signed_copy_pages_positive: 'a file without pages is refused before',
  privacy_request_extension_bounded: 'the desk refuses a longer extension', privacy_request_token_unique: 'drawn at random',
  privacy_package_token_unique: 'drawn at random', privacy_request_email_length: 'parsed as an address', retention_log_rows_positive: 'counted by us',
  invoice_number_unique: 'numbered behind a lock', invoice_place_once: 'numbered behind a lock', invoice_place_positive: 'counted by us',
  invoice_counter_last_positive: 'counted by us', invoice_net_positive: 'an order of nothing is not prepared', invoice_vat_positive: 'computed by us',
  invoice_total_sums: 'computed by us', invoice_siren_shape: 'checked before issue', invoice_xml_sha256_shape: 'computed by us',
  invoice_credit_corrects: 'the use case of each series', invoice_due_when_invoice: 'the use case of each series',
  invoice_file_sha256_shape: 'computed by us', invoice_file_size_positive: 'computed by us',
  invoice_payment_amount_not_zero: 'parsed as an amount above zero', invoice_payment_sign: 'the use case of each', invoice_reception_due_after: 'computed by us',
  evidence_item_length: 'parsed at the door', evidence_file_name_length: 'parsed at the door', evidence_size_bounded: 'parsed at the door',
  evidence_sha256_shape: 'parsed at the door', evidence_original_sha256_shape: 'parsed at the door', evidence_picture_hash_shape: 'parsed at the door',
  audit_version_call_seconds_known: 'parsed at the door', evidence_place_coarse: 'parsed at the door', evidence_parts_bounded: 'computed by us', evidence_chunk_number_bounded: 'compared with the parts of the file',
  evidence_chunk_sha256_shape: 'compared with the digest computed', evidence_chunk_size_bounded: 'compared with the bounds of the part',
  custody_link_number_positive: 'counted by us', custody_link_fact_length: 'made of bounded fields', custody_link_previous_shape: 'computed by us',
  custody_link_digest_shape: 'computed by us', competing_audit_content_hash_shape: 'computed by us', competing_audit_once: 'the same content is kept once',
  competing_decision_reason_length: 'asked for by the form', collector_key_token_hash_shape: 'computed by us', collector_key_token_hash_unique: 'drawn at random',
  draw_commitment_seed_hash_shape: 'computed by us', draw_secret_seed_shape: 'computed by us', draw_list_hash_shape: 'computed by us',
  draw_postponement_reason_length: 'asked for by the form', draw_list_given_positive: 'counted by us', draw_candidate_number_shape: 'drawn by us', draw_candidate_number_once: 'drawn apart from each other',
  draw_candidate_body_once: 'each body once in the query', draw_outcome_rank_positive: 'counted by us',
  evaluator_absence_order: 'compared at its field', evaluator_application_email_length: 'checked at its field', evaluator_application_motivation_length: 'checked at its field',
  evaluator_application_name_length: 'checked at its field', evaluator_application_open_once: 'a second one changes nothing', evaluator_application_decision_reason_length: 'checked at its field',
  evaluator_application_decision_reasoned: 'asked for by the use case', evaluator_declaration_name_length: 'checked at its field', evaluator_expense_cents_positive: 'checked at its field',
  evaluator_expense_kilometres_range: 'checked at its field', evaluator_expense_measured: 'written together', evaluator_expense_mission_whole: 'written together',
  evaluator_expense_note_length: 'checked at its field', evaluator_expense_proved: 'asked for by the use case', evaluator_expense_decision_reason_length: 'checked at its field',
  evaluator_expense_decision_reasoned: 'asked for by the use case', evaluator_profile_capacity_range: 'checked at its field', evaluator_profile_home_length: 'a name of the directory',
  evaluator_profile_iban_shape: 'checked at its field', evaluator_profile_travel_positive: 'checked at its field', evaluator_tie_note_length: 'checked at its field',
  evaluator_tie_once: 'a second one changes nothing', evaluator_tie_order: 'ended after it began', fee_entry_expense_once: 'an expense is decided once', fee_entry_mission_whole: 'written together',
  fee_entry_note_length: 'checked at its field', fee_entry_sign: 'computed by us', fee_payment_reference_length: 'checked at its field', fee_statement_month_once: 'who has one for the month is left out',
  fee_statement_month_shape: 'checked before', fee_statement_reference_unique: 'made of the month and the person', fee_statement_total_positive: 'who has nothing to receive is left out',
  api_key_name_length: 'checked at its field', api_key_token_hash_shape: 'computed by us', api_key_token_hash_unique: 'drawn at random', api_key_expiry_follows: 'computed by us',
  api_idempotency_key_length: 'parsed at the door', api_idempotency_request_digest_shape: 'computed by us', api_idempotency_answered: 'written together',
  webhook_endpoint_url_length: 'checked at its field', webhook_endpoint_disabled_whole: 'written together', webhook_endpoint_former_whole: 'written together',
  webhook_delivery_attempts_positive: 'counted by us', webhook_attempt_number_positive: 'counted by us', webhook_attempt_milliseconds_positive: 'measured by us',
  embed_consent_current: 'agreeing twice changes nothing',
  training_result_ac1_range: 'computed by us', training_result_share_range: 'computed by us',
  plan_action_title_length: 'checked at its field', plan_action_detail_length: 'checked at its field', plan_action_owner_name_length: 'checked at its field',
  plan_action_owner_email_length: 'checked at its field', plan_action_version_positive: 'counted by us', plan_action_completed_when_done: 'written together', plan_comment_text_length: 'checked at its field',
  improvement_proof_title_length: 'checked at its field', improvement_proof_sha256_shape: 'computed by us', improvement_proof_bytes_positive: 'an empty file is refused before', improvement_proof_of_one: 'the use case of each',
  plan_feed_token_hash_shape: 'computed by us', presentation_open_once: 'a second one is refused before', presentation_expert_name_length: 'the name of an account', presentation_slides_url_length: 'checked at its field',
  presentation_place_length: 'checked at its field', presentation_attendance_range: 'checked at its field', presentation_notes_length: 'checked at its field', presentation_time_of_a_day: 'checked at its field', presentation_time_shape: 'checked at its field',
  agreed_action_title_length: 'checked at its field', agreed_action_detail_length: 'checked at its field', agreed_action_owner_name_length: 'checked at its field',
  agreed_action_answer_dated: 'written together', agreed_action_in_the_plan: 'written together',
  recommendation_effect_not_small: 'disclosure control', recommendation_effect_others_not_small: 'disclosure control',
  question_set_version_set_shape: 'made by us of the name', question_set_version_positive: 'counted by us',
  paper_batch_version_number_shape: 'checked at its field', paper_batch_version_positive: 'counted by us', paper_batch_version_reasoned: 'checked at its field', kiosk_alert_kind_known: 'a list of ours', opinion_change_seen_whole: 'written together',
  opinion_release_quarter_shape: 'computed by us', opinion_group_not_small: 'disclosure control', opinion_group_figure_not_small: 'disclosure control', opinion_group_figure_quartiles_from_ten: 'disclosure control',
  wall_display_name_length: 'checked at its field', wall_display_token_shape: 'drawn by us', wall_display_token_unique: 'drawn at random',
  collection_point_name_length: 'checked at its field', collection_point_set_ref_shape: 'made by us', collection_point_time_zone_shape: 'of our list of zones', collection_point_token_shape: 'drawn by us',
  collection_point_token_unique: 'drawn at random, drawn anew when taken', collection_point_closed_whole: 'written together', kiosk_name_length: 'checked at its field', kiosk_id_unique: 'drawn at random',
  kiosk_code_hash_shape: 'computed by us', kiosk_code_used_whole: 'written together', kiosk_status_queued_positive: 'parsed at the door', kiosk_status_battery_percent: 'parsed at the door',
  network_key_length: 'drawn by us', visit_origin_network_coarse: 'computed by us', site_network_network_coarse: 'computed by us',
  consultation_slug_shape: 'checked at its field', consultation_step_position_positive: 'counted by us', consultation_step_position_once: 'counted by us', consultation_invitations_positive: 'counted by us', participation_batch_shape: 'checked at its field', participation_batch_of_paper: 'written together',
  consultation_document_title_length: 'checked at its field', consultation_document_sha256_shape: 'computed by us', consultation_document_bytes_positive: 'an empty file is refused before',
  participation_voter_shape: 'computed by us', participation_once: 'a second participation is told as such', participation_receipt_hash_shape: 'computed by us', survey_text_body_length: 'cut by us',
  debate_text_body_length: 'a text of ours or checked at its field, with words shorter than it masked', debate_text_language_shape: 'the language of the page', debate_text_service_length: 'checked at its field', debate_text_published_has_words: 'written together',
  idea_title_length: 'checked at its field, and no longer once masked', idea_body_length: 'checked at its field, and no longer once masked', idea_language_shape: 'the language of the page', idea_place_x_range: 'computed by us', idea_place_y_range: 'computed by us',
  idea_published_has_words: 'written together', idea_place_whole: 'written together', idea_words_voter_shape: 'computed by us', idea_words_title_length: 'checked at its field', idea_words_body_length: 'checked at its field',
  idea_photo_position_range: 'counted by us', idea_photo_sha256_shape: 'computed by us', idea_photo_description_length: 'cut by us', idea_support_voter_shape: 'computed by us', idea_merge_into_another: 'refused by the lineage',
  idea_reply_service_length: 'checked at its field', idea_reply_body_length: 'checked at its field',
  debate_words_body_length: 'checked at its field', survey_text_shown_body_length: 'a text, with words shorter than it masked', survey_text_shown_published_has_words: 'written together',
  moderation_decision_subject_length: 'made by us', moderation_decision_words_length: 'checked at its field', moderation_decision_waited_positive: 'computed by us',
  moderation_appeal_subject_length: 'made by us', moderation_appeal_body_length: 'checked at its field', moderation_report_subject_length: 'made by us', moderation_report_reporter_shape: 'computed by us',
  participation_origin_network_coarse: 'computed by us', participation_mark_strength_share: 'computed by us',
  consultation_population_profiles_positive: 'counted by us', statement_vote_statement_positive: 'one of the step', election_override_reason_length: 'checked at its field', election_override_once: 'a second one is told as the first',
  kiosk_epoch_ordered: 'computed by us', opinion_score_percent: 'computed by us', opinion_value_within: 'parsed at the door', opinion_kiosk_whole: 'written together', opinion_text_length: 'parsed at the door',
  answering_service_name_length: 'checked at its field', answering_service_email_length: 'checked at its field', text_case_shown_length: 'a text, with words shorter than it masked', text_case_shown_when_published: 'written together',
  text_case_voices_positive: 'counted by us', text_reply_body_length: 'checked at its field', answer_page_token_shape: 'checked at its field', opinion_import_file_name_length: 'cut by us', opinion_import_file_sha256_shape: 'computed by us',
  opinion_import_line_count_positive: 'counted by us', opinion_import_mapping_hash_shape: 'computed by us',
  staff_poll_eligible_enough: 'refused before with fewer', staff_poll_small_groups_positive: 'counted by us', staff_poll_ballots_positive: 'counted by us', staff_poll_opened_whole: 'written together',
  staff_poll_mailings_few: 'refused before with more', poll_series_questions_few: 'parsed at the door', poll_series_days_open_some: 'parsed at the door', poll_series_turn_positive: 'counted by us',
  poll_question_id_shape: 'parsed at the door', poll_question_position_positive: 'counted by us', poll_question_position_once: 'counted by us',
  poll_roll_code_hash_shape: 'computed by us', poll_roll_code_hash_once: 'drawn at random', poll_issue_blinded_digest_shape: 'computed by us',
  poll_serial_serial_shape: 'parsed at the door', mixed_ballot_group_positive: 'counted by us', poll_words_group_positive: 'counted by us', poll_words_body_length: 'cut short at the door, with words shorter than it masked',
  trophy_selection_digest_shape: 'computed by us', trophy_candidacy_measured: 'written together', trophy_decision_reason_when_nobody: 'written together', trophy_seal_root_shape: 'computed by us',
  jury_seat_one_chair: 'the chair before becomes a member first', jury_tie_once: 'telling a tie twice changes nothing', prize_file_once: 'written again, it is the same file', jury_stage_call_ends: 'written together',
  jury_file_number_positive: 'counted by us', jury_file_number_once: 'counted by us', jury_score_points_range: 'parsed at the door', jury_note_body_length: 'checked at its field',
  jury_decision_reasons_length: 'checked at its field', jury_decision_citation_length: 'checked at its field', jury_decision_cited: 'written together', palmares_hour_version_positive: 'counted by us',
  palmares_line_code_shape: 'drawn by us', palmares_line_code_once: 'drawn at random', palmares_line_once: 'decided once', press_link_token_hash_shape: 'computed by us', press_link_outlet_length: 'checked at its field', press_link_token_hash_unique: 'drawn at random',
  staff_poll_ideas_of_another: 'made of another', poll_room_code_shape: 'drawn by us', poll_room_code_once: 'drawn at random', poll_room_question_told: 'written together',
  poll_idea_body_length: 'checked at its field, with words shorter than it masked', poll_idea_reason_length: 'checked at its field', poll_idea_voters_enough: 'disclosure control', poll_idea_supports_in_steps: 'disclosure control', poll_idea_reply_body_length: 'checked at its field',
  poll_idea_reply_service_length: 'checked at its field', poll_idea_reasoned: 'written together', poll_idea_counted_whole: 'written together', poll_idea_reply_whole: 'written together', poll_idea_action_whole: 'written together',
  poll_release_number_positive: 'counted by us', poll_release_answers_not_few: 'disclosure control', poll_turnout_eligible_enough: 'disclosure control', poll_turnout_in_steps: 'disclosure control',
  listening_source_name_length: 'checked at its field', listening_source_adapter_shape: 'of our list', listening_source_licence_length: 'checked at its field', listening_source_information_length: 'checked at its field', listening_source_keep_months_bounded: 'checked at its field',
  listening_import_file_name_length: 'cut by us', listening_import_file_sha256_shape: 'computed by us', listening_import_counts_positive: 'counted by us', listening_fault_line_positive: 'counted by us', mention_rating_range: 'computed by us', mention_body_length: 'cut by us', mention_language_shape: 'of our list',
  mention_reply_length: 'cut by us', mention_author_whole: 'written together', mention_finding_places_ordered: 'computed by us', finding_correction_said_length: 'a sentence of a text that is no longer', listening_author_key_period_shape: 'computed by us',
  listening_peers_not_small: 'disclosure control', listening_pattern_not_small: 'disclosure control', listening_alert_once: 'what was found is found once', listening_alert_seen_whole: 'written together', mention_reply_words_length: 'checked at its field', mention_reply_where_length: 'checked at its field',
  mention_reply_sent_whole: 'written together', listening_proposal_decision_reason_length: 'checked at its field',
  meeting_slug_shape: 'parsed at the door', meeting_capacity_positive: 'parsed at the door', meeting_ends_later: 'checked at its field', meeting_session_ends_later: 'checked at its field', meeting_speaker_position_positive: 'counted by us', meeting_speaker_name_length: 'checked at its field',
  meeting_speaker_quality_length: 'checked at its field', meeting_attendee_name_length: 'checked at its field', meeting_attendee_email_shape: 'parsed at the door', meeting_attendee_body_length: 'checked at its field', meeting_attendee_link_once: 'drawn at random', meeting_attendee_link_shape: 'computed by us',
  meeting_attendee_badge_shape: 'drawn by us', meeting_attendee_badge_once: 'drawn at random', meeting_attendee_address_once: 'looked up under a lock', meeting_need_length: 'checked at its field', meeting_door_label_length: 'checked at its field', meeting_door_link_once: 'drawn at random',
  meeting_door_link_shape: 'computed by us', meeting_document_title_length: 'checked at its field', meeting_document_href_shape: 'parsed at the door', meeting_question_body_length: 'checked at its field', meeting_support_hand_shape: 'computed by us', meeting_ballot_hand_shape: 'computed by us', meeting_feedback_hand_shape: 'computed by us', meeting_vote_counted: 'written together',
  role_grant_organisation_when_participant: 'asked for by the form according to the role',
};

test('every constraint maps to a problem or is known as ours to keep', () => {
  const unexplained = [...names].filter((name) => !constraintProblems[name] && !internalConstraints[name] && !internalByKind.test(name));
  expect(unexplained).toEqual([]);
  const twice = Object.keys(internalConstraints).filter((name) => !names.has(name) || constraintProblems[name]);
  expect(twice).toEqual([]);
});
