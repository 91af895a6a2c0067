-- Planning as proposals: what the planner found, or what somebody moved by hand, is kept apart until it is accepted.

-- One question to the planner, or one change by hand. `plan`: the missions of new sites; `replan`: the least change after
-- refusals, absences and closures; `override`: one mission given or moved by hand; `what_if`: an answer, never a plan.
create table plan_run (
  id uuid constraint plan_run_pkey primary key,
  kind text not null constraint plan_run_kind_known check (kind in ('plan', 'replan', 'override', 'what_if')),
  edition_id text not null,
  campaign_id uuid constraint plan_run_campaign_fkey references campaign (id),
  title text not null,
  seed text not null,
  window_from date not null,
  window_to date not null,
  -- Solver and version, or `greedy`.
  engine text not null,
  -- What was asked: settings of the planner, changes, département of a what-if.
  question jsonb not null default '{}',
  -- What was found, without anybody's name: parts of the objective, bound, relaxed missions, gaps.
  result jsonb,
  -- Digest of all that the plan depends on: the same gives the same plan.
  request_sha256 text,
  state text not null constraint plan_run_state_known check (state in ('running', 'proposed', 'accepted', 'discarded', 'cancelled', 'failed')),
  step text,
  job_run_id uuid,
  -- Why somebody moved a mission by hand.
  reason text,
  asked_by uuid,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz
);
comment on table plan_run is 'owner: campaigns';
create index plan_run_edition_index on plan_run (edition_id, asked_at);
grant select, insert, update, delete on plan_run to parvis_app;
alter table plan_run enable row level security;
create policy plan_run_all on plan_run for all using (parvis_sees_all()) with check (parvis_sees_all());

-- The missions of a proposal. They become missions when it is accepted.
create table plan_run_mission (
  organisation_id uuid not null,
  run_id uuid not null constraint plan_run_mission_run_fkey references plan_run (id) on delete cascade,
  site_id uuid not null,
  number integer not null,
  channel text not null,
  scenario_kind text not null,
  scenario_id text not null,
  persona text not null,
  network integer,
  window_from date not null,
  window_to date not null,
  half_day text,
  evaluator_id uuid constraint plan_run_mission_evaluator_fkey references person (id) on delete set null,
  constraint plan_run_mission_pkey primary key (organisation_id, run_id, site_id, number),
  constraint plan_run_mission_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id)
);
comment on table plan_run_mission is 'owner: campaigns';
create index plan_run_mission_run_index on plan_run_mission (run_id);
grant select, insert, update, delete on plan_run_mission to parvis_app;
alter table plan_run_mission enable row level security;
create policy plan_run_mission_all on plan_run_mission for all using (parvis_sees_all()) with check (parvis_sees_all());

-- One mission that a replanning, or a hand, gives to another or to another day.
create table plan_move (
  organisation_id uuid not null,
  run_id uuid not null constraint plan_move_run_fkey references plan_run (id) on delete cascade,
  mission_id uuid not null,
  cause text not null constraint plan_move_cause_known check (cause in ('refusal', 'absence', 'closure', 'knock_on', 'hand', 'undo')),
  before_evaluator uuid constraint plan_move_before_fkey references person (id) on delete set null,
  before_from date not null,
  before_to date not null,
  before_half text,
  after_evaluator uuid constraint plan_move_after_fkey references person (id) on delete set null,
  after_from date not null,
  after_to date not null,
  after_half text,
  constraint plan_move_pkey primary key (organisation_id, run_id, mission_id),
  constraint plan_move_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table plan_move is 'owner: campaigns';
create index plan_move_run_index on plan_move (run_id);
create index plan_move_mission_index on plan_move (organisation_id, mission_id);
grant select, insert, update, delete on plan_move to parvis_app;
alter table plan_move enable row level security;
create policy plan_move_all on plan_move for all using (parvis_sees_all()) with check (parvis_sees_all());

-- Somebody who was given a mission and will not make it. The mission stays theirs until it is replanned.
create table mission_refusal (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  evaluator_id uuid not null constraint mission_refusal_evaluator_fkey references person (id) on delete cascade,
  kind text not null constraint mission_refusal_kind_known check (kind in ('conflict', 'unavailable', 'too_far', 'recognised', 'other')),
  note text,
  refused_at timestamptz not null,
  constraint mission_refusal_pkey primary key (organisation_id, id),
  constraint mission_refusal_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table mission_refusal is 'owner: campaigns';
create index mission_refusal_mission_index on mission_refusal (organisation_id, mission_id);
grant select, insert, update, delete on mission_refusal to parvis_app;
alter table mission_refusal enable row level security;
create policy mission_refusal_all on mission_refusal for all
  using (parvis_sees_all() or (parvis_scope() = 'evaluator' and evaluator_id = parvis_person()))
  with check (parvis_sees_all() or (parvis_scope() = 'evaluator' and evaluator_id = parvis_person() and parvis_carries(organisation_id, mission_id)));

-- A private address under which somebody's own calendar reads their missions. Only a digest of its token is kept.
create table calendar_feed (
  token_hash text constraint calendar_feed_pkey primary key,
  person_id uuid not null constraint calendar_feed_person_fkey references person (id) on delete cascade,
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table calendar_feed is 'owner: campaigns';
create index calendar_feed_person_index on calendar_feed (person_id);
grant select, insert, update, delete on calendar_feed to parvis_app;
alter table calendar_feed enable row level security;
create policy calendar_feed_all on calendar_feed for all
  using (parvis_scope() = 'system' or (parvis_scope() = 'evaluator' and person_id = parvis_person()) or (parvis_scope() = 'registrant' and token_hash = parvis_file()))
  with check (parvis_scope() = 'system' or (parvis_scope() = 'evaluator' and person_id = parvis_person()));

-- Who holds the address of a feed sees the dates of that person's missions, and nothing of the bodies.
create function parvis_feed_missions() returns table (mission_id uuid, edition_id text, number integer, channel text, window_from date, window_to date, half_day text, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.edition_id, m.number, m.channel, m.window_from, m.window_to, m.half_day, m.state
  from calendar_feed f
  join mission_assignment a on a.evaluator_id = f.person_id and a.ended_at is null
  join mission m on m.organisation_id = a.organisation_id and m.id = a.mission_id
  where f.token_hash = parvis_file() and f.revoked_at is null and m.state <> 'cancelled'
    and exists (select from role_grant g where g.person_id = f.person_id and g.role = 'evaluator' and g.revoked_at is null)
  order by m.window_from, m.id
$$;

-- The days of a mission are moved by those who plan, never by who carries or reviews it.
grant update (window_from, window_to, half_day) on mission to parvis_app;
create function parvis_keep_mission_days() returns trigger language plpgsql as $$
begin
  if parvis_scope() not in ('office', 'system') and current_user = 'parvis_app' then
    raise exception 'the days of a mission are moved by those who plan' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger mission_keep_days before update of window_from, window_to, half_day on mission for each row execute function parvis_keep_mission_days();
