-- The draw of free places. Each act is a dated row of its own, written once: the seed is committed to, the list of
-- candidates frozen, the public value entered, the draw made, each body answered. Who did it stands in the journal.

create table draw_commitment (
  edition_id text constraint draw_commitment_pkey primary key,
  seed_hash text not null constraint draw_commitment_seed_hash_shape check (seed_hash ~ '^[0-9a-f]{64}$'),
  -- Places, targets and passes as published: the edition's data may not bend them afterwards.
  rules jsonb not null,
  committed_at timestamptz not null
);
comment on table draw_commitment is 'owner: registrations';

-- The seed until the draw: read by the system only, not by the operator who had it made.
create table draw_secret (
  edition_id text constraint draw_secret_pkey primary key
    constraint draw_secret_commitment_fkey references draw_commitment (edition_id),
  seed text not null constraint draw_secret_seed_shape check (seed ~ '^[0-9a-f]{64}$')
);
comment on table draw_secret is 'owner: registrations';

create table draw_list (
  edition_id text constraint draw_list_pkey primary key
    constraint draw_list_commitment_fkey references draw_commitment (edition_id),
  -- The list as published, byte for byte: opaque numbers, strata, newcomers.
  list text not null,
  list_hash text not null constraint draw_list_hash_shape check (list_hash ~ '^[0-9a-f]{64}$'),
  -- Free places given before the list closed: the draw has so many fewer.
  given_before integer not null constraint draw_list_given_positive check (given_before >= 0),
  frozen_at timestamptz not null
);
comment on table draw_list is 'owner: registrations';

create table draw_beacon (
  edition_id text constraint draw_beacon_pkey primary key
    constraint draw_beacon_list_fkey references draw_list (edition_id),
  value text not null,
  entered_at timestamptz not null
);
comment on table draw_beacon is 'owner: registrations';

create table draw_result (
  edition_id text constraint draw_result_pkey primary key
    constraint draw_result_beacon_fkey references draw_beacon (edition_id),
  -- The whole published file, byte for byte, seed included.
  file text not null,
  drawn_at timestamptz not null
);
comment on table draw_result is 'owner: registrations';

-- Which body a number stands for, and what it drew: never published.
create table draw_candidate (
  organisation_id uuid not null,
  registration_id uuid not null,
  edition_id text not null constraint draw_candidate_list_fkey references draw_list (edition_id),
  number text not null constraint draw_candidate_number_shape check (number ~ '^[0-9a-f]{12}$'),
  stratum text not null,
  newcomer boolean not null,
  constraint draw_candidate_pkey primary key (organisation_id, registration_id),
  constraint draw_candidate_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id),
  constraint draw_candidate_body_once unique (organisation_id, edition_id)
);
comment on table draw_candidate is 'owner: registrations';
create unique index draw_candidate_number_once on draw_candidate (edition_id, number);

create table draw_outcome (
  organisation_id uuid not null,
  registration_id uuid not null,
  place boolean not null,
  -- From 1, in the order of the places or of the waiting list.
  rank integer not null constraint draw_outcome_rank_positive check (rank > 0),
  constraint draw_outcome_pkey primary key (organisation_id, registration_id),
  constraint draw_outcome_candidate_fkey foreign key (organisation_id, registration_id) references draw_candidate (organisation_id, registration_id)
);
comment on table draw_outcome is 'owner: registrations';

create table draw_answer (
  organisation_id uuid not null,
  registration_id uuid not null,
  answered_at timestamptz not null,
  constraint draw_answer_pkey primary key (organisation_id, registration_id),
  constraint draw_answer_outcome_fkey foreign key (organisation_id, registration_id) references draw_outcome (organisation_id, registration_id)
);
comment on table draw_answer is 'owner: registrations';

-- All append-only: nobody updates or deletes them through the application.
grant select, insert on draw_commitment, draw_secret, draw_list, draw_beacon, draw_result, draw_candidate, draw_outcome, draw_answer to parvis_app;

do $$
declare t text;
begin
  foreach t in array array['draw_commitment', 'draw_list', 'draw_beacon', 'draw_result'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all())', t || '_add', t);
  end loop;
  foreach t in array array['draw_candidate', 'draw_outcome', 'draw_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or organisation_id = any (parvis_organisations()))', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all())', t || '_add', t);
  end loop;
end $$;
alter table draw_secret enable row level security;
create policy draw_secret_read on draw_secret for select using (parvis_scope() = 'system');
create policy draw_secret_add on draw_secret for insert with check (parvis_sees_all());
