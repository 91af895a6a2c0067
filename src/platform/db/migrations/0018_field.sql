-- The field: evidence sent in parts, the chain that keeps what was received, versions of one audit that compete, grids on
-- which audits were begun, and the keys of other collectors.

create table evidence (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  edition_id text not null,
  -- The audit it belongs to; the audit itself may arrive later than its evidence.
  audit_id uuid not null,
  item_id text constraint evidence_item_length check (length(item_id) <= 100),
  kind text not null constraint evidence_kind_known check (kind in ('photo', 'screenshot', 'file', 'postmark')),
  file_name text not null constraint evidence_file_name_length check (length(file_name) between 1 and 200),
  media_type text not null constraint evidence_media_type_known check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  size integer not null constraint evidence_size_bounded check (size between 1 and 12582912),
  sha256 text not null constraint evidence_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  original_sha256 text not null constraint evidence_original_sha256_shape check (original_sha256 ~ '^[0-9a-f]{64}$'),
  picture_hash text constraint evidence_picture_hash_shape check (picture_hash ~ '^[0-9a-f]{16}$'),
  -- `burnt`: parts blackened on the phone; `nothing`: its author saw nothing to hide; `none`: not looked at.
  masking text not null constraint evidence_masking_known check (masking in ('burnt', 'nothing', 'none')),
  captured_at timestamptz not null,
  -- Latitude and longitude to a tenth of a degree, about ten kilometres, if given.
  place text constraint evidence_place_coarse check (place ~ '^-?[0-9]{1,2}\.[0-9] -?[0-9]{1,3}\.[0-9]$'),
  parts integer not null constraint evidence_parts_bounded check (parts between 1 and 64),
  declared_at timestamptz not null,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  constraint evidence_pkey primary key (organisation_id, id),
  constraint evidence_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table evidence is 'owner: audits';
create index evidence_mission_index on evidence (organisation_id, mission_id);

create table evidence_chunk (
  organisation_id uuid not null,
  evidence_id uuid not null,
  number integer not null constraint evidence_chunk_number_bounded check (number between 0 and 63),
  sha256 text not null constraint evidence_chunk_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null constraint evidence_chunk_size_bounded check (octet_length(bytes) between 1 and 262144),
  constraint evidence_chunk_pkey primary key (organisation_id, evidence_id, number),
  constraint evidence_chunk_evidence_fkey foreign key (organisation_id, evidence_id) references evidence (organisation_id, id)
);
comment on table evidence_chunk is 'owner: audits';

create table custody_link (
  organisation_id uuid not null,
  edition_id text not null,
  number integer not null constraint custody_link_number_positive check (number > 0),
  -- Canonical JSON of the fact, kept as text: its bytes are what is hashed.
  fact text not null constraint custody_link_fact_length check (length(fact) <= 4000),
  previous text not null constraint custody_link_previous_shape check (previous ~ '^[0-9a-f]{64}$'),
  digest text not null constraint custody_link_digest_shape check (digest ~ '^[0-9a-f]{64}$'),
  constraint custody_link_pkey primary key (organisation_id, edition_id, number)
);
comment on table custody_link is 'owner: audits';

create table competing_audit (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  edition_id text not null,
  audit_id uuid not null,
  grid_version text not null,
  content jsonb not null,
  content_hash text not null constraint competing_audit_content_hash_shape check (content_hash ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  constraint competing_audit_pkey primary key (organisation_id, id),
  constraint competing_audit_once unique (organisation_id, mission_id, content_hash),
  constraint competing_audit_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table competing_audit is 'owner: audits';

create table competing_decision (
  organisation_id uuid not null,
  competing_id uuid not null,
  decision text not null constraint competing_decision_known check (decision in ('taken', 'left')),
  reason text not null constraint competing_decision_reason_length check (length(reason) between 1 and 2000),
  reviewer_id uuid not null,
  decided_at timestamptz not null,
  constraint competing_decision_pkey primary key (organisation_id, competing_id),
  constraint competing_decision_competing_fkey foreign key (organisation_id, competing_id) references competing_audit (organisation_id, id)
);
comment on table competing_decision is 'owner: audits';

create table kept_grid (
  edition_id text not null,
  version text not null,
  channel text not null,
  items jsonb not null,
  kept_at timestamptz not null,
  constraint kept_grid_pkey primary key (edition_id, version, channel)
);
comment on table kept_grid is 'owner: audits';

create table collector_key (
  person_id uuid not null constraint collector_key_person_fkey references person (id) on delete cascade,
  token_hash text not null constraint collector_key_token_hash_shape check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  constraint collector_key_pkey primary key (person_id),
  constraint collector_key_token_hash_unique unique (token_hash)
);
comment on table collector_key is 'owner: audits';

grant select, insert on evidence, custody_link, competing_audit, competing_decision, kept_grid to parvis_app;
grant update (completed_at, withdrawn_at) on evidence to parvis_app;
grant select, insert, delete on evidence_chunk, collector_key to parvis_app;

alter table evidence enable row level security;
create policy evidence_read on evidence for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id))
  -- A body sees pictures that were looked at for what must be hidden, once its edition is published.
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and masking <> 'none'
    and completed_at is not null and withdrawn_at is null and edition_id = any ((select parvis_published_editions())::text[])));
create policy evidence_add on evidence for insert with check (
  parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id)));
create policy evidence_progress on evidence for update using (
  parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id)));

alter table evidence_chunk enable row level security;
create policy evidence_chunk_all on evidence_chunk for all using (
  parvis_scope() = 'system' or (parvis_scope() = 'evaluator' and exists (
    select from evidence e where e.organisation_id = evidence_chunk.organisation_id and e.id = evidence_chunk.evidence_id)));

alter table custody_link enable row level security;
create policy custody_link_read on custody_link for select using (parvis_sees_all() or parvis_scope() = 'reviewer');
create policy custody_link_add on custody_link for insert with check (parvis_sees_all() or parvis_scope() in ('evaluator', 'reviewer'));

-- Whoever adds to a chain knows its last link and nothing more of it.
create function parvis_custody_head(organisation uuid, edition text, out number integer, out digest text)
language sql volatile security definer set search_path = public as
$$ select l.number, l.digest from custody_link l where l.organisation_id = organisation and l.edition_id = edition
   order by l.number desc limit 1 $$;
revoke all on function parvis_custody_head(uuid, text) from public;
grant execute on function parvis_custody_head(uuid, text) to parvis_app;

alter table competing_audit enable row level security;
create policy competing_audit_read on competing_audit for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer' or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id)));
create policy competing_audit_add on competing_audit for insert with check (
  parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id)));

alter table competing_decision enable row level security;
create policy competing_decision_read on competing_decision for select using (parvis_sees_all() or parvis_scope() = 'reviewer');
create policy competing_decision_add on competing_decision for insert with check (
  parvis_sees_all() or (parvis_scope() = 'reviewer' and reviewer_id = parvis_person()));

-- Grids are public; whoever begins an audit keeps the one on which it is begun.
alter table kept_grid enable row level security;
create policy kept_grid_read on kept_grid for select using (parvis_scope() <> '');
create policy kept_grid_add on kept_grid for insert with check (parvis_sees_all() or parvis_scope() in ('evaluator', 'reviewer'));

alter table collector_key enable row level security;
create policy collector_key_all on collector_key for all using (
  parvis_scope() in ('system', 'auth') or (parvis_scope() = 'evaluator' and person_id = parvis_person()));

-- A reviewer who takes a competing version signs it for whoever signed the audit before, and puts the mission back in the queue.
drop policy audit_author_add on audit_author;
create policy audit_author_add on audit_author for insert with check (
  parvis_sees_all() or (parvis_scope() in ('evaluator', 'reviewer') and author_id = parvis_person())
  or (parvis_scope() = 'reviewer' and exists (
    select from audit_author a where a.organisation_id = audit_author.organisation_id and a.audit_id = audit_author.audit_id
      and a.author_id = audit_author.author_id)));
drop policy mission_progress on mission;
create policy mission_progress on mission for update using (
  parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, id)))
  with check (
    (parvis_scope() = 'reviewer' and state in ('submitted', 'validated', 'returned', 'rejected'))
    or (parvis_scope() = 'evaluator' and state = 'submitted' and parvis_carries(organisation_id, id)));
