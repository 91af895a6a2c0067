// Generated from the migrated database by `npm run schema`: do not edit.
import type { ColumnType, Generated } from 'kysely';

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as parsed JSON, written as text made by JSON.stringify. */
export type Json = ColumnType<unknown, string, string>;

export interface AgreedAction {
  organisation_id: string;
  id: string;
  presentation_id: string;
  recommendation_id: string | null;
  title: string;
  detail: Generated<string>;
  owner_name: Generated<string>;
  due_on: string | null;
  agreed_at: Timestamp;
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  action_id: string | null;
}

export interface Answer {
  organisation_id: string;
  audit_id: string;
  version: number;
  item_id: string;
  value: Json | null;
  empty: string | null;
  note: string | null;
}

export interface AnswerPage {
  organisation_id: string;
  token: string;
  open: boolean;
  changed_at: Timestamp;
}

export interface AnsweringService {
  organisation_id: string;
  id: string;
  name: string;
  email: string | null;
  made_at: Timestamp;
  closed_at: Timestamp | null;
}

export interface ApiIdempotency {
  key_id: string;
  idempotency_key: string;
  request_digest: string;
  status: number | null;
  answer: string | null;
  made_at: Timestamp;
}

export interface ApiKey {
  id: string;
  organisation_id: string | null;
  name: string;
  prefix: string;
  token_hash: string;
  scopes: string[];
  made_by: string;
  made_at: Timestamp;
  expires_at: Timestamp;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export interface Audit {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  site_id: string;
  channel: string;
  grid_version: string;
  simulated: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditAuthor {
  organisation_id: string;
  audit_id: string;
  version: number;
  author_id: string;
  device: string | null;
}

export interface AuditCell {
  organisation_id: string;
  audit_id: string;
  edition_id: string;
  site_id: string;
  channel: string;
  version: number;
  grid_version: string;
  method_version: string;
  cells: Json;
  answers: number;
  missing_share: number;
}

export interface AuditDraft {
  organisation_id: string;
  mission_id: string;
  evaluator_id: string;
  audit_id: string;
  grid_version: string;
  data: ColumnType<unknown, string | undefined, string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditFinding {
  organisation_id: string;
  audit_id: string;
  version: number;
  rule: string;
  subject: string;
  severity: number;
  proofs: Json;
  found_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditFindingResolution {
  organisation_id: string;
  audit_id: string;
  version: number;
  rule: string;
  subject: string;
  verdict: string;
  reason: string;
  resolved_by: string | null;
  resolved_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditReview {
  organisation_id: string;
  id: string;
  audit_id: string;
  version: number;
  decision: string;
  reason: string | null;
  reviewer_id: string | null;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditVersion {
  organisation_id: string;
  audit_id: string;
  version: number;
  contacted_at: Timestamp;
  answered_through: string | null;
  remarks: string | null;
  reason: string | null;
  late: Generated<boolean>;
  content_hash: string;
  submitted_at: ColumnType<Date, Date | string | undefined, Date | string>;
  origin: Generated<string>;
  call_seconds: number | null;
}

export interface Authenticator {
  person_id: string;
  secret_sealed: string | null;
  confirmed_at: Timestamp | null;
  pending_sealed: string | null;
  last_step: Generated<number>;
  pending_session: string | null;
  pending_since: Timestamp | null;
}

export interface BadgeKey {
  id: string;
  public_key: Json;
  sealed: string;
  made_at: Timestamp;
}

export interface Ballot {
  organisation_id: string;
  participation_id: string;
  step_id: string;
  chosen: string[];
}

export interface BulkAction {
  id: string;
  edition_id: string;
  action: string;
  input: ColumnType<unknown, string | undefined, string>;
  asked_by: string | null;
  asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
  job_run_id: string | null;
}

export interface BulkActionLine {
  organisation_id: string;
  bulk_id: string;
  registration_id: string;
  seen_version: number;
  state: Generated<string>;
  refusal: string | null;
  ended_at: Timestamp | null;
}

export interface CalendarFeed {
  token_hash: string;
  person_id: string;
  created_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface Campaign {
  id: string;
  edition_id: string;
  label: string;
  window_from: string;
  window_to: string;
  seed: string;
  simulated: Generated<boolean>;
  opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
  closed_at: Timestamp | null;
}

export interface CampaignGap {
  organisation_id: string;
  id: string;
  campaign_id: string;
  site_id: string;
  channel: string;
  scenario_kind: string;
  reason: string;
  mission_number: number | null;
}

export interface CertifiedDifference {
  edition_id: string;
  certified: number;
  others: number;
  cells: number;
  left_out: number;
  difference: number;
  standard_error: number;
  low: number;
  high: number;
  released: number | null;
  degrees: number | null;
}

export interface CollectionPoint {
  organisation_id: string;
  id: string;
  site_id: string;
  kind: string;
  name: string;
  set_ref: string;
  languages: Generated<string[]>;
  time_zone: Generated<string>;
  hours: Json | null;
  settings: ColumnType<unknown, string | undefined, string>;
  state: Generated<string>;
  token: string;
  made_at: Timestamp;
  closed_at: Timestamp | null;
}

export interface CollectorKey {
  person_id: string;
  token_hash: string;
  created_at: Timestamp;
}

export interface CompetingAudit {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  audit_id: string;
  grid_version: string;
  content: Json;
  content_hash: string;
  received_at: Timestamp;
  device: string | null;
  sent_by: string | null;
}

export interface CompetingDecision {
  organisation_id: string;
  competing_id: string;
  decision: string;
  reason: string;
  reviewer_id: string;
  decided_at: Timestamp;
  version: number | null;
}

export interface Consultation {
  organisation_id: string;
  id: string;
  slug: string;
  content: Json;
  languages: Generated<string[]>;
  state: string;
  opens_at: Timestamp | null;
  closes_at: Timestamp | null;
  created_by: string | null;
  created_at: Timestamp;
  voter_key: Generated<string | null>;
  audience: Generated<string>;
  invitations: Generated<number>;
}

export interface ConsultationDocument {
  organisation_id: string;
  id: string;
  consultation_id: string;
  title: string;
  file_sha256: string;
  file_name: string;
  file_type: string;
  file_bytes: number;
  added_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface ConsultationPopulation {
  organisation_id: string;
  consultation_id: string;
  content: Json;
  result: Json | null;
  profiles: Generated<number>;
}

export interface ConsultationStep {
  organisation_id: string;
  id: string;
  consultation_id: string;
  kind: string;
  position: number;
  content: Json;
  proof: string;
  opens_at: Timestamp | null;
  closes_at: Timestamp | null;
  title: ColumnType<unknown, string | undefined, string>;
}

export interface ContactTrace {
  organisation_id: string;
  id: string;
  mission_id: string;
  moment: string;
  channel: string;
  happened_at: Timestamp;
  evidence_id: string | null;
  noted_by: string | null;
  noted_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface CriterionAgreement {
  edition_id: string;
  criterion: string;
  audits: number;
  units: number;
  raw: number | null;
  ac1: number | null;
  low: number | null;
  high: number | null;
  alpha: number | null;
  out_of_rankings: Generated<boolean>;
  computed_at: Timestamp;
}

export interface CustodyLink {
  organisation_id: string;
  edition_id: string;
  number: number;
  fact: string;
  previous: string;
  digest: string;
}

export interface DebateSupport {
  organisation_id: string;
  text_id: string;
  participation_id: string;
  step_id: string;
  given_at: Timestamp;
}

export interface DebateText {
  organisation_id: string;
  id: string;
  step_id: string;
  side: string | null;
  parent_id: string | null;
  state: string;
  body: string | null;
  masked: Generated<boolean>;
  language: string;
  service: string | null;
  made_by: string | null;
  received_at: Timestamp;
  published_at: Timestamp | null;
  changed_at: Timestamp;
}

export interface DebateWords {
  organisation_id: string;
  text_id: string;
  step_id: string;
  participation_id: string;
  body: string;
  received_at: Timestamp;
}

export interface Dispute {
  organisation_id: string;
  id: string;
  edition_id: string;
  audit_id: string;
  item_id: string;
  statement: string;
  proof_sha256: string | null;
  proof_name: string | null;
  proof_type: string | null;
  proof_bytes: number | null;
  raised_by: string | null;
  raised_at: Timestamp;
  closes_on: string;
  due_on: string;
}

export interface DisputeDecider {
  organisation_id: string;
  dispute_id: string;
  decider_id: string;
}

export interface DisputeDecision {
  organisation_id: string;
  dispute_id: string;
  outcome: string;
  reason: string;
  answer_before: Json | null;
  answer_after: Json | null;
  decided_at: Timestamp;
}

export interface DoubleCoding {
  organisation_id: string;
  audit_id: string;
  edition_id: string;
  version: number;
  coder_id: string | null;
  taken_at: Timestamp | null;
}

export interface DoubleCodingDraw {
  edition_id: string;
  seed: string;
  share_percent: number;
  audits: number;
  drawn: number;
  drawn_by: string | null;
  drawn_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface DrawAnswer {
  organisation_id: string;
  registration_id: string;
  answered_at: Timestamp;
}

export interface DrawBeacon {
  edition_id: string;
  value: string;
  entered_at: Timestamp;
}

export interface DrawCandidate {
  organisation_id: string;
  registration_id: string;
  edition_id: string;
  number: string;
  stratum: string;
  newcomer: boolean;
}

export interface DrawCommitment {
  edition_id: string;
  seed_hash: string;
  rules: Json;
  committed_at: Timestamp;
}

export interface DrawList {
  edition_id: string;
  list: string;
  list_hash: string;
  given_before: number;
  frozen_at: Timestamp;
}

export interface DrawOutcome {
  organisation_id: string;
  registration_id: string;
  place: boolean;
  rank: number;
}

export interface DrawPostponement {
  edition_id: string;
  beacon_on: string;
  reason: string;
  decided_at: Timestamp;
}

export interface DrawResult {
  edition_id: string;
  file: string;
  drawn_at: Timestamp;
}

export interface DrawSecret {
  edition_id: string;
  seed: string;
}

export interface EditionChange {
  organisation_id: string;
  edition_id: string;
  view: string;
  key: string;
  before_edition_id: string;
  before_value: number;
  after_value: number;
  before_common: number | null;
  after_common: number | null;
  low: number | null;
  high: number | null;
  smallest: number | null;
  word: string | null;
}

export interface EditionFreeze {
  edition_id: string;
  frozen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  frozen_by: string | null;
  grid_version: string;
  method_version: string;
  subjects: number;
  digest: string;
}

export interface EditionLink {
  edition_id: string;
  view: string;
  key: string;
  before_edition_id: string;
  method: string;
  intercept: number;
  slope: number;
  standard_error: number;
  organisations: number;
  anchors: number;
}

export interface EditionPublication {
  edition_id: string;
  published_at: ColumnType<Date, Date | string | undefined, Date | string>;
  published_by: string | null;
}

export interface ElectionDeclaration {
  organisation_id: string;
  election_id: string;
  stands: Generated<boolean>;
  won_at_first: Generated<boolean>;
  declared_by: string | null;
  declared_at: Timestamp;
}

export interface ElectionOverride {
  organisation_id: string;
  id: string;
  consultation_id: string;
  action: string;
  reason: string;
  grounds: Json;
  given_by: string | null;
  given_at: Timestamp;
}

export interface EmbedConsent {
  organisation_id: string;
  id: string;
  given_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface EmbedTile {
  organisation_id: string;
  edition_id: string;
  facts: Json;
  made_at: Timestamp;
}

export interface EvaluatorAbsence {
  id: string;
  person_id: string;
  from_day: string;
  to_day: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface EvaluatorApplication {
  id: string;
  name: string;
  email: string;
  locale: string;
  home_insee_code: string;
  home_department_code: string;
  home_name: string;
  motivation: string;
  state: Generated<string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface EvaluatorApplicationDecision {
  id: string;
  application_id: string;
  decision: string;
  reason: string | null;
  decided_by: string | null;
  decided_at: Timestamp;
}

export interface EvaluatorDeclaration {
  id: string;
  person_id: string;
  edition_id: string;
  text_version: string;
  ties: Json;
  signed_name: string;
  signed_at: Timestamp;
}

export interface EvaluatorExpense {
  id: string;
  person_id: string;
  edition_id: string;
  organisation_id: string | null;
  mission_id: string | null;
  kind: string;
  spent_on: string;
  kilometres: number | null;
  cents: number;
  note: string;
  proof: Json | null;
  created_at: Timestamp;
}

export interface EvaluatorExpenseDecision {
  expense_id: string;
  decision: string;
  reason: string | null;
  decided_by: string | null;
  decided_at: Timestamp;
}

export interface EvaluatorProfile {
  person_id: string;
  home_insee_code: string | null;
  home_department_code: string | null;
  capacity_per_week: Generated<number>;
  gender: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  home_name: string | null;
  age_band: string | null;
  languages: Generated<string[]>;
  networks: Generated<string[]>;
  personas: string[] | null;
  has_vehicle: Generated<boolean>;
  travel_km: number | null;
  free_half_days: string[] | null;
  iban: string | null;
  changed_at: Timestamp | null;
}

export interface EvaluatorTie {
  id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  note: string | null;
  declared_at: ColumnType<Date, Date | string | undefined, Date | string>;
  ended_at: Timestamp | null;
}

export interface Event {
  id: string;
  name: string;
  organisation_id: string | null;
  edition_id: string | null;
  subject_type: string;
  subject_id: string;
  actor_id: string | null;
  payload: ColumnType<unknown, string | undefined, string>;
  request_id: string | null;
  occurred_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Evidence {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  audit_id: string;
  item_id: string | null;
  kind: string;
  file_name: string;
  media_type: string;
  size: number;
  sha256: string;
  original_sha256: string;
  picture_hash: string | null;
  masking: string;
  captured_at: Timestamp;
  place: string | null;
  parts: number;
  declared_at: Timestamp;
  completed_at: Timestamp | null;
  withdrawn_at: Timestamp | null;
}

export interface EvidenceChunk {
  organisation_id: string;
  evidence_id: string;
  number: number;
  sha256: string;
  bytes: Buffer;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ExternalIdentity {
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: Timestamp;
  last_used_at: Timestamp;
}

export interface FeeEntry {
  id: string;
  person_id: string;
  edition_id: string;
  kind: string;
  organisation_id: string | null;
  mission_id: string | null;
  channel: string | null;
  expense_id: string | null;
  cents: number;
  note: string | null;
  due_on: string;
  written_by: string | null;
  written_at: Timestamp;
}

export interface FeePayment {
  statement_id: string;
  paid_on: string;
  reference: string;
  recorded_by: string | null;
  recorded_at: Timestamp;
}

export interface FeeStatement {
  id: string;
  person_id: string;
  month: string;
  reference: string;
  person_name: string;
  total_cents: number;
  closed_by: string | null;
  closed_at: Timestamp;
}

export interface FeeStatementLine {
  entry_id: string;
  statement_id: string;
}

export interface FileLink {
  organisation_id: string;
  id: string;
  registration_id: string;
  contact_role: string;
  token_hash: string;
  made_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
}

export interface FindingCorrection {
  organisation_id: string;
  id: string;
  mention_id: string;
  said: string;
  subjects: Json;
  before: Json;
  made_by: string | null;
  made_at: Timestamp;
  exported_at: Timestamp | null;
}

export interface Idea {
  organisation_id: string;
  id: string;
  step_id: string;
  state: string;
  title: string | null;
  body: string | null;
  masked: Generated<boolean>;
  language: string;
  theme_id: string | null;
  place_x: number | null;
  place_y: number | null;
  received_at: Timestamp;
  published_at: Timestamp | null;
  changed_at: Timestamp;
}

export interface IdeaMerge {
  organisation_id: string;
  id: string;
  step_id: string;
  from_idea: string;
  into_idea: string;
  made_by: string | null;
  made_at: Timestamp;
  undone_by: string | null;
  undone_at: Timestamp | null;
}

export interface IdeaPhoto {
  organisation_id: string;
  idea_id: string;
  position: number;
  step_id: string;
  sha256: string;
  media_type: string;
  description: Generated<string>;
  received_at: Timestamp;
}

export interface IdeaReply {
  organisation_id: string;
  id: string;
  idea_id: string;
  step_id: string;
  service: string;
  body: string;
  status: string;
  made_by: string | null;
  made_at: Timestamp;
}

export interface IdeaSupport {
  organisation_id: string;
  idea_id: string;
  voter: string;
  step_id: string;
  given_at: Timestamp;
}

export interface IdeaWords {
  organisation_id: string;
  idea_id: string;
  step_id: string;
  voter: string;
  title: string;
  body: string;
  received_at: Timestamp;
}

export interface ImprovementProof {
  organisation_id: string;
  id: string;
  action_id: string | null;
  commitment_id: string | null;
  title: string;
  dated_on: string;
  file_sha256: string;
  file_name: string;
  file_type: string;
  file_bytes: number;
  added_by: string | null;
  added_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface InboxCursor {
  mailbox: string;
  uid_validity: string;
  last_uid: number;
  unmatched: Generated<number>;
  refused: Generated<number>;
  read_at: Timestamp;
}

export interface Invoice {
  organisation_id: string;
  id: string;
  order_id: string;
  edition_id: string;
  number: string;
  series: string;
  year: number;
  place: number;
  corrects_id: string | null;
  reason: string | null;
  siren: string;
  buyer_name: string;
  issued_on: string;
  service_done_on: string;
  due_on: string | null;
  payment_days: number;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  document: Json;
  order_lines: Json;
  xml_sha256: string;
  locale: string;
  issued_by: string | null;
  issued_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface InvoiceCounter {
  series: string;
  year: number;
  last: number;
}

export interface InvoiceDeposit {
  organisation_id: string;
  invoice_id: string;
  deposited_on: string;
  recorded_by: string | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface InvoiceFile {
  organisation_id: string;
  invoice_id: string;
  sha256: string;
  size_bytes: number;
  made_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface InvoicePayment {
  organisation_id: string;
  id: string;
  invoice_id: string;
  paid_on: string;
  amount_cents: number;
  reference: string;
  reverses_id: string | null;
  recorded_by: string | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  refund: Generated<boolean>;
}

export interface InvoiceReception {
  organisation_id: string;
  id: string;
  invoice_id: string;
  received_on: string;
  due_on: string;
  recorded_by: string | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface JobRun {
  id: string;
  job: string;
  title: string;
  state: string;
  done: Generated<number>;
  total: number | null;
  error: string | null;
  asked_by: string | null;
  cancel_asked_at: Timestamp | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

export interface JuryDecision {
  edition_id: string;
  prize_id: string;
  jury_file_id: string | null;
  reasons: string;
  citation: string | null;
  present: string[];
  decided_by: string | null;
  decided_at: Timestamp;
}

export interface JuryFile {
  id: string;
  edition_id: string;
  prize_id: string;
  number: number;
  content: Json;
}

export interface JuryFileOrigin {
  jury_file_id: string;
  organisation_id: string;
  file_id: string;
}

export interface JuryNote {
  id: string;
  jury_file_id: string;
  person_id: string;
  body: string;
  written_at: Timestamp;
}

export interface JuryScore {
  jury_file_id: string;
  person_id: string;
  criterion: string;
  points: number;
  scored_at: Timestamp;
}

export interface JurySeat {
  edition_id: string;
  person_id: string;
  chair: Generated<boolean>;
  named_by: string | null;
  named_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface JuryStage {
  edition_id: string;
  prize_id: string;
  stage: string;
  until: Timestamp | null;
  began_by: string | null;
  began_at: Timestamp;
}

export interface JuryTie {
  id: string;
  person_id: string;
  organisation_id: string;
  kind: string;
  declared_by: string | null;
  declared_at: Timestamp;
}

export interface KeptGrid {
  edition_id: string;
  version: string;
  channel: string;
  items: Json;
  kept_at: Timestamp;
}

export interface Kiosk {
  organisation_id: string;
  id: string;
  point_id: string;
  name: string;
  public_key: Buffer;
  algorithm: string;
  settings: ColumnType<unknown, string | undefined, string>;
  enrolled_at: Timestamp;
  revoked_at: Timestamp | null;
  revoked_because: string | null;
}

export interface KioskAlert {
  organisation_id: string;
  kiosk_id: string;
  kind: string;
  since: Timestamp;
  told_at: Timestamp;
  ended_at: Timestamp | null;
}

export interface KioskCode {
  code_hash: string;
  organisation_id: string;
  point_id: string;
  kiosk_name: string;
  made_by: string;
  made_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  kiosk_id: string | null;
}

export interface KioskEpoch {
  organisation_id: string;
  kiosk_id: string;
  epoch: string;
  contiguous: Generated<number>;
  highest: Generated<number>;
  beyond: Generated<string>;
  head_hash: Buffer | null;
  chain_breaks: Generated<number>;
  begun_at: Timestamp;
}

export interface KioskStatus {
  organisation_id: string;
  kiosk_id: string;
  seen_at: Timestamp;
  queued: number;
  battery: number | null;
  charging: boolean | null;
  app_version: string | null;
  drift_ms: number | null;
  details: ColumnType<unknown, string | undefined, string>;
}

export interface ListeningAlert {
  organisation_id: string;
  id: string;
  kind: string;
  criterion: string;
  began_on: string;
  found_on: string;
  facts: Json;
  told_at: Timestamp | null;
  seen_by: string | null;
  seen_at: Timestamp | null;
}

export interface ListeningAuthorKey {
  organisation_id: string;
  period: string;
  sealed: string;
}

export interface ListeningBoard {
  organisation_id: string;
  worked_out_at: Timestamp;
  worked_out_on: string;
  board: Json;
}

export interface ListeningFault {
  organisation_id: string;
  import_id: string;
  line: number;
  field: string | null;
  code: string;
  sealed: string;
  noted_at: Timestamp;
}

export interface ListeningImport {
  organisation_id: string;
  id: string;
  source_id: string;
  file_name: string;
  file_sha256: string;
  captured_on: string;
  mapping: Json;
  state: string;
  total_count: Generated<number>;
  read_count: Generated<number>;
  stored_count: Generated<number>;
  known_count: Generated<number>;
  changed_count: Generated<number>;
  fault_count: Generated<number>;
  doubt_count: Generated<number>;
  asked_by: string | null;
  asked_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface ListeningLetter {
  organisation_id: string;
  person_id: string;
  wanted: boolean;
  chosen_at: Timestamp;
}

export interface ListeningPattern {
  criterion: string;
  bodies: number;
  mentions: number;
  share: number;
  low: number;
  high: number;
  words: Json;
  worked_out_on: string;
}

export interface ListeningPeers {
  kind: string;
  bodies: number;
  mean: number;
  worth: number;
  worked_out_on: string;
}

export interface ListeningProposal {
  organisation_id: string;
  item_id: string;
  value: Json;
  facts: Json;
  worked_out_on: string;
}

export interface ListeningProposalDecision {
  organisation_id: string;
  audit_id: string;
  item_id: string;
  decision: string;
  value: Json;
  facts: Json;
  reason: string;
  decided_by: string;
  decided_at: Timestamp;
}

export interface ListeningSilence {
  organisation_id: string;
  kind: string;
  criterion: string;
  until: string;
  made_by: string;
  made_at: Timestamp;
}

export interface ListeningSource {
  organisation_id: string;
  id: string;
  name: string;
  adapter: string;
  legal_basis: string;
  licence: string;
  information: string | null;
  keep_months: number;
  may_reply: boolean;
  created_by: string | null;
  created_at: Timestamp;
  closed_at: Timestamp | null;
}

export interface MailAdaptation {
  template: string;
  edition_id: string;
  locale: string;
  version: number;
  subject: string | null;
  paragraphs: Json | null;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MailMessage {
  id: string;
  recipient: string;
  template: string;
  locale: string;
  subject: string;
  text_body: string;
  html_body: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  sent_at: Timestamp | null;
  last_error: string | null;
  unsubscribe_url: string | null;
}

export interface Meeting {
  id: string;
  edition_id: string;
  slug: string;
  content: Json;
  starts_at: Timestamp;
  ends_at: Timestamp;
  time_zone: string;
  capacity: number;
  registration_until: Timestamp;
  state: string;
  created_by: string | null;
  created_at: Timestamp;
}

export interface MeetingArrival {
  meeting_id: string;
  attendee_id: string;
  door_id: string;
  arrived_at: Timestamp;
  heard_at: Timestamp;
}

export interface MeetingAttendee {
  meeting_id: string;
  id: string;
  kind: string;
  organisation_id: string | null;
  name: string;
  email: string;
  body_name: string;
  locale: string;
  state: string;
  registered_at: Timestamp;
  link_hash: string;
  badge_code: string;
}

export interface MeetingBallot {
  meeting_id: string;
  vote_id: string;
  hand: string;
  chosen: Json;
}

export interface MeetingDocument {
  meeting_id: string;
  id: string;
  session_id: string | null;
  kind: string;
  title: string;
  href: string;
  added_at: Timestamp;
}

export interface MeetingDoor {
  meeting_id: string;
  id: string;
  label: string;
  link_hash: string;
  created_at: Timestamp;
  closed_at: Timestamp | null;
}

export interface MeetingFeedback {
  meeting_id: string;
  hand: string;
  chosen: Json;
  words: Json;
}

export interface MeetingNeed {
  meeting_id: string;
  attendee_id: string;
  needs: string;
}

export interface MeetingQuestion {
  meeting_id: string;
  id: string;
  body: string;
  state: string;
  asked_at: Timestamp;
}

export interface MeetingSession {
  meeting_id: string;
  id: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  room: string;
  kind: string;
  content: Json;
}

export interface MeetingSpeaker {
  meeting_id: string;
  session_id: string;
  position: number;
  name: string;
  quality: string;
}

export interface MeetingSupport {
  meeting_id: string;
  question_id: string;
  hand: string;
}

export interface MeetingVote {
  meeting_id: string;
  id: string;
  question: Json;
  state: string;
  counts: Json | null;
  made_at: Timestamp;
}

export interface Mention {
  organisation_id: string;
  id: string;
  source_id: string;
  import_id: string;
  said_at: Timestamp;
  said_on: string;
  author: string | null;
  author_period: string | null;
  rating: number | null;
  body: string;
  content_digest: Buffer;
  language: string;
  understood: boolean;
  link: string | null;
  reply: string | null;
  replied_at: Timestamp | null;
  copies_of: string | null;
  repeated: Generated<boolean>;
  expires_on: string;
  held: Generated<boolean>;
}

export interface MentionDoubt {
  organisation_id: string;
  mention_id: string;
  sealed: string;
  noted_at: Timestamp;
}

export interface MentionErased {
  organisation_id: string;
  mention_id: string;
  erased_by: string | null;
  erased_at: Timestamp;
}

export interface MentionFinding {
  organisation_id: string;
  mention_id: string;
  sentence: number;
  subject: number;
  said_on: string;
  place_from: number;
  place_to: number;
  criterion: string | null;
  polarity: number;
  sure: number;
  sure_polarity: number;
  doubtful: boolean;
  because: Json | null;
  corrected: Generated<boolean>;
  in_force: Generated<boolean>;
}

export interface MentionFlag {
  organisation_id: string;
  mention_id: string;
  kind: string;
  began_on: string;
}

export interface MentionReply {
  organisation_id: string;
  mention_id: string;
  words: string;
  drafted_by: string | null;
  drafted_at: Timestamp;
  changed_by: string | null;
  changed_at: Timestamp;
  sent_by: string | null;
  sent_at: Timestamp | null;
  sent_where: string | null;
}

export interface Mission {
  organisation_id: string;
  id: string;
  campaign_id: string;
  edition_id: string;
  site_id: string;
  number: number;
  channel: string;
  scenario_kind: string;
  scenario_id: string;
  persona: string;
  network: number | null;
  window_from: string;
  window_to: string;
  half_day: string | null;
  state: Generated<string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  replaces: string | null;
}

export interface MissionAssignment {
  organisation_id: string;
  mission_id: string;
  evaluator_id: string;
  assigned_at: ColumnType<Date, Date | string | undefined, Date | string>;
  ended_at: Timestamp | null;
}

export interface MissionMail {
  organisation_id: string;
  id: string;
  mission_id: string;
  edition_id: string;
  message_id: string;
  digest: string;
  received_at: Timestamp;
  sender_domain: string;
  subject: string;
  body: string;
  files: Json;
  matched_by: string;
  stranger: boolean;
  kind: string;
  confidence: number;
  rules: Json;
  decided_kind: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

export interface MissionMailFlow {
  organisation_id: string;
  mission_id: string;
  hour: Timestamp;
  kept: Generated<number>;
  dropped: Generated<number>;
}

export interface MissionMailOriginal {
  organisation_id: string;
  mail_id: string;
  sealed_sha256: string;
  sealing_key: string;
  received_at: Timestamp;
}

export interface MissionMailbox {
  organisation_id: string;
  mission_id: string;
  local_part: string;
  cover_name: string;
  created_at: Timestamp;
}

export interface MissionRefusal {
  organisation_id: string;
  id: string;
  mission_id: string;
  evaluator_id: string;
  kind: string;
  note: string | null;
  refused_at: Timestamp;
}

export interface MixedBallot {
  organisation_id: string;
  poll_id: string;
  id: string;
  sealed: string;
  group_number: number;
}

export interface ModerationAppeal {
  organisation_id: string;
  kind: string;
  subject: string;
  step_id: string;
  body: string;
  made_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

export interface ModerationDecision {
  organisation_id: string;
  id: string;
  step_id: string;
  kind: string;
  subject: string;
  decision: string;
  reason: string | null;
  words: string | null;
  made_by: string | null;
  made_at: Timestamp;
  waited_seconds: number;
}

export interface ModerationReport {
  organisation_id: string;
  kind: string;
  subject: string;
  reporter: string;
  step_id: string;
  reason: string;
  made_at: Timestamp;
}

export interface MysteryMail {
  organisation_id: string;
  id: string;
  mission_id: string;
  recipient: string;
  subject: string;
  body: string;
  message_id: string;
  send_at: Timestamp;
  state: Generated<string>;
  written_by: string | null;
  written_at: Timestamp;
  approved_by: string | null;
  approved_at: Timestamp | null;
  sending_at: Timestamp | null;
  sent_at: Timestamp | null;
  relay_answer: string | null;
}

export interface NationalReport {
  id: string;
  edition_id: string;
  locale: string;
  sha256: string;
  size_bytes: number;
  verification_code: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  kind: Generated<string>;
}

export interface NetworkKey {
  organisation_id: string;
  day: string;
  key: Buffer;
}

export interface OpenDataFile {
  edition_id: string;
  version: number;
  name: string;
  media_type: string;
  rows: number | null;
  sha256: string;
  content: Buffer;
}

export interface OpenDataVersion {
  edition_id: string;
  version: number;
  released_at: Timestamp;
  what_changed: Json;
}

export interface Opinion {
  organisation_id: string;
  id: string;
  month: string;
  point_id: string;
  site_id: string;
  visit: string;
  source: string;
  kiosk_id: string | null;
  epoch: string | null;
  seq: number | null;
  set_ref: string;
  question: string;
  criterion: string | null;
  value: number;
  steps: number;
  score: number;
  reasons: Generated<string[]>;
  age_band: string | null;
  need: string | null;
  given_at: Timestamp;
  day: string;
  device_at: Timestamp | null;
  received_at: Timestamp;
  content_hash: Buffer;
}

export interface OpinionChange {
  organisation_id: string;
  point_id: string;
  changed_on: string;
  found_on: string;
  before: Json;
  after: Json;
  seen_by: string | null;
  seen_at: Timestamp | null;
}

export interface OpinionDetailDay {
  organisation_id: string;
  site_id: string;
  point_id: string;
  day: string;
  question: string;
  source: string;
  kind: string;
  name: string;
  n: number;
  marked_n: Generated<number>;
}

export interface OpinionDigest {
  organisation_id: string;
  person_id: string;
  rhythm: string;
  first_day: string;
  empty: boolean;
  written_at: Timestamp;
}

export interface OpinionGroup {
  quarter: string;
  id: string;
  cut: string;
  kinds: string[];
  strata: string[];
  organisations: number;
}

export interface OpinionGroupFigure {
  quarter: string;
  group_id: string;
  criterion: string;
  organisations: number;
  mean: number;
  first_quartile: number | null;
  median: number | null;
  third_quartile: number | null;
  low: number | null;
  high: number | null;
}

export interface OpinionImport {
  organisation_id: string;
  id: string;
  file_name: string;
  file_sha256: string;
  mapping: Json;
  state: string;
  line_count: number;
  read_count: Generated<number>;
  fault_count: Generated<number>;
  stored_count: Generated<number>;
  known_count: Generated<number>;
  aside_count: Generated<number>;
  text_count: Generated<number>;
  asked_by: string | null;
  asked_at: Timestamp;
  finished_at: Timestamp | null;
  undone_by: string | null;
  undone_at: Timestamp | null;
}

export interface OpinionImportMapping {
  organisation_id: string;
  headings_hash: string;
  mapping: Json;
  kept_at: Timestamp;
}

export interface OpinionImportRow {
  organisation_id: string;
  import_id: string;
  opinion_id: string;
  text: boolean;
}

export interface OpinionMark {
  organisation_id: string;
  opinion_id: string;
  month: string;
  rule: string;
  strength: number | null;
  made_at: Timestamp;
}

export interface OpinionOrganisationDay {
  organisation_id: string;
  question: string;
  day: string;
  criterion: string;
  steps: number;
  n: number;
  total: number;
  squares: number;
  histogram: number[];
  marked_n: Generated<number>;
  marked_total: Generated<number>;
  marked_squares: Generated<number>;
  marked_histogram: number[];
  source: string;
}

export interface OpinionPointDay {
  organisation_id: string;
  site_id: string;
  point_id: string;
  question: string;
  source: string;
  day: string;
  criterion: string;
  steps: number;
  n: number;
  total: number;
  squares: number;
  histogram: number[];
  marked_n: Generated<number>;
  marked_total: Generated<number>;
  marked_squares: Generated<number>;
  marked_histogram: number[];
}

export interface OpinionPointHour {
  organisation_id: string;
  site_id: string;
  point_id: string;
  question: string;
  source: string;
  hour: Timestamp;
  criterion: string;
  steps: number;
  n: number;
  total: number;
  squares: number;
  histogram: number[];
  marked_n: Generated<number>;
  marked_total: Generated<number>;
  marked_squares: Generated<number>;
  marked_histogram: number[];
}

export interface OpinionQuarantine {
  organisation_id: string;
  id: string;
  content_hash: Buffer;
  kiosk_id: string | null;
  why: string;
  payload: Json;
  received_at: Timestamp;
}

export interface OpinionRelease {
  quarter: string;
  edition_id: string;
  published_at: Timestamp;
  bodies: number;
}

export interface OpinionReleaseScore {
  organisation_id: string;
  quarter: string;
  criterion: string;
  opinions: number;
  score: number;
  low: number;
  high: number;
  group_ids: string[];
  stands: string | null;
}

export interface OpinionSubscription {
  organisation_id: string;
  person_id: string;
  rhythm: string;
  alerts: boolean;
  chosen_at: Timestamp;
}

export interface OpinionText {
  organisation_id: string;
  id: string;
  visit: string;
  point_id: string;
  site_id: string;
  kind: string;
  text: string;
  language: string;
  given_at: Timestamp;
  received_at: Timestamp;
  ticket_hash: string | null;
  content_hash: Buffer;
}

export interface OrderDecision {
  organisation_id: string;
  id: string;
  order_id: string;
  order_version: number;
  decision: string;
  reason: string | null;
  decided_by: string | null;
  decided_as: string | null;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface OrderDocument {
  organisation_id: string;
  id: string;
  order_id: string;
  locale: string;
  sha256: string;
  size_bytes: number;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface OrderReminder {
  organisation_id: string;
  order_id: string;
  moment: string;
  sent_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Organisation {
  id: string;
  kind: string;
  name: string;
  siren: string | null;
  insee_code: string | null;
  population: number | null;
  department_code: string | null;
  region_code: string | null;
  postcodes: Generated<string[]>;
  search_key: string;
  search_tokens: Generated<string[]>;
  source: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface PalmaresHour {
  edition_id: string;
  version: number;
  public_from: Timestamp;
  set_by: string | null;
  set_at: Timestamp;
}

export interface PalmaresLine {
  organisation_id: string;
  id: string;
  edition_id: string;
  category_id: string;
  place: string;
  content: Json;
  code: string;
  badge: string | null;
  sealed_at: Timestamp;
}

export interface PanelChange {
  edition_id: string;
  before_id: string;
  stayed: number;
  entered: number;
  gone: number;
  change: number;
  deviation: number;
}

export interface PaperBatchVersion {
  organisation_id: string;
  point_id: string;
  number: string;
  version: number;
  set_ref: string;
  day: string;
  counts: Json;
  reason: string | null;
  entered_by: string;
  entered_at: Timestamp;
}

export interface Participation {
  organisation_id: string;
  id: string;
  step_id: string;
  voter: string;
  proof: string;
  received_at: Timestamp;
  batch: string | null;
  source: Generated<string>;
}

export interface ParticipationMark {
  organisation_id: string;
  step_id: string;
  participation_id: string;
  rule: string;
  strength: number;
  marked_at: Timestamp;
}

export interface ParticipationOrigin {
  organisation_id: string;
  step_id: string;
  participation_id: string;
  network: number;
  opened_at: Timestamp;
  noted_at: Timestamp;
}

export interface ParticipationProfile {
  organisation_id: string;
  participation_id: string;
  step_id: string;
  said: Json;
  given_on: string;
}

export interface ParticipationReceipt {
  organisation_id: string;
  step_id: string;
  receipt_hash: string;
}

export interface ParticipationWithdrawal {
  organisation_id: string;
  participation_id: string;
  withdrawn_at: Timestamp;
}

export interface Passkey {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: Generated<string[]>;
  name: string;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
}

export interface PeerComparison {
  organisation_id: string;
  edition_id: string;
  view: string;
  key: string;
  group_id: string;
  stands: string;
}

export interface PeerFigure {
  edition_id: string;
  group_id: string;
  view: string;
  key: string;
  organisations: number;
  mean: number;
  first_quartile: number | null;
  median: number | null;
  third_quartile: number | null;
  low: number | null;
  high: number | null;
  runs: ColumnType<unknown, string | undefined, string>;
  deviation: number | null;
}

export interface PeerGroup {
  edition_id: string;
  id: string;
  audience: string;
  organisations: number;
  cut: string;
  kinds: Generated<string[]>;
  strata: Generated<string[]>;
  widening: string | null;
  simulated: Generated<boolean>;
}

export interface PeerGroupMember {
  organisation_id: string;
  edition_id: string;
  group_id: string;
}

export interface PeerGroupWithheld {
  edition_id: string;
  id: string;
  cut: string;
  kinds: Generated<string[]>;
  strata: Generated<string[]>;
  rule: string;
}

export interface Person {
  id: string;
  email: string;
  name: string;
  locale: Generated<string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_sign_in_at: Timestamp | null;
}

export interface PlanAction {
  organisation_id: string;
  id: string;
  edition_id: string;
  origin: string;
  recommendation_id: string | null;
  commitment_id: string | null;
  title: string;
  detail: Generated<string>;
  effort: string | null;
  owner_name: Generated<string>;
  owner_email: string | null;
  due_on: string | null;
  state: string;
  version: Generated<number>;
  created_at: Timestamp;
  created_by: string | null;
  changed_at: Timestamp;
  completed_on: string | null;
}

export interface PlanActionVersion {
  organisation_id: string;
  action_id: string;
  version: number;
  content: Json;
  author_id: string | null;
  author_name: string | null;
  written_at: Timestamp;
}

export interface PlanComment {
  organisation_id: string;
  id: string;
  action_id: string;
  text: string;
  author_id: string | null;
  author_name: string;
  written_at: Timestamp;
}

export interface PlanFeed {
  organisation_id: string;
  token_hash: string;
  person_id: string;
  created_at: Timestamp;
  revoked_at: Timestamp | null;
}

export interface PlanMove {
  organisation_id: string;
  run_id: string;
  mission_id: string;
  cause: string;
  before_evaluator: string | null;
  before_from: string;
  before_to: string;
  before_half: string | null;
  after_evaluator: string | null;
  after_from: string;
  after_to: string;
  after_half: string | null;
}

export interface PlanReminder {
  organisation_id: string;
  action_id: string;
  due_on: string;
  days: number;
  sent_at: Timestamp;
}

export interface PlanRun {
  id: string;
  kind: string;
  edition_id: string;
  campaign_id: string | null;
  title: string;
  seed: string;
  window_from: string;
  window_to: string;
  engine: string;
  question: ColumnType<unknown, string | undefined, string>;
  result: Json | null;
  request_sha256: string | null;
  state: string;
  step: string | null;
  job_run_id: string | null;
  reason: string | null;
  asked_by: string | null;
  asked_at: Timestamp;
  decided_by: string | null;
  decided_at: Timestamp | null;
}

export interface PlanRunMission {
  organisation_id: string;
  run_id: string;
  site_id: string;
  number: number;
  channel: string;
  scenario_kind: string;
  scenario_id: string;
  persona: string;
  network: number | null;
  window_from: string;
  window_to: string;
  half_day: string | null;
  evaluator_id: string | null;
}

export interface PollBallot {
  organisation_id: string;
  poll_id: string;
  id: string;
  unit: string | null;
  answers: Json;
}

export interface PollIdea {
  organisation_id: string;
  poll_id: string;
  id: string;
  state: string;
  body: string;
  reason: string | null;
  criterion: string | null;
  checked_by: string | null;
  checked_at: Timestamp;
  support_poll_id: string | null;
  support_question_id: string | null;
  voters: number | null;
  supports: number | null;
  reply: string | null;
  reply_body: string | null;
  reply_service: string | null;
  replied_by: string | null;
  replied_at: Timestamp | null;
  action_id: string | null;
  action_title: string | null;
  action_state: string | null;
  action_due_on: string | null;
  action_done_on: string | null;
}

export interface PollIssue {
  organisation_id: string;
  poll_id: string;
  roll_id: string;
  blinded_digest: string;
}

export interface PollKey {
  organisation_id: string;
  poll_id: string;
  signing_key: string;
  ballot_key: string;
}

export interface PollQuestion {
  organisation_id: string;
  poll_id: string;
  id: string;
  position: number;
  kind: string;
  content: Json;
  criterion: string | null;
}

export interface PollRelease {
  organisation_id: string;
  poll_id: string;
  number: number;
  question_id: string;
  unit: string;
  answers: number;
  counts: Json;
  through_group: number | null;
}

export interface PollRoll {
  organisation_id: string;
  poll_id: string;
  id: string;
  address: string | null;
  code_hash: string;
  unit: string | null;
}

export interface PollRoom {
  organisation_id: string;
  poll_id: string;
  code: string;
  stage: string;
  question_id: string | null;
  asked: Json;
}

export interface PollRoomAnswer {
  organisation_id: string;
  poll_id: string;
  question_id: string;
  serial: string;
}

export interface PollSerial {
  organisation_id: string;
  poll_id: string;
  serial: string;
}

export interface PollSeries {
  organisation_id: string;
  id: string;
  content: Json;
  units: Json;
  criteria: Json;
  questions: number;
  rhythm: string;
  days_open: number;
  next_on: string | null;
  turn: Generated<number>;
  created_by: string | null;
  created_at: Timestamp;
}

export interface PollTurnout {
  organisation_id: string;
  poll_id: string;
  unit: string;
  eligible: number;
  at_least: number;
}

export interface PollWords {
  organisation_id: string;
  poll_id: string;
  id: string;
  question_id: string;
  group_number: number;
  body: string;
}

export interface Presentation {
  organisation_id: string;
  id: string;
  edition_id: string;
  expert_id: string;
  expert_name: string;
  assigned_by: string | null;
  assigned_at: Timestamp;
  prepared: Generated<string[]>;
  slides_url: string | null;
  planned_on: string | null;
  planned_at: string | null;
  remote: Generated<boolean>;
  place: string | null;
  held_at: Timestamp | null;
  attendance: number | null;
  notes: string | null;
  ended_at: Timestamp | null;
}

export interface PressLink {
  id: string;
  edition_id: string;
  token_hash: string;
  outlet: string;
  made_by: string | null;
  made_at: Timestamp;
  withdrawn_at: Timestamp | null;
}

export interface PrivacyPackage {
  id: string;
  request_id: string;
  token_hash: string;
  made_at: Timestamp;
  expires_at: Timestamp;
}

export interface PrivacyRequest {
  id: string;
  kind: string;
  state: string;
  identity: string;
  email: string;
  person_id: string | null;
  locale: string;
  detail: string | null;
  token_hash: string | null;
  asked_at: Timestamp;
  confirmed_at: Timestamp | null;
  due_on: string;
  extended_months: Generated<number>;
  closed_at: Timestamp | null;
}

export interface PrivacyRestriction {
  id: string;
  request_id: string;
  kind: string;
  email: string;
  person_id: string | null;
  since: Timestamp;
  lifted_at: Timestamp | null;
}

export interface PrivacyStep {
  id: string;
  request_id: string;
  step: string;
  by_id: string | null;
  note: string | null;
  taken_at: Timestamp;
}

export interface PrizeFile {
  organisation_id: string;
  id: string;
  edition_id: string;
  prize_id: string;
  content: Json;
  hidden_words: Generated<string>;
  written_by: string | null;
  written_at: Timestamp;
  submitted_at: Timestamp | null;
}

export interface PublishedScore {
  organisation_id: string;
  edition_id: string;
  subject: string;
  subject_id: string;
  grid_version: string;
  method_version: string;
  global_value: number | null;
  standard_error: number | null;
  low: number | null;
  high: number | null;
  result: Json;
  simulated: Generated<boolean>;
  revision: Generated<number>;
}

export interface PurchaseOrder {
  organisation_id: string;
  id: string;
  registration_id: string;
  edition_id: string;
  reference: string;
  buyer: Json;
  service_code: string | null;
  commitment_number: string | null;
  lines: Json;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  quote_id: string | null;
  state: string;
  locale: string;
  version: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface QuestionSetVersion {
  organisation_id: string;
  set_id: string;
  version: number;
  content: Json;
  made_by: string;
  made_at: Timestamp;
}

export interface Quote {
  organisation_id: string;
  id: string;
  registration_id: string;
  edition_id: string;
  version: number;
  reference: string;
  buyer: Json;
  lines: Json;
  net_cents: number;
  vat_cents: number;
  gross_cents: number;
  note: string | null;
  valid_until: string;
  state: string;
  locale: string;
  made_by: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answer_reason: string | null;
}

export interface RateLimit {
  key: string;
  points: Generated<number>;
  expire: number | null;
}

export interface RecommendationEffect {
  edition_id: string;
  recommendation_id: string;
  adopters: number;
  others: number;
  mean: number;
  low: number;
  high: number;
  others_mean: number;
  computed_at: Timestamp;
}

export interface RecoveryCode {
  person_id: string;
  code_hash: string;
  used_at: Timestamp | null;
}

export interface Registration {
  organisation_id: string;
  id: string;
  edition_id: string;
  state: string;
  formula: string;
  options: ColumnType<unknown, string | undefined, string>;
  stratum: string;
  kind: string;
  certified: Generated<boolean>;
  certification: string | null;
  locale: Generated<string>;
  price: ColumnType<unknown, string | undefined, string>;
  total_cents: number;
  quote_needed: Generated<boolean>;
  reference: string;
  submitted_at: ColumnType<Date, Date | string | undefined, Date | string>;
  signs_for_name: string | null;
  signs_for_title: string | null;
  certification_number: string | null;
  certification_expires_on: string | null;
  certification_proof: Json | null;
  version: Generated<number>;
  population: number | null;
  price_band: string | null;
}

export interface RegistrationContact {
  organisation_id: string;
  registration_id: string;
  role: string;
  name: string;
  job_title: string | null;
  email: string;
  phone: string | null;
  place: Generated<number>;
}

export interface RegistrationCorrection {
  organisation_id: string;
  id: string;
  registration_id: string;
  reason: string;
  before: Json;
  after: Json;
  corrected_by: string | null;
  corrected_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RegistrationDecision {
  organisation_id: string;
  id: string;
  registration_id: string;
  decision: string;
  reason: string | null;
  decided_by: string | null;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RegistrationDraft {
  token_hash: string;
  edition_id: string;
  step: string;
  data: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RegistrationDraftLink {
  token_hash: string;
  draft_hash: string;
  expires_at: Timestamp | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RegistrationNote {
  organisation_id: string;
  id: string;
  version: number;
  registration_id: string;
  body: string;
  pinned: Generated<boolean>;
  written_by: string | null;
  written_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RegistrationSite {
  organisation_id: string;
  registration_id: string;
  site_id: string;
  counter_visit: Generated<boolean>;
}

export interface Report {
  organisation_id: string;
  id: string;
  edition_id: string;
  kind: string;
  locale: string;
  sha256: string;
  size_bytes: number;
  verification_code: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  content_sha256: string | null;
}

export interface RetentionLog {
  id: string;
  run_id: string;
  as_of: string;
  rule: string;
  table_name: string;
  action: string;
  rows_done: number;
  ran_at: Timestamp;
}

export interface ReviewerInterest {
  organisation_id: string;
  person_id: string;
  tie: string;
  declared_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RoleGrant {
  id: string;
  person_id: string;
  role: string;
  organisation_id: string | null;
  granted_at: ColumnType<Date, Date | string | undefined, Date | string>;
  granted_by: string | null;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
}

export interface ScanNonce {
  organisation_id: string;
  nonce_hash: string;
  point_id: string;
  used_at: Timestamp;
}

export interface ScenarioDraft {
  id: string;
  criterion: string;
  edition_id: string;
  content: Json;
  provenance: Json;
  made_by: string | null;
  made_at: Timestamp;
  changed_by: string | null;
  changed_at: Timestamp;
}

export interface SchemaMigration {
  name: string;
  sha256: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Score {
  organisation_id: string;
  edition_id: string;
  subject: string;
  subject_id: string;
  grid_version: string;
  method_version: string;
  audits: number;
  global_value: number | null;
  standard_error: number | null;
  low: number | null;
  high: number | null;
  result: Json;
  simulated: Generated<boolean>;
  computed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ScoreRevision {
  organisation_id: string;
  edition_id: string;
  revision: number;
  reason: string;
  audits: string[];
  previous_digest: string;
  digest: string;
  signed_by: string | null;
  signed_at: Timestamp;
}

export interface SecondCoding {
  organisation_id: string;
  audit_id: string;
  coder_id: string | null;
  codes: Json;
  coded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Session {
  id: string;
  person_id: string;
  token_hash: string;
  expires_at: Timestamp;
  user_agent: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  method: Generated<string>;
  last_used_at: ColumnType<Date, Date | string | undefined, Date | string>;
  second_factor_at: Timestamp | null;
  provider_token: string | null;
}

export interface SeverityMeasure {
  edition_id: string;
  audits: number;
  groups: number;
  sd_body: number;
  sd_tester: number;
  sd_residual: number;
  computed_at: Timestamp;
}

export interface SignInLink {
  token_hash: string;
  person_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface SignedCopy {
  organisation_id: string;
  id: string;
  order_id: string;
  version: number;
  sha256: string;
  media_type: string;
  size_bytes: number;
  pages: number;
  file_name: string;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
  received_by: string | null;
  received_from: string;
  channel: string;
  findings: Json;
}

export interface Site {
  organisation_id: string;
  id: string;
  name: string;
  role: Generated<string>;
  siret: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  department_code: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  networks: ColumnType<unknown, string | undefined, string>;
  opening_hours: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  phones: ColumnType<unknown, string | undefined, string>;
  emails: ColumnType<unknown, string | undefined, string>;
  closures: ColumnType<unknown, string | undefined, string>;
}

export interface SiteNetwork {
  organisation_id: string;
  site_id: string;
  day: string;
  network: number;
}

export interface SiteVersion {
  organisation_id: string;
  id: string;
  site_id: string;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changes: Json;
}

export interface SpentChallenge {
  hash: string;
  expires_at: Timestamp;
}

export interface StaffNotice {
  organisation_id: string;
  id: string;
  edition_id: string;
  notified_on: string;
  body_consulted: string;
  contacts_announced: number;
  declared_by: string | null;
  declared_at: ColumnType<Date, Date | string | undefined, Date | string>;
  posted_on: string | null;
  proof: Json | null;
}

export interface StaffPoll {
  organisation_id: string;
  id: string;
  content: Json;
  units: Json;
  state: string;
  showing: string;
  closes_at: Timestamp | null;
  public_key: string | null;
  eligible: number | null;
  small_groups: Generated<number>;
  ballots: number | null;
  created_by: string | null;
  created_at: Timestamp;
  opens_at: Timestamp | null;
  mailings: Generated<number>;
  series_id: string | null;
  ideas_of: string | null;
}

export interface StagedBallot {
  organisation_id: string;
  poll_id: string;
  id: string;
  sealed: string;
  staged_on: string;
}

export interface StatementVote {
  organisation_id: string;
  participation_id: string;
  statement: number;
  step_id: string;
  vote: number;
}

export interface StepSnapshot {
  organisation_id: string;
  step_id: string;
  people: number;
  votes: number;
  result: Json;
  memory: Json;
  made_at: Timestamp;
}

export interface SurveyResponse {
  organisation_id: string;
  participation_id: string;
  step_id: string;
  answers: Json;
}

export interface SurveyText {
  organisation_id: string;
  participation_id: string;
  question_id: string;
  step_id: string;
  body: string;
  received_at: Timestamp;
}

export interface SurveyTextShown {
  organisation_id: string;
  participation_id: string;
  question_id: string;
  step_id: string;
  state: string;
  body: string | null;
  masked: Generated<boolean>;
  decided_at: Timestamp;
}

export interface TesterSeverity {
  edition_id: string;
  tester_id: string;
  audits: number;
  bodies: number;
  effect: number;
  posterior_sd: number;
  advice: string;
}

export interface TextCase {
  organisation_id: string;
  text_id: string;
  moderation: string;
  shown: string | null;
  masked: Generated<boolean>;
  language: string;
  received_on: string;
  answered_on: string | null;
  clocked: boolean;
  service_id: string | null;
  status: string;
  head_id: string;
  voices: Generated<number>;
  changed_at: Timestamp;
}

export interface TextHelped {
  organisation_id: string;
  text_id: string;
  helped: boolean;
  said_at: Timestamp;
}

export interface TextReply {
  organisation_id: string;
  id: string;
  text_id: string;
  body: string;
  public: boolean;
  status: string;
  made_by: string | null;
  made_at: Timestamp;
}

export interface TextStep {
  organisation_id: string;
  id: string;
  text_id: string;
  kind: string;
  details: Json;
  made_by: string | null;
  made_at: Timestamp;
}

export interface TrainingResult {
  id: string;
  person_id: string;
  edition_id: string;
  kind: string;
  part: string;
  version: string;
  answers: ColumnType<unknown, string | undefined, string>;
  share: number | null;
  ac1: number | null;
  passed: boolean;
  done_at: Timestamp;
}

export interface TrophyCandidacy {
  organisation_id: string;
  edition_id: string;
  category_id: string;
  state: string;
  reasons: ColumnType<unknown, string | undefined, string>;
  value: number | null;
  standard_error: number | null;
  degrees_of_freedom: number | null;
  salt: string;
}

export interface TrophyConsent {
  organisation_id: string;
  id: string;
  edition_id: string;
  answer: string;
  as_finalist: boolean;
  given_by: string | null;
  given_at: Timestamp;
}

export interface TrophyDecision {
  edition_id: string;
  category_id: string;
  outcome: string;
  reason: string | null;
  decided_at: Timestamp;
  decided_by: string | null;
}

export interface TrophyFinal {
  organisation_id: string;
  edition_id: string;
  category_id: string;
  audits: number;
  value: number;
  standard_error: number;
  degrees_of_freedom: number;
  salt: string;
}

export interface TrophySeal {
  edition_id: string;
  stage: string;
  root: string;
  leaves: number;
  sealed_at: Timestamp;
}

export interface TrophySecondRound {
  edition_id: string;
  campaign_id: string;
  planned_at: Timestamp;
  planned_by: string | null;
}

export interface TrophySelection {
  edition_id: string;
  selected_at: Timestamp;
  selected_by: string | null;
  rules_digest: string;
  method_version: string;
}

export interface TrophyWinner {
  organisation_id: string;
  edition_id: string;
  category_id: string;
  value: number | null;
  standard_error: number | null;
  degrees_of_freedom: number | null;
  low: number | null;
  high: number | null;
}

export interface VisitOrigin {
  organisation_id: string;
  visit: string;
  point_id: string;
  network: number;
  present: boolean;
  noted_at: Timestamp;
}

export interface WallDisplay {
  organisation_id: string;
  id: string;
  token: string;
  name: string;
  site_id: string | null;
  point_id: string | null;
  question: string | null;
  theme: Generated<string>;
  made_by: string;
  made_at: Timestamp;
  revoked_at: Timestamp | null;
  invited_point_id: string | null;
}

export interface WebhookAttempt {
  delivery_id: string;
  number: number;
  attempted_at: Timestamp;
  status: number | null;
  outcome: string;
  milliseconds: number;
}

export interface WebhookDelivery {
  id: string;
  endpoint_id: string;
  event_type: string;
  payload: string;
  state: string;
  attempts: Generated<number>;
  next_at: Timestamp;
  claimed_until: Timestamp | null;
  made_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface WebhookEndpoint {
  id: string;
  organisation_id: string | null;
  url: string;
  event_types: string[];
  sealed_secret: string;
  former_sealed_secret: string | null;
  former_until: Timestamp | null;
  made_at: Timestamp;
  failing_since: Timestamp | null;
  disabled_at: Timestamp | null;
  disabled_because: string | null;
}

export interface WebsiteReview {
  organisation_id: string;
  id: string;
  mission_id: string;
  url: string;
  state: Generated<string>;
  asked_by: string | null;
  asked_at: Timestamp;
  finished_at: Timestamp | null;
  failure: string | null;
  outcome: Json | null;
}

export interface Database {
  agreed_action: AgreedAction;
  answer: Answer;
  answer_page: AnswerPage;
  answering_service: AnsweringService;
  api_idempotency: ApiIdempotency;
  api_key: ApiKey;
  audit: Audit;
  audit_author: AuditAuthor;
  audit_cell: AuditCell;
  audit_draft: AuditDraft;
  audit_finding: AuditFinding;
  audit_finding_resolution: AuditFindingResolution;
  audit_review: AuditReview;
  audit_version: AuditVersion;
  authenticator: Authenticator;
  badge_key: BadgeKey;
  ballot: Ballot;
  bulk_action: BulkAction;
  bulk_action_line: BulkActionLine;
  calendar_feed: CalendarFeed;
  campaign: Campaign;
  campaign_gap: CampaignGap;
  certified_difference: CertifiedDifference;
  collection_point: CollectionPoint;
  collector_key: CollectorKey;
  competing_audit: CompetingAudit;
  competing_decision: CompetingDecision;
  consultation: Consultation;
  consultation_document: ConsultationDocument;
  consultation_population: ConsultationPopulation;
  consultation_step: ConsultationStep;
  contact_trace: ContactTrace;
  criterion_agreement: CriterionAgreement;
  custody_link: CustodyLink;
  debate_support: DebateSupport;
  debate_text: DebateText;
  debate_words: DebateWords;
  dispute: Dispute;
  dispute_decider: DisputeDecider;
  dispute_decision: DisputeDecision;
  double_coding: DoubleCoding;
  double_coding_draw: DoubleCodingDraw;
  draw_answer: DrawAnswer;
  draw_beacon: DrawBeacon;
  draw_candidate: DrawCandidate;
  draw_commitment: DrawCommitment;
  draw_list: DrawList;
  draw_outcome: DrawOutcome;
  draw_postponement: DrawPostponement;
  draw_result: DrawResult;
  draw_secret: DrawSecret;
  edition_change: EditionChange;
  edition_freeze: EditionFreeze;
  edition_link: EditionLink;
  edition_publication: EditionPublication;
  election_declaration: ElectionDeclaration;
  election_override: ElectionOverride;
  embed_consent: EmbedConsent;
  embed_tile: EmbedTile;
  evaluator_absence: EvaluatorAbsence;
  evaluator_application: EvaluatorApplication;
  evaluator_application_decision: EvaluatorApplicationDecision;
  evaluator_declaration: EvaluatorDeclaration;
  evaluator_expense: EvaluatorExpense;
  evaluator_expense_decision: EvaluatorExpenseDecision;
  evaluator_profile: EvaluatorProfile;
  evaluator_tie: EvaluatorTie;
  event: Event;
  evidence: Evidence;
  evidence_chunk: EvidenceChunk;
  external_identity: ExternalIdentity;
  fee_entry: FeeEntry;
  fee_payment: FeePayment;
  fee_statement: FeeStatement;
  fee_statement_line: FeeStatementLine;
  file_link: FileLink;
  finding_correction: FindingCorrection;
  idea: Idea;
  idea_merge: IdeaMerge;
  idea_photo: IdeaPhoto;
  idea_reply: IdeaReply;
  idea_support: IdeaSupport;
  idea_words: IdeaWords;
  improvement_proof: ImprovementProof;
  inbox_cursor: InboxCursor;
  invoice: Invoice;
  invoice_counter: InvoiceCounter;
  invoice_deposit: InvoiceDeposit;
  invoice_file: InvoiceFile;
  invoice_payment: InvoicePayment;
  invoice_reception: InvoiceReception;
  job_run: JobRun;
  jury_decision: JuryDecision;
  jury_file: JuryFile;
  jury_file_origin: JuryFileOrigin;
  jury_note: JuryNote;
  jury_score: JuryScore;
  jury_seat: JurySeat;
  jury_stage: JuryStage;
  jury_tie: JuryTie;
  kept_grid: KeptGrid;
  kiosk: Kiosk;
  kiosk_alert: KioskAlert;
  kiosk_code: KioskCode;
  kiosk_epoch: KioskEpoch;
  kiosk_status: KioskStatus;
  listening_alert: ListeningAlert;
  listening_author_key: ListeningAuthorKey;
  listening_board: ListeningBoard;
  listening_fault: ListeningFault;
  listening_import: ListeningImport;
  listening_letter: ListeningLetter;
  listening_pattern: ListeningPattern;
  listening_peers: ListeningPeers;
  listening_proposal: ListeningProposal;
  listening_proposal_decision: ListeningProposalDecision;
  listening_silence: ListeningSilence;
  listening_source: ListeningSource;
  mail_adaptation: MailAdaptation;
  mail_message: MailMessage;
  meeting: Meeting;
  meeting_arrival: MeetingArrival;
  meeting_attendee: MeetingAttendee;
  meeting_ballot: MeetingBallot;
  meeting_document: MeetingDocument;
  meeting_door: MeetingDoor;
  meeting_feedback: MeetingFeedback;
  meeting_need: MeetingNeed;
  meeting_question: MeetingQuestion;
  meeting_session: MeetingSession;
  meeting_speaker: MeetingSpeaker;
  meeting_support: MeetingSupport;
  meeting_vote: MeetingVote;
  mention: Mention;
  mention_doubt: MentionDoubt;
  mention_erased: MentionErased;
  mention_finding: MentionFinding;
  mention_flag: MentionFlag;
  mention_reply: MentionReply;
  mission: Mission;
  mission_assignment: MissionAssignment;
  mission_mail: MissionMail;
  mission_mail_flow: MissionMailFlow;
  mission_mail_original: MissionMailOriginal;
  mission_mailbox: MissionMailbox;
  mission_refusal: MissionRefusal;
  mixed_ballot: MixedBallot;
  moderation_appeal: ModerationAppeal;
  moderation_decision: ModerationDecision;
  moderation_report: ModerationReport;
  mystery_mail: MysteryMail;
  national_report: NationalReport;
  network_key: NetworkKey;
  open_data_file: OpenDataFile;
  open_data_version: OpenDataVersion;
  opinion: Opinion;
  opinion_change: OpinionChange;
  opinion_detail_day: OpinionDetailDay;
  opinion_digest: OpinionDigest;
  opinion_group: OpinionGroup;
  opinion_group_figure: OpinionGroupFigure;
  opinion_import: OpinionImport;
  opinion_import_mapping: OpinionImportMapping;
  opinion_import_row: OpinionImportRow;
  opinion_mark: OpinionMark;
  opinion_organisation_day: OpinionOrganisationDay;
  opinion_point_day: OpinionPointDay;
  opinion_point_hour: OpinionPointHour;
  opinion_quarantine: OpinionQuarantine;
  opinion_release: OpinionRelease;
  opinion_release_score: OpinionReleaseScore;
  opinion_subscription: OpinionSubscription;
  opinion_text: OpinionText;
  order_decision: OrderDecision;
  order_document: OrderDocument;
  order_reminder: OrderReminder;
  organisation: Organisation;
  palmares_hour: PalmaresHour;
  palmares_line: PalmaresLine;
  panel_change: PanelChange;
  paper_batch_version: PaperBatchVersion;
  participation: Participation;
  participation_mark: ParticipationMark;
  participation_origin: ParticipationOrigin;
  participation_profile: ParticipationProfile;
  participation_receipt: ParticipationReceipt;
  participation_withdrawal: ParticipationWithdrawal;
  passkey: Passkey;
  peer_comparison: PeerComparison;
  peer_figure: PeerFigure;
  peer_group: PeerGroup;
  peer_group_member: PeerGroupMember;
  peer_group_withheld: PeerGroupWithheld;
  person: Person;
  plan_action: PlanAction;
  plan_action_version: PlanActionVersion;
  plan_comment: PlanComment;
  plan_feed: PlanFeed;
  plan_move: PlanMove;
  plan_reminder: PlanReminder;
  plan_run: PlanRun;
  plan_run_mission: PlanRunMission;
  poll_ballot: PollBallot;
  poll_idea: PollIdea;
  poll_issue: PollIssue;
  poll_key: PollKey;
  poll_question: PollQuestion;
  poll_release: PollRelease;
  poll_roll: PollRoll;
  poll_room: PollRoom;
  poll_room_answer: PollRoomAnswer;
  poll_serial: PollSerial;
  poll_series: PollSeries;
  poll_turnout: PollTurnout;
  poll_words: PollWords;
  presentation: Presentation;
  press_link: PressLink;
  privacy_package: PrivacyPackage;
  privacy_request: PrivacyRequest;
  privacy_restriction: PrivacyRestriction;
  privacy_step: PrivacyStep;
  prize_file: PrizeFile;
  published_score: PublishedScore;
  purchase_order: PurchaseOrder;
  question_set_version: QuestionSetVersion;
  quote: Quote;
  rate_limit: RateLimit;
  recommendation_effect: RecommendationEffect;
  recovery_code: RecoveryCode;
  registration: Registration;
  registration_contact: RegistrationContact;
  registration_correction: RegistrationCorrection;
  registration_decision: RegistrationDecision;
  registration_draft: RegistrationDraft;
  registration_draft_link: RegistrationDraftLink;
  registration_note: RegistrationNote;
  registration_site: RegistrationSite;
  report: Report;
  retention_log: RetentionLog;
  reviewer_interest: ReviewerInterest;
  role_grant: RoleGrant;
  scan_nonce: ScanNonce;
  scenario_draft: ScenarioDraft;
  schema_migration: SchemaMigration;
  score: Score;
  score_revision: ScoreRevision;
  second_coding: SecondCoding;
  session: Session;
  severity_measure: SeverityMeasure;
  sign_in_link: SignInLink;
  signed_copy: SignedCopy;
  site: Site;
  site_network: SiteNetwork;
  site_version: SiteVersion;
  spent_challenge: SpentChallenge;
  staff_notice: StaffNotice;
  staff_poll: StaffPoll;
  staged_ballot: StagedBallot;
  statement_vote: StatementVote;
  step_snapshot: StepSnapshot;
  survey_response: SurveyResponse;
  survey_text: SurveyText;
  survey_text_shown: SurveyTextShown;
  tester_severity: TesterSeverity;
  text_case: TextCase;
  text_helped: TextHelped;
  text_reply: TextReply;
  text_step: TextStep;
  training_result: TrainingResult;
  trophy_candidacy: TrophyCandidacy;
  trophy_consent: TrophyConsent;
  trophy_decision: TrophyDecision;
  trophy_final: TrophyFinal;
  trophy_seal: TrophySeal;
  trophy_second_round: TrophySecondRound;
  trophy_selection: TrophySelection;
  trophy_winner: TrophyWinner;
  visit_origin: VisitOrigin;
  wall_display: WallDisplay;
  webhook_attempt: WebhookAttempt;
  webhook_delivery: WebhookDelivery;
  webhook_endpoint: WebhookEndpoint;
  website_review: WebsiteReview;
}
