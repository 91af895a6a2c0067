-- Foundation of Parvis. The owner of each table is named in its comment: only that capability writes it.
-- Rights: every request sets parvis.scope, parvis.person and parvis.organisations for its transaction;
-- the policies below narrow what the application role may see even where a query forgot its filter.

create function parvis_scope() returns text language sql stable as
$$ select coalesce(current_setting('parvis.scope', true), '') $$;

create function parvis_person() returns uuid language sql stable as
$$ select nullif(current_setting('parvis.person', true), '')::uuid $$;

create function parvis_organisations() returns uuid[] language sql stable as
$$ select coalesce(nullif(current_setting('parvis.organisations', true), '')::uuid[], '{}'::uuid[]) $$;

create function parvis_draft() returns text language sql stable as
$$ select coalesce(current_setting('parvis.draft', true), '') $$;

create function parvis_sees_all() returns boolean language sql stable as
$$ select coalesce(current_setting('parvis.scope', true), '') in ('office', 'system') $$;

-- Accounts ---------------------------------------------------------------------------------------

create table person (
  id uuid constraint person_pkey primary key,
  email text not null constraint person_email_shape check (position('@' in email) > 1 and length(email) <= 254),
  email_verified boolean not null default false,
  name text not null,
  image text,
  locale text not null default 'fr' constraint person_locale_known check (locale in ('fr', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table person is 'owner: accounts';
create unique index person_email_unique on person (lower(email));

create table session (
  id uuid constraint session_pkey primary key,
  person_id uuid not null constraint session_person_fkey references person (id) on delete cascade,
  token text not null constraint session_token_unique unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table session is 'owner: accounts';
create index session_person_index on session (person_id);

create table credential (
  id uuid constraint credential_pkey primary key,
  person_id uuid not null constraint credential_person_fkey references person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table credential is 'owner: accounts';
create index credential_person_index on credential (person_id);

create table verification (
  id uuid constraint verification_pkey primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table verification is 'owner: accounts';
create index verification_identifier_index on verification (identifier);

-- Organisations ----------------------------------------------------------------------------------

create table organisation (
  id uuid constraint organisation_pkey primary key,
  kind text not null,
  name text not null constraint organisation_name_length check (length(name) between 1 and 300),
  siren text constraint organisation_siren_shape check (siren ~ '^[0-9]{9}$'),
  insee_code text,
  population integer constraint organisation_population_positive check (population >= 0),
  department_code text,
  region_code text,
  postcodes text[] not null default '{}',
  search_key text not null,
  search_tokens text[] not null default '{}',
  source text not null constraint organisation_source_known check (source in ('directory', 'manual', 'import')),
  created_at timestamptz not null default now()
);
comment on table organisation is 'owner: organisations';
create index organisation_siren_index on organisation (siren);
create index organisation_insee_index on organisation (insee_code);

create table site (
  organisation_id uuid not null constraint site_organisation_fkey references organisation (id),
  id uuid not null,
  name text not null constraint site_name_length check (length(name) between 1 and 300),
  role text not null default 'main' constraint site_role_known check (role in ('main', 'annex')),
  siret text constraint site_siret_shape check (siret ~ '^[0-9]{14}$'),
  address text,
  postcode text,
  city text,
  department_code text,
  phone text,
  email text,
  website text,
  networks jsonb not null default '[]',
  opening_hours jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint site_pkey primary key (organisation_id, id)
);
comment on table site is 'owner: organisations';

-- Roles refer to organisations --------------------------------------------------------------------

create table role_grant (
  id uuid constraint role_grant_pkey primary key,
  person_id uuid not null constraint role_grant_person_fkey references person (id) on delete cascade,
  role text not null constraint role_grant_role_known check (role in
    ('operator', 'method_lead', 'evaluator', 'reviewer', 'referent', 'decision_maker', 'reader', 'expert', 'dpo')),
  organisation_id uuid constraint role_grant_organisation_fkey references organisation (id),
  granted_at timestamptz not null default now(),
  granted_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint role_grant_organisation_when_participant check
    ((role in ('referent', 'decision_maker', 'reader', 'expert')) = (organisation_id is not null))
);
comment on table role_grant is 'owner: accounts';
create unique index role_grant_once on role_grant (person_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'))
  where revoked_at is null;

create table invitation (
  id uuid constraint invitation_pkey primary key,
  email text not null,
  role text not null,
  organisation_id uuid constraint invitation_organisation_fkey references organisation (id),
  invited_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
comment on table invitation is 'owner: accounts';
create index invitation_email_index on invitation (lower(email));

-- Registrations ----------------------------------------------------------------------------------

create table registration_draft (
  token_hash text constraint registration_draft_pkey primary key,
  edition_id text not null,
  step text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table registration_draft is 'owner: registrations';

create table registration (
  organisation_id uuid not null constraint registration_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  state text not null constraint registration_state_known check (state in
    ('submitted', 'accepted', 'waiting', 'declined', 'withdrawn')),
  formula text not null constraint registration_formula_known check (formula in ('free', 'personalised', 'professional')),
  options jsonb not null default '[]',
  stratum text not null,
  kind text not null,
  certified boolean not null default false,
  certification text,
  locale text not null default 'fr',
  price jsonb not null default '{}',
  total_cents integer not null constraint registration_total_positive check (total_cents >= 0),
  quote_needed boolean not null default false,
  reference text not null constraint registration_reference_unique unique,
  submitted_at timestamptz not null default now(),
  constraint registration_pkey primary key (organisation_id, id)
);
comment on table registration is 'owner: registrations';
create unique index registration_accepted_once on registration (organisation_id, edition_id) where state = 'accepted';
create index registration_edition_index on registration (edition_id, state);

create table registration_site (
  organisation_id uuid not null,
  registration_id uuid not null,
  site_id uuid not null,
  counter_visit boolean not null default false,
  constraint registration_site_pkey primary key (organisation_id, registration_id, site_id),
  constraint registration_site_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id),
  constraint registration_site_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id)
);
comment on table registration_site is 'owner: registrations';

create table registration_contact (
  organisation_id uuid not null,
  registration_id uuid not null,
  role text not null constraint registration_contact_role_known check (role in ('referent', 'decision_maker')),
  name text not null,
  job_title text,
  email text not null,
  phone text,
  constraint registration_contact_pkey primary key (organisation_id, registration_id, role),
  constraint registration_contact_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table registration_contact is 'owner: registrations';

create table registration_decision (
  organisation_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  decision text not null constraint registration_decision_known check (decision in ('accepted', 'waiting', 'declined', 'withdrawn')),
  reason text,
  decided_by uuid,
  decided_at timestamptz not null default now(),
  constraint registration_decision_pkey primary key (organisation_id, id),
  constraint registration_decision_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table registration_decision is 'owner: registrations';

create table staff_notice (
  organisation_id uuid not null,
  id uuid not null,
  edition_id text not null,
  notified_on date not null,
  body_consulted text not null,
  contacts_announced integer not null constraint staff_notice_contacts_positive check (contacts_announced > 0),
  declared_by uuid,
  declared_at timestamptz not null default now(),
  constraint staff_notice_pkey primary key (organisation_id, id),
  constraint staff_notice_organisation_fkey foreign key (organisation_id) references organisation (id)
);
comment on table staff_notice is 'owner: registrations';

-- Campaigns --------------------------------------------------------------------------------------

create table campaign (
  id uuid constraint campaign_pkey primary key,
  edition_id text not null,
  label text not null,
  window_from date not null,
  window_to date not null,
  seed text not null,
  simulated boolean not null default false,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint campaign_window_ordered check (window_from <= window_to)
);
comment on table campaign is 'owner: campaigns';

create table evaluator_profile (
  person_id uuid constraint evaluator_profile_pkey primary key constraint evaluator_profile_person_fkey references person (id) on delete cascade,
  home_insee_code text,
  home_department_code text,
  capacity_per_week integer not null default 10,
  gender text,
  birth_year integer,
  conflicts uuid[] not null default '{}',
  created_at timestamptz not null default now()
);
comment on table evaluator_profile is 'owner: campaigns';

create table mission (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null constraint mission_campaign_fkey references campaign (id),
  edition_id text not null,
  site_id uuid not null,
  number integer not null,
  channel text not null constraint mission_channel_known check (channel in ('phone', 'email', 'letter', 'website', 'social', 'counter')),
  scenario_kind text not null,
  scenario_id text not null,
  persona text not null,
  -- Slot of the social network contacted, where the channel is social.
  network integer constraint mission_network_slot check (network in (1, 2)),
  window_from date not null,
  window_to date not null,
  half_day text constraint mission_half_day_known check (half_day in ('morning', 'afternoon', 'out_of_hours')),
  state text not null default 'planned' constraint mission_state_known check (state in
    ('planned', 'submitted', 'returned', 'validated', 'rejected', 'cancelled')),
  created_at timestamptz not null default now(),
  constraint mission_pkey primary key (organisation_id, id),
  constraint mission_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id),
  constraint mission_number_unique unique (organisation_id, campaign_id, site_id, number),
  constraint mission_window_ordered check (window_from <= window_to)
);
comment on table mission is 'owner: campaigns';
create index mission_state_index on mission (edition_id, state);

-- Who carries a mission stands apart from the mission, so that a participant who may read an audit never reads its author.
create table mission_assignment (
  organisation_id uuid not null,
  mission_id uuid not null,
  evaluator_id uuid not null constraint mission_assignment_evaluator_fkey references person (id),
  assigned_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint mission_assignment_pkey primary key (organisation_id, mission_id, evaluator_id, assigned_at),
  constraint mission_assignment_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table mission_assignment is 'owner: campaigns';
create unique index mission_assignment_current on mission_assignment (organisation_id, mission_id) where ended_at is null;
create index mission_assignment_evaluator_index on mission_assignment (evaluator_id) where ended_at is null;

-- Audits (append-only) ---------------------------------------------------------------------------

create table audit (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  edition_id text not null,
  site_id uuid not null,
  channel text not null,
  grid_version text not null,
  simulated boolean not null default false,
  created_at timestamptz not null default now(),
  constraint audit_pkey primary key (organisation_id, id),
  constraint audit_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table audit is 'owner: audits';
create index audit_mission_index on audit (organisation_id, mission_id);

create table audit_version (
  organisation_id uuid not null,
  audit_id uuid not null,
  version integer not null constraint audit_version_positive check (version > 0),
  contacted_at timestamptz not null,
  answered_through text,
  remarks text constraint audit_version_remarks_length check (length(remarks) <= 4000),
  reason text,
  late boolean not null default false,
  content_hash text not null,
  submitted_at timestamptz not null default now(),
  constraint audit_version_pkey primary key (organisation_id, audit_id, version),
  constraint audit_version_audit_fkey foreign key (organisation_id, audit_id) references audit (organisation_id, id)
);
comment on table audit_version is 'owner: audits';

create table audit_author (
  organisation_id uuid not null,
  audit_id uuid not null,
  version integer not null,
  author_id uuid not null,
  constraint audit_author_pkey primary key (organisation_id, audit_id, version),
  constraint audit_author_version_fkey foreign key (organisation_id, audit_id, version) references audit_version (organisation_id, audit_id, version)
);
comment on table audit_author is 'owner: audits';
create index audit_author_person_index on audit_author (author_id);

create table answer (
  organisation_id uuid not null,
  audit_id uuid not null,
  version integer not null,
  item_id text not null,
  value jsonb,
  empty text constraint answer_empty_known check (empty in ('not_applicable', 'not_reached', 'missing')),
  note text constraint answer_note_length check (length(note) <= 2000),
  constraint answer_pkey primary key (organisation_id, audit_id, version, item_id),
  constraint answer_version_fkey foreign key (organisation_id, audit_id, version) references audit_version (organisation_id, audit_id, version),
  constraint answer_value_or_reason check ((value is null) <> (empty is null))
);
comment on table answer is 'owner: audits';

create table audit_draft (
  organisation_id uuid not null,
  mission_id uuid not null,
  evaluator_id uuid not null,
  audit_id uuid not null,
  grid_version text not null,
  data jsonb not null default '{}',
  updated_at timestamptz not null default now(),
  constraint audit_draft_pkey primary key (organisation_id, mission_id, evaluator_id)
);
comment on table audit_draft is 'owner: audits';

create table audit_review (
  organisation_id uuid not null,
  id uuid not null,
  audit_id uuid not null,
  version integer not null,
  decision text not null constraint audit_review_decision_known check (decision in ('validated', 'returned', 'rejected')),
  reason text,
  reviewer_id uuid,
  decided_at timestamptz not null default now(),
  constraint audit_review_pkey primary key (organisation_id, id),
  constraint audit_review_once unique (organisation_id, audit_id, version),
  constraint audit_review_version_fkey foreign key (organisation_id, audit_id, version) references audit_version (organisation_id, audit_id, version),
  constraint audit_review_reason_when_refused check (decision = 'validated' or length(coalesce(reason, '')) > 0)
);
comment on table audit_review is 'owner: audits';

-- Scores -----------------------------------------------------------------------------------------

create table audit_cell (
  organisation_id uuid not null,
  audit_id uuid not null,
  edition_id text not null,
  site_id uuid not null,
  channel text not null,
  version integer not null,
  grid_version text not null,
  method_version text not null,
  cells jsonb not null,
  answers integer not null,
  missing_share double precision not null,
  constraint audit_cell_pkey primary key (organisation_id, audit_id),
  constraint audit_cell_audit_fkey foreign key (organisation_id, audit_id) references audit (organisation_id, id)
);
comment on table audit_cell is 'owner: scores';
create index audit_cell_edition_index on audit_cell (edition_id, site_id);

create table score (
  organisation_id uuid not null constraint score_organisation_fkey references organisation (id),
  edition_id text not null,
  subject text not null constraint score_subject_known check (subject in ('site', 'organisation')),
  subject_id uuid not null,
  grid_version text not null,
  method_version text not null,
  audits integer not null,
  global_value double precision,
  standard_error double precision,
  low double precision,
  high double precision,
  result jsonb not null,
  simulated boolean not null default false,
  computed_at timestamptz not null default now(),
  constraint score_pkey primary key (organisation_id, edition_id, subject, subject_id)
);
comment on table score is 'owner: scores';
create index score_edition_index on score (edition_id, subject);

create table edition_freeze (
  edition_id text constraint edition_freeze_pkey primary key,
  frozen_at timestamptz not null default now(),
  frozen_by uuid,
  grid_version text not null,
  method_version text not null,
  subjects integer not null,
  digest text not null
);
comment on table edition_freeze is 'owner: scores';

create table published_score (
  organisation_id uuid not null,
  edition_id text not null constraint published_score_freeze_fkey references edition_freeze (edition_id),
  subject text not null,
  subject_id uuid not null,
  grid_version text not null,
  method_version text not null,
  global_value double precision,
  standard_error double precision,
  low double precision,
  high double precision,
  result jsonb not null,
  simulated boolean not null default false,
  constraint published_score_pkey primary key (organisation_id, edition_id, subject, subject_id)
);
comment on table published_score is 'owner: scores';

-- Benchmarks -------------------------------------------------------------------------------------

create table peer_group (
  edition_id text not null,
  id text not null,
  audience text not null constraint peer_group_audience_known check (audience in ('public', 'members')),
  kind text,
  stratum text,
  widened integer not null default 0,
  organisations integer not null,
  constraint peer_group_pkey primary key (edition_id, id),
  constraint peer_group_not_small check (organisations >= 5)
);
comment on table peer_group is 'owner: benchmarks';

create table peer_group_member (
  organisation_id uuid not null,
  edition_id text not null,
  group_id text not null,
  constraint peer_group_member_pkey primary key (organisation_id, edition_id, group_id),
  constraint peer_group_member_group_fkey foreign key (edition_id, group_id) references peer_group (edition_id, id)
);
comment on table peer_group_member is 'owner: benchmarks';

create table peer_figure (
  edition_id text not null,
  group_id text not null,
  view text not null,
  key text not null,
  organisations integer not null,
  mean double precision not null,
  first_quartile double precision,
  median double precision,
  third_quartile double precision,
  constraint peer_figure_pkey primary key (edition_id, group_id, view, key),
  constraint peer_figure_group_fkey foreign key (edition_id, group_id) references peer_group (edition_id, id),
  constraint peer_figure_not_small check (organisations >= 5)
);
comment on table peer_figure is 'owner: benchmarks';

create table edition_publication (
  edition_id text constraint edition_publication_pkey primary key constraint edition_publication_freeze_fkey references edition_freeze (edition_id),
  published_at timestamptz not null default now(),
  published_by uuid
);
comment on table edition_publication is 'owner: benchmarks';

-- Reports ----------------------------------------------------------------------------------------

create table report (
  organisation_id uuid not null,
  id uuid not null,
  edition_id text not null,
  kind text not null constraint report_kind_known check (kind in ('personalised', 'free')),
  locale text not null,
  sha256 text not null,
  size_bytes integer not null,
  verification_code text not null,
  created_at timestamptz not null default now(),
  constraint report_pkey primary key (organisation_id, id),
  constraint report_once unique (organisation_id, edition_id, kind, locale)
);
comment on table report is 'owner: reports';

-- Platform ---------------------------------------------------------------------------------------

create table event (
  id uuid constraint event_pkey primary key,
  name text not null,
  organisation_id uuid,
  edition_id text,
  subject_type text not null,
  subject_id text not null,
  actor_id uuid,
  payload jsonb not null default '{}',
  request_id text,
  occurred_at timestamptz not null default now()
);
comment on table event is 'owner: platform';
create index event_subject_index on event (subject_type, subject_id);
create index event_organisation_index on event (organisation_id, occurred_at);

create table job_run (
  id uuid constraint job_run_pkey primary key,
  job text not null,
  title text not null,
  state text not null constraint job_run_state_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  error text,
  asked_by uuid,
  cancel_asked_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
comment on table job_run is 'owner: platform';

create table mail_message (
  id uuid constraint mail_message_pkey primary key,
  recipient text not null,
  template text not null,
  locale text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  last_error text
);
comment on table mail_message is 'owner: platform';
create index mail_message_created_index on mail_message (created_at);

-- The application role ---------------------------------------------------------------------------

do $$ begin
  if not exists (select from pg_roles where rolname = 'parvis_app') then
    create role parvis_app nosuperuser nobypassrls nologin;
  end if;
exception when duplicate_object then null;
end $$;

-- Since PostgreSQL 16 whoever creates a role may administer it, yet may not become it without this grant.
-- Where an administrator has prepared the role, the grant is theirs to make and stands already.
do $$ begin
  execute format('grant parvis_app to %I', current_user);
exception when insufficient_privilege then null;
end $$;

grant usage on schema public to parvis_app;
grant select, insert on all tables in schema public to parvis_app;
grant update, delete on
  person, session, credential, verification, role_grant, invitation, organisation, site,
  registration_draft, registration, registration_site, registration_contact,
  campaign, evaluator_profile, mission, mission_assignment, audit_draft,
  audit_cell, score, peer_group, peer_group_member, peer_figure, report, job_run, mail_message
to parvis_app;
-- audit, audit_version, audit_author, answer, audit_review, registration_decision, staff_notice, edition_freeze,
-- published_score, edition_publication and event are append-only: nobody updates or deletes them through the application.

-- Row-level security -----------------------------------------------------------------------------

alter table person enable row level security;
create policy person_read on person for select using (
  parvis_scope() in ('auth', 'office', 'system') or id = parvis_person());
create policy person_write on person for all using (parvis_scope() in ('auth', 'office', 'system'))
  with check (parvis_scope() in ('auth', 'office', 'system'));
create policy person_self on person for update using (id = parvis_person()) with check (id = parvis_person());

alter table session enable row level security;
create policy session_all on session for all using (parvis_scope() in ('auth', 'system') or person_id = parvis_person())
  with check (parvis_scope() in ('auth', 'system'));
alter table credential enable row level security;
create policy credential_all on credential for all using (parvis_scope() in ('auth', 'system'))
  with check (parvis_scope() in ('auth', 'system'));
alter table verification enable row level security;
create policy verification_all on verification for all using (parvis_scope() in ('auth', 'system'))
  with check (parvis_scope() in ('auth', 'system'));

alter table role_grant enable row level security;
create policy role_grant_read on role_grant for select using (
  parvis_scope() in ('auth', 'office', 'system') or person_id = parvis_person()
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));
create policy role_grant_write on role_grant for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table invitation enable row level security;
create policy invitation_all on invitation for all using (
  parvis_scope() in ('auth', 'office', 'system')
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())))
  with check (parvis_scope() in ('auth', 'office', 'system')
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));

-- The directory is public reference data; who takes part is not.
alter table site enable row level security;
create policy site_read on site for select using (
  parvis_sees_all() or organisation_id = any (parvis_organisations())
  or (parvis_scope() in ('evaluator', 'reviewer') and exists (
    select from mission m where m.organisation_id = site.organisation_id and m.site_id = site.id)));
create policy site_add on site for insert with check (
  parvis_sees_all() or parvis_scope() in ('public', 'participant'));
create policy site_change on site for update using (parvis_sees_all() or organisation_id = any (parvis_organisations()))
  with check (parvis_sees_all() or organisation_id = any (parvis_organisations()));

alter table registration_draft enable row level security;
create policy registration_draft_all on registration_draft for all
  using (parvis_scope() = 'system' or token_hash = parvis_draft())
  with check (parvis_scope() = 'system' or token_hash = parvis_draft());

do $$
declare t text;
begin
  foreach t in array array['registration', 'registration_site', 'registration_contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or organisation_id = any (parvis_organisations()))', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all() or parvis_scope() in (''public'', ''participant''))', t || '_add', t);
    execute format('create policy %I on %I for update using (parvis_sees_all()) with check (parvis_sees_all())', t || '_change', t);
    execute format('create policy %I on %I for delete using (parvis_scope() = ''system'')', t || '_remove', t);
  end loop;
  foreach t in array array['registration_decision', 'staff_notice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or organisation_id = any (parvis_organisations()))', t || '_read', t);
  end loop;
end $$;
create policy registration_decision_add on registration_decision for insert with check (parvis_sees_all());
create policy staff_notice_add on staff_notice for insert with check (parvis_sees_all() or organisation_id = any (parvis_organisations()));

-- Fieldwork: nobody of a body under audit sees a mission or who carries it.
alter table campaign enable row level security;
create policy campaign_read on campaign for select using (
  parvis_scope() in ('office', 'system', 'evaluator', 'reviewer', 'participant', 'public'));
create policy campaign_write on campaign for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table evaluator_profile enable row level security;
create policy evaluator_profile_all on evaluator_profile for all using (parvis_sees_all() or person_id = parvis_person())
  with check (parvis_sees_all() or person_id = parvis_person());

alter table mission_assignment enable row level security;
create policy mission_assignment_read on mission_assignment for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and evaluator_id = parvis_person()));
create policy mission_assignment_write on mission_assignment for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table mission enable row level security;
create policy mission_read on mission for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and exists (
    select from mission_assignment a where a.organisation_id = mission.organisation_id and a.mission_id = mission.id
      and a.evaluator_id = parvis_person() and a.ended_at is null)));
create policy mission_write on mission for all using (parvis_sees_all()) with check (parvis_sees_all());
create policy mission_progress on mission for update using (
  parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and exists (
    select from mission_assignment a where a.organisation_id = mission.organisation_id and a.mission_id = mission.id
      and a.evaluator_id = parvis_person() and a.ended_at is null)))
  with check (parvis_scope() in ('reviewer', 'evaluator'));

-- An audit is seen by its evaluator, by reviewers and the office, and by the body itself once its edition is published.
create function parvis_published(edition text) returns boolean language sql stable as
$$ select exists (select from edition_publication p where p.edition_id = edition) $$;

create function parvis_carries(organisation uuid, mission uuid) returns boolean language sql stable as
$$ select exists (select from mission_assignment a where a.organisation_id = organisation and a.mission_id = mission
     and a.evaluator_id = parvis_person() and a.ended_at is null) $$;

alter table audit enable row level security;
create policy audit_read on audit for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id))
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id)));
create policy audit_add on audit for insert with check (
  parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id)));

do $$
declare t text;
begin
  foreach t in array array['audit_version', 'answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() in (''evaluator'', ''participant'') and exists (
        select from audit a where a.organisation_id = %I.organisation_id and a.id = %I.audit_id)))', t || '_read', t, t, t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() = ''evaluator'' and exists (
        select from audit a where a.organisation_id = %I.organisation_id and a.id = %I.audit_id)))', t || '_add', t, t, t);
  end loop;
end $$;

alter table audit_author enable row level security;
create policy audit_author_read on audit_author for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer' or (parvis_scope() = 'evaluator' and author_id = parvis_person()));
create policy audit_author_add on audit_author for insert with check (
  parvis_sees_all() or (parvis_scope() in ('evaluator', 'reviewer') and author_id = parvis_person()));

alter table audit_draft enable row level security;
create policy audit_draft_all on audit_draft for all using (
  parvis_scope() = 'system' or (parvis_scope() = 'evaluator' and evaluator_id = parvis_person()))
  with check (parvis_scope() = 'system' or (parvis_scope() = 'evaluator' and evaluator_id = parvis_person()));

alter table audit_review enable row level security;
create policy audit_review_read on audit_review for select using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and exists (
    select from audit a where a.organisation_id = audit_review.organisation_id and a.id = audit_review.audit_id)));
create policy audit_review_add on audit_review for insert with check (
  parvis_sees_all() or (parvis_scope() = 'reviewer' and reviewer_id = parvis_person()));

-- Scores: the office computes; a body reads its own published figures only.
do $$
declare t text;
begin
  foreach t in array array['audit_cell', 'published_score'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all()
      or (parvis_scope() = ''participant'' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id)))', t || '_read', t);
  end loop;
end $$;
create policy audit_cell_write on audit_cell for all using (parvis_sees_all()) with check (parvis_sees_all());
create policy published_score_add on published_score for insert with check (parvis_sees_all());
alter table score enable row level security;
create policy score_all on score for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table peer_group enable row level security;
create policy peer_group_read on peer_group for select using (
  parvis_sees_all() or (parvis_published(edition_id) and (audience = 'public' or exists (
    select from peer_group_member m where m.edition_id = peer_group.edition_id and m.group_id = peer_group.id
      and m.organisation_id = any (parvis_organisations())))));
create policy peer_group_write on peer_group for all using (parvis_sees_all()) with check (parvis_sees_all());
alter table peer_group_member enable row level security;
create policy peer_group_member_read on peer_group_member for select using (
  parvis_sees_all() or organisation_id = any (parvis_organisations()));
create policy peer_group_member_write on peer_group_member for all using (parvis_sees_all()) with check (parvis_sees_all());
alter table peer_figure enable row level security;
create policy peer_figure_read on peer_figure for select using (
  parvis_sees_all() or exists (
    select from peer_group g where g.edition_id = peer_figure.edition_id and g.id = peer_figure.group_id));
create policy peer_figure_write on peer_figure for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table report enable row level security;
create policy report_read on report for select using (
  parvis_sees_all() or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id)));
create policy report_write on report for all using (parvis_sees_all()) with check (parvis_sees_all());

alter table event enable row level security;
create policy event_read on event for select using (
  parvis_sees_all() or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and actor_id = parvis_person()));
create policy event_add on event for insert with check (parvis_scope() <> '');

alter table job_run enable row level security;
create policy job_run_read on job_run for select using (parvis_sees_all() or asked_by = parvis_person());
create policy job_run_add on job_run for insert with check (parvis_scope() <> '');
create policy job_run_change on job_run for update using (parvis_sees_all() or asked_by = parvis_person())
  with check (parvis_sees_all() or asked_by = parvis_person());

alter table mail_message enable row level security;
create policy mail_message_read on mail_message for select using (parvis_sees_all());
create policy mail_message_add on mail_message for insert with check (parvis_scope() <> '');
create policy mail_message_change on mail_message for update using (parvis_scope() = 'system') with check (parvis_scope() = 'system');
create policy mail_message_purge on mail_message for delete using (parvis_scope() = 'system');
