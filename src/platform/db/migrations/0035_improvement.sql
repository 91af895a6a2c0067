-- What a body does with its results: its plan of actions, the proofs of its commitments, and its expert's file ----------

-- Whether this person holds this role in the space of this body, now. Rights inside one space are drawn by it.
create function parvis_holds(organisation uuid, held text) returns boolean
language sql stable security definer set search_path = public, pg_temp as
$$ select parvis_scope() = 'participant' and organisation = any (parvis_organisations()) and exists (
     select from role_grant g where g.person_id = parvis_person() and g.organisation_id = organisation and g.role = held and g.revoked_at is null) $$;
revoke execute on function parvis_holds(uuid, text) from public;
grant execute on function parvis_holds(uuid, text) to parvis_app;

create table presentation (
  organisation_id uuid not null constraint presentation_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  expert_id uuid not null constraint presentation_expert_fkey references person (id),
  -- As the body reads it; the account may go.
  expert_name text not null constraint presentation_expert_name_length check (length(expert_name) between 1 and 200),
  assigned_by uuid,
  assigned_at timestamptz not null,
  -- What was prepared: ids of a closed list in the code.
  prepared text[] not null default '{}',
  slides_url text constraint presentation_slides_url_length check (length(slides_url) <= 500),
  -- When and where it takes place, in the civil time of Paris.
  planned_on date,
  planned_at text constraint presentation_time_shape check (planned_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  remote boolean not null default false,
  place text constraint presentation_place_length check (length(place) <= 300),
  held_at timestamptz,
  attendance integer constraint presentation_attendance_range check (attendance between 0 and 1000),
  notes text constraint presentation_notes_length check (length(notes) <= 8000),
  ended_at timestamptz,
  constraint presentation_pkey primary key (organisation_id, id),
  constraint presentation_time_of_a_day check (planned_at is null or planned_on is not null)
);
comment on table presentation is 'owner: improvement';
create unique index presentation_open_once on presentation (organisation_id, edition_id) where ended_at is null;
create index presentation_expert_index on presentation (expert_id, planned_on);

create table plan_action (
  organisation_id uuid not null constraint plan_action_organisation_fkey references organisation (id),
  id uuid not null,
  -- Edition whose results it answers to.
  edition_id text not null,
  origin text not null constraint plan_action_origin_known check (origin in ('recommendation', 'own', 'presentation', 'commitment')),
  recommendation_id text,
  commitment_id text,
  title text not null constraint plan_action_title_length check (length(title) between 3 and 200),
  detail text not null default '' constraint plan_action_detail_length check (length(detail) <= 4000),
  effort text constraint plan_action_effort_known check (effort in ('low', 'medium', 'high')),
  owner_name text not null default '' constraint plan_action_owner_name_length check (length(owner_name) <= 200),
  owner_email text constraint plan_action_owner_email_length check (length(owner_email) <= 254),
  due_on date,
  state text not null constraint plan_action_state_known check (state in ('to_do', 'in_progress', 'done', 'dropped')),
  version integer not null default 1 constraint plan_action_version_positive check (version > 0),
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  completed_on date,
  constraint plan_action_pkey primary key (organisation_id, id),
  constraint plan_action_completed_when_done check ((state = 'done') = (completed_on is not null))
);
comment on table plan_action is 'owner: improvement';
create index plan_action_due_index on plan_action (due_on) where state in ('to_do', 'in_progress');
create index plan_action_recommendation_index on plan_action (recommendation_id, completed_on) where recommendation_id is not null;

-- Every version of an action with who wrote it: nothing of it is lost.
create table plan_action_version (
  organisation_id uuid not null,
  action_id uuid not null,
  version integer not null,
  content jsonb not null,
  author_id uuid,
  author_name text,
  written_at timestamptz not null,
  constraint plan_action_version_pkey primary key (organisation_id, action_id, version),
  constraint plan_action_version_action_fkey foreign key (organisation_id, action_id) references plan_action (organisation_id, id)
);
comment on table plan_action_version is 'owner: improvement';

create table plan_comment (
  organisation_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  text text not null constraint plan_comment_text_length check (length(text) between 1 and 4000),
  author_id uuid,
  author_name text not null,
  written_at timestamptz not null,
  constraint plan_comment_pkey primary key (organisation_id, id),
  constraint plan_comment_action_fkey foreign key (organisation_id, action_id) references plan_action (organisation_id, id)
);
comment on table plan_comment is 'owner: improvement';
create index plan_comment_action_index on plan_comment (organisation_id, action_id);

-- A file that shows that an action was done or that a commitment is kept. Withdrawn, never removed.
create table improvement_proof (
  organisation_id uuid not null constraint improvement_proof_organisation_fkey references organisation (id),
  id uuid not null,
  action_id uuid,
  commitment_id text,
  title text not null constraint improvement_proof_title_length check (length(title) between 1 and 200),
  -- The day the proof speaks of: what its freshness counts from.
  dated_on date not null,
  file_sha256 text not null constraint improvement_proof_sha256_shape check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_type text not null,
  file_bytes integer not null constraint improvement_proof_bytes_positive check (file_bytes > 0),
  added_by uuid,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint improvement_proof_pkey primary key (organisation_id, id),
  constraint improvement_proof_action_fkey foreign key (organisation_id, action_id) references plan_action (organisation_id, id),
  constraint improvement_proof_of_one check ((action_id is null) <> (commitment_id is null))
);
comment on table improvement_proof is 'owner: improvement';
create index improvement_proof_action_index on improvement_proof (organisation_id, action_id);

-- A reminder that left: once for a date and a delay.
create table plan_reminder (
  organisation_id uuid not null,
  action_id uuid not null,
  due_on date not null,
  -- Days before the date; negative after it.
  days integer not null,
  sent_at timestamptz not null,
  constraint plan_reminder_pkey primary key (organisation_id, action_id, due_on, days),
  constraint plan_reminder_action_fkey foreign key (organisation_id, action_id) references plan_action (organisation_id, id)
);
comment on table plan_reminder is 'owner: improvement';

-- Secret address of the dates of a plan; only the digest of its token is kept.
create table plan_feed (
  organisation_id uuid not null constraint plan_feed_organisation_fkey references organisation (id),
  token_hash text not null constraint plan_feed_token_hash_shape check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null constraint plan_feed_person_fkey references person (id) on delete cascade,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint plan_feed_pkey primary key (organisation_id, token_hash)
);
comment on table plan_feed is 'owner: improvement';
create index plan_feed_token_index on plan_feed (token_hash);

-- What expert and body agreed on; it enters the plan when the body accepts it.
create table agreed_action (
  organisation_id uuid not null,
  id uuid not null,
  presentation_id uuid not null,
  recommendation_id text,
  title text not null constraint agreed_action_title_length check (length(title) between 3 and 200),
  detail text not null default '' constraint agreed_action_detail_length check (length(detail) <= 4000),
  owner_name text not null default '' constraint agreed_action_owner_name_length check (length(owner_name) <= 200),
  due_on date,
  agreed_at timestamptz not null,
  answer text constraint agreed_action_answer_known check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  answered_by uuid,
  action_id uuid,
  constraint agreed_action_pkey primary key (organisation_id, id),
  constraint agreed_action_presentation_fkey foreign key (organisation_id, presentation_id) references presentation (organisation_id, id),
  constraint agreed_action_action_fkey foreign key (organisation_id, action_id) references plan_action (organisation_id, id),
  constraint agreed_action_answer_dated check ((answer is null) = (answered_at is null)),
  constraint agreed_action_in_the_plan check ((answer = 'accepted') = (action_id is not null) or answer is null)
);
comment on table agreed_action is 'owner: improvement';
create index agreed_action_presentation_index on agreed_action (organisation_id, presentation_id);

-- What a step gained where it was done, between two published editions: whole points, six bodies at least.
create table recommendation_effect (
  edition_id text not null,
  recommendation_id text not null,
  adopters integer not null constraint recommendation_effect_not_small check (adopters >= 6),
  others integer not null constraint recommendation_effect_others_not_small check (others >= 6),
  mean integer not null,
  low integer not null,
  high integer not null,
  others_mean integer not null,
  computed_at timestamptz not null,
  constraint recommendation_effect_pkey primary key (edition_id, recommendation_id)
);
comment on table recommendation_effect is 'owner: improvement';

grant select, insert on presentation, plan_action, plan_action_version, plan_comment, improvement_proof, plan_reminder, plan_feed, agreed_action, recommendation_effect to parvis_app;
grant update on presentation, plan_action, plan_comment, plan_action_version, agreed_action to parvis_app;
grant update, delete on plan_feed, improvement_proof to parvis_app;
grant delete on presentation, plan_action, plan_action_version, plan_comment, plan_reminder, agreed_action, recommendation_effect to parvis_app;

-- Everybody of the body reads its plan; its referent alone writes it. Others of the space only comment and follow.
do $$
declare t text;
begin
  foreach t in array array['presentation', 'plan_action', 'plan_action_version', 'plan_comment', 'improvement_proof', 'plan_reminder', 'agreed_action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or (parvis_scope() = ''participant'' and organisation_id = any (parvis_organisations())))', t || '_read', t);
    execute format('create policy %I on %I for all using (parvis_scope() = ''system'') with check (parvis_scope() = ''system'')', t || '_system', t);
  end loop;
  foreach t in array array['plan_action', 'plan_action_version', 'improvement_proof'] loop
    execute format('create policy %I on %I for insert with check (parvis_holds(organisation_id, ''referent''))', t || '_add', t);
  end loop;
  foreach t in array array['plan_action', 'improvement_proof', 'agreed_action'] loop
    execute format('create policy %I on %I for update using (parvis_holds(organisation_id, ''referent'')) with check (parvis_holds(organisation_id, ''referent''))', t || '_change', t);
  end loop;
end $$;

create policy plan_comment_add on plan_comment for insert with check (
  parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and author_id = parvis_person());

-- An expert's file is opened by the office, kept by its expert while the role is held, and read by the body.
create policy presentation_open on presentation for insert with check (parvis_scope() = 'office');
create policy presentation_change on presentation for update
  using (parvis_scope() = 'office' or (expert_id = parvis_person() and parvis_holds(organisation_id, 'expert')))
  with check (parvis_scope() = 'office' or (expert_id = parvis_person() and parvis_holds(organisation_id, 'expert')));
create policy agreed_action_add on agreed_action for insert with check (
  answer is null and parvis_holds(organisation_id, 'expert') and exists (
    select from presentation p where p.organisation_id = agreed_action.organisation_id and p.id = agreed_action.presentation_id
      and p.expert_id = parvis_person() and p.ended_at is null));

alter table plan_feed enable row level security;
create policy plan_feed_all on plan_feed for all
  using (parvis_scope() = 'system' or (parvis_scope() = 'participant' and person_id = parvis_person() and organisation_id = any (parvis_organisations()))
    or (parvis_scope() = 'registrant' and token_hash = parvis_file()))
  with check (parvis_scope() = 'system' or (parvis_scope() = 'participant' and person_id = parvis_person() and organisation_id = any (parvis_organisations())));

-- Who holds the secret address sees titles and dates, and nothing once its person has left the body.
create function parvis_feed_plan() returns table (action_id uuid, title text, due_on date, state text, presented_on date, presented_at text)
language sql stable security definer set search_path = public, pg_temp as $$
  with feed as (
    select f.organisation_id from plan_feed f
    where f.token_hash = parvis_file() and f.revoked_at is null and parvis_scope() = 'registrant'
      and exists (select from role_grant g where g.person_id = f.person_id and g.organisation_id = f.organisation_id and g.revoked_at is null))
  select a.id, a.title, a.due_on, a.state, null::date, null::text from feed join plan_action a using (organisation_id)
  where a.due_on is not null and a.state <> 'dropped'
  union all
  select p.id, '', null, null, p.planned_on, p.planned_at from feed join presentation p using (organisation_id)
  where p.planned_on is not null and p.ended_at is null
  order by 3, 1
$$;
revoke execute on function parvis_feed_plan() from public;
grant execute on function parvis_feed_plan() to parvis_app;

alter table recommendation_effect enable row level security;
create policy recommendation_effect_read on recommendation_effect for select using (parvis_sees_all() or parvis_scope() = 'participant');
create policy recommendation_effect_system on recommendation_effect for all using (parvis_scope() = 'system') with check (parvis_scope() = 'system');
select parvis_open_to_privacy();
