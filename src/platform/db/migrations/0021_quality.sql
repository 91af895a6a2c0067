-- Quality control: findings of the contradiction engine, corrections, double coding, disputes, and revised scores.

-- Where a version of an audit comes from: the field, a correction at the review desk, or a dispute that was upheld.
alter table audit_version add column origin text not null default 'field'
  constraint audit_version_origin_known check (origin in ('field', 'correction', 'dispute'));
alter table audit_version add constraint audit_version_correction_says_why
  check (origin = 'field' or length(coalesce(reason, '')) > 0);

-- A mission planned anew in place of one whose audit was rejected.
alter table mission add column replaces uuid;
alter table mission add constraint mission_replaces_fkey foreign key (organisation_id, replaces) references mission (organisation_id, id);

-- Findings ---------------------------------------------------------------------------------------

create table audit_finding (
  organisation_id uuid not null,
  audit_id uuid not null,
  version integer not null,
  rule text not null,
  -- What the finding is about inside the rule: an item, or another audit.
  subject text not null,
  severity integer not null constraint audit_finding_severity_bounded check (severity between 1 and 3),
  -- The two facts that contradict each other.
  proofs jsonb not null,
  found_at timestamptz not null default now(),
  constraint audit_finding_pkey primary key (organisation_id, audit_id, version, rule, subject),
  constraint audit_finding_version_fkey foreign key (organisation_id, audit_id, version) references audit_version (organisation_id, audit_id, version)
);
comment on table audit_finding is 'owner: audits';

create table audit_finding_resolution (
  organisation_id uuid not null,
  audit_id uuid not null,
  version integer not null,
  rule text not null,
  subject text not null,
  verdict text not null constraint audit_finding_resolution_verdict_known check (verdict in ('explained', 'confirmed')),
  reason text not null constraint audit_finding_resolution_reason_length check (length(reason) between 1 and 1000),
  resolved_by uuid,
  resolved_at timestamptz not null default now(),
  constraint audit_finding_resolution_pkey primary key (organisation_id, audit_id, version, rule, subject),
  constraint audit_finding_resolution_finding_fkey foreign key (organisation_id, audit_id, version, rule, subject)
    references audit_finding (organisation_id, audit_id, version, rule, subject)
);
comment on table audit_finding_resolution is 'owner: audits';

-- A tie that a reviewer declares with a body: it keeps them from its audits, its double codings and its disputes.
create table reviewer_interest (
  organisation_id uuid not null constraint reviewer_interest_organisation_fkey references organisation (id),
  person_id uuid not null constraint reviewer_interest_person_fkey references person (id) on delete cascade,
  tie text not null constraint reviewer_interest_tie_known check (tie in ('home', 'employer', 'kin', 'other')),
  declared_at timestamptz not null default now(),
  constraint reviewer_interest_pkey primary key (organisation_id, person_id, tie)
);
comment on table reviewer_interest is 'owner: audits';
create index reviewer_interest_person_index on reviewer_interest (person_id);

-- Double coding ----------------------------------------------------------------------------------

create table double_coding_draw (
  edition_id text constraint double_coding_draw_pkey primary key,
  seed text not null,
  share_percent integer not null constraint double_coding_draw_share_bounded check (share_percent between 5 and 10),
  audits integer not null,
  drawn integer not null,
  drawn_by uuid,
  drawn_at timestamptz not null default now()
);
comment on table double_coding_draw is 'owner: audits';

create table double_coding (
  organisation_id uuid not null,
  audit_id uuid not null,
  edition_id text not null,
  -- The version that the second codes are compared with.
  version integer not null,
  coder_id uuid,
  taken_at timestamptz,
  constraint double_coding_pkey primary key (organisation_id, audit_id),
  constraint double_coding_version_fkey foreign key (organisation_id, audit_id, version) references audit_version (organisation_id, audit_id, version)
);
comment on table double_coding is 'owner: audits';
create index double_coding_edition_index on double_coding (edition_id);

create table second_coding (
  organisation_id uuid not null,
  audit_id uuid not null,
  coder_id uuid,
  -- Item id -> { value, empty }, as core/questionnaire checked them.
  codes jsonb not null,
  coded_at timestamptz not null default now(),
  constraint second_coding_pkey primary key (organisation_id, audit_id),
  constraint second_coding_drawn_fkey foreign key (organisation_id, audit_id) references double_coding (organisation_id, audit_id)
);
comment on table second_coding is 'owner: audits';

-- How well two people agree on a criterion, and whether it stays in rankings. One row a criterion and edition.
create table criterion_agreement (
  edition_id text not null,
  criterion text not null,
  audits integer not null,
  units integer not null,
  raw double precision,
  ac1 double precision,
  low double precision,
  high double precision,
  alpha double precision,
  out_of_rankings boolean not null default false,
  computed_at timestamptz not null,
  constraint criterion_agreement_pkey primary key (edition_id, criterion)
);
comment on table criterion_agreement is 'owner: audits';

-- Disputes ---------------------------------------------------------------------------------------

create table dispute (
  organisation_id uuid not null constraint dispute_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  audit_id uuid not null,
  item_id text not null,
  statement text not null constraint dispute_statement_length check (length(statement) between 20 and 4000),
  proof_sha256 text,
  proof_name text,
  proof_type text,
  proof_bytes integer,
  raised_by uuid,
  raised_at timestamptz not null,
  -- Last civil day on which it could be raised, and the day by which the answer is due.
  closes_on date not null,
  due_on date not null,
  constraint dispute_pkey primary key (organisation_id, id),
  constraint dispute_once unique (organisation_id, audit_id, item_id),
  constraint dispute_audit_fkey foreign key (organisation_id, audit_id) references audit (organisation_id, id),
  constraint dispute_proof_whole check ((proof_sha256 is null) = (proof_name is null) and (proof_sha256 is null) = (proof_type is null))
);
comment on table dispute is 'owner: audits';
create index dispute_edition_index on dispute (edition_id, due_on);

create table dispute_decision (
  organisation_id uuid not null,
  dispute_id uuid not null,
  outcome text not null constraint dispute_decision_outcome_known check (outcome in ('upheld', 'dismissed', 'withdrawn')),
  reason text not null constraint dispute_decision_reason_length check (length(reason) between 1 and 2000),
  -- What the item said and says since, in the language of the grid: {value, empty}; null where nothing changed.
  answer_before jsonb,
  answer_after jsonb,
  decided_at timestamptz not null,
  constraint dispute_decision_pkey primary key (organisation_id, dispute_id),
  constraint dispute_decision_dispute_fkey foreign key (organisation_id, dispute_id) references dispute (organisation_id, id),
  constraint dispute_decision_change_when_upheld check ((outcome = 'upheld') = (answer_after is not null))
);
comment on table dispute_decision is 'owner: audits';

-- Who decided stands apart, as the author of an audit does: the body reads the decision, never the person.
create table dispute_decider (
  organisation_id uuid not null,
  dispute_id uuid not null,
  decider_id uuid not null,
  constraint dispute_decider_pkey primary key (organisation_id, dispute_id),
  constraint dispute_decider_decision_fkey foreign key (organisation_id, dispute_id) references dispute_decision (organisation_id, dispute_id)
);
comment on table dispute_decider is 'owner: audits';

-- Revised scores ---------------------------------------------------------------------------------

-- What was published stays; a revision is a further frozen copy, signed by a digest that holds the one before.
create table score_revision (
  organisation_id uuid not null constraint score_revision_organisation_fkey references organisation (id),
  edition_id text not null constraint score_revision_freeze_fkey references edition_freeze (edition_id),
  revision integer not null constraint score_revision_follows check (revision > 1),
  reason text not null constraint score_revision_reason_length check (length(reason) between 1 and 1000),
  audits uuid[] not null,
  previous_digest text not null,
  digest text not null,
  signed_by uuid,
  signed_at timestamptz not null,
  constraint score_revision_pkey primary key (organisation_id, edition_id, revision)
);
comment on table score_revision is 'owner: scores';

alter table published_score add column revision integer not null default 1
  constraint published_score_revision_positive check (revision > 0);
alter table published_score drop constraint published_score_pkey;
alter table published_score add constraint published_score_pkey primary key (organisation_id, edition_id, subject, subject_id, revision);

-- How strictly each tester gives points beside the others, by the crossed model of docs/method.md.
create table tester_severity (
  edition_id text not null,
  tester_id uuid not null,
  audits integer not null,
  bodies integer not null,
  -- Points; negative = gives less than the others.
  effect double precision not null,
  posterior_sd double precision not null,
  advice text not null constraint tester_severity_advice_known check (advice in ('none', 'gives_less', 'gives_more', 'few_audits', 'apart')),
  constraint tester_severity_pkey primary key (edition_id, tester_id)
);
comment on table tester_severity is 'owner: scores';

create table severity_measure (
  edition_id text constraint severity_measure_pkey primary key,
  audits integer not null,
  -- Groups of testers and bodies that no audit links; 1 when all can be compared.
  groups integer not null,
  sd_body double precision not null,
  sd_tester double precision not null,
  sd_residual double precision not null,
  computed_at timestamptz not null
);
comment on table severity_measure is 'owner: scores';

-- Rights -----------------------------------------------------------------------------------------

grant select, insert on audit_finding, audit_finding_resolution, reviewer_interest, double_coding_draw, double_coding, second_coding,
  criterion_agreement, dispute, dispute_decision, dispute_decider, score_revision, tester_severity, severity_measure to parvis_app;
grant update, delete on criterion_agreement, tester_severity, severity_measure to parvis_app;
grant delete on reviewer_interest to parvis_app;
grant update (coder_id, taken_at) on double_coding to parvis_app;

do $$
declare t text;
begin
  foreach t in array array['audit_finding', 'audit_finding_resolution', 'double_coding', 'second_coding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or parvis_scope() = ''reviewer'')', t || '_read', t);
  end loop;
end $$;
create policy audit_finding_add on audit_finding for insert with check (parvis_scope() = 'system');
create policy audit_finding_resolution_add on audit_finding_resolution for insert with check (
  parvis_scope() = 'system' or (parvis_scope() = 'reviewer' and resolved_by = parvis_person()));
create policy double_coding_add on double_coding for insert with check (parvis_sees_all());
create policy double_coding_take on double_coding for update using (
  parvis_sees_all() or (parvis_scope() = 'reviewer' and (coder_id is null or coder_id = parvis_person())))
  with check (parvis_sees_all() or (parvis_scope() = 'reviewer' and coder_id = parvis_person()));
create policy second_coding_add on second_coding for insert with check (
  parvis_scope() = 'system' or (parvis_scope() = 'reviewer' and coder_id = parvis_person()));

alter table reviewer_interest enable row level security;
create policy reviewer_interest_read on reviewer_interest for select using (parvis_sees_all() or person_id = parvis_person());
create policy reviewer_interest_add on reviewer_interest for insert with check (
  parvis_sees_all() or (parvis_scope() = 'reviewer' and person_id = parvis_person()));
create policy reviewer_interest_remove on reviewer_interest for delete using (parvis_sees_all() or (parvis_scope() = 'reviewer' and person_id = parvis_person()));

alter table double_coding_draw enable row level security;
create policy double_coding_draw_read on double_coding_draw for select using (parvis_sees_all() or parvis_scope() = 'reviewer');
create policy double_coding_draw_add on double_coding_draw for insert with check (parvis_sees_all());

alter table criterion_agreement enable row level security;
create policy criterion_agreement_read on criterion_agreement for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer' or edition_id = any ((select parvis_published_editions())::text[]));
create policy criterion_agreement_write on criterion_agreement for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table dispute enable row level security;
create policy dispute_read on dispute for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer' or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));
create policy dispute_add on dispute for insert with check (
  parvis_scope() = 'system'
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and raised_by = parvis_person()
    and edition_id = any ((select parvis_published_editions())::text[])));
alter table dispute_decision enable row level security;
create policy dispute_decision_read on dispute_decision for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer' or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));
create policy dispute_decision_add on dispute_decision for insert with check (
  parvis_scope() in ('system', 'reviewer')
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and outcome = 'withdrawn'));
alter table dispute_decider enable row level security;
create policy dispute_decider_read on dispute_decider for select using (parvis_sees_all() or parvis_scope() = 'reviewer');
create policy dispute_decider_add on dispute_decider for insert with check (
  parvis_scope() = 'system' or (parvis_scope() = 'reviewer' and decider_id = parvis_person()));

alter table score_revision enable row level security;
create policy score_revision_read on score_revision for select using (
  parvis_sees_all() or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())
    and edition_id = any ((select parvis_published_editions())::text[])));
create policy score_revision_add on score_revision for insert with check (parvis_sees_all());

do $$
declare t text;
begin
  foreach t in array array['tester_severity', 'severity_measure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_sees_all()) with check (parvis_sees_all())', t || '_all', t);
  end loop;
end $$;
