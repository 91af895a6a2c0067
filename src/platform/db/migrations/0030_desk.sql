-- The reviewer's desk: two versions of an audit chosen or merged with the device that sent each, parts of files that never
-- became one, the proof of a noted moment.

-- Beside the author, which no body reads.
alter table audit_author add column device text constraint audit_author_device_length check (length(device) between 1 and 80);
alter table competing_audit
  add column device text constraint competing_audit_device_length check (length(device) between 1 and 80),
  add column sent_by uuid;

alter table competing_decision
  drop constraint competing_decision_known,
  add constraint competing_decision_known check (decision in ('taken', 'left', 'merged')),
  -- The version of the audit that it wrote.
  add column version integer constraint competing_decision_version_positive check (version > 0),
  add constraint competing_decision_left_writes_nothing check (decision <> 'left' or version is null);

-- Parts go with their file; those of a file that never came whole are erased after a while (retention.yaml).
alter table evidence_chunk add column received_at timestamptz not null default now();

alter table contact_trace
  add constraint contact_trace_evidence_fkey foreign key (organisation_id, evidence_id) references evidence (organisation_id, id);
