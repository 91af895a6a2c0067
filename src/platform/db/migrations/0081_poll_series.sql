-- Polls of staff that open at a time, are mailed a few times, and come back month after month.

-- Short polls that come back: at each turn a draft is made, whose questions take turns; a person lists who may answer, since the
-- roll of the turn before is gone.
create table poll_series (
  organisation_id uuid not null constraint poll_series_organisation_fkey references organisation (id),
  id uuid not null,
  content jsonb not null,
  units jsonb not null,
  criteria jsonb not null,
  questions integer not null constraint poll_series_questions_few check (questions between 1 and 10),
  rhythm text not null constraint poll_series_rhythm_known check (rhythm in ('monthly', 'quarterly')),
  days_open integer not null constraint poll_series_days_open_some check (days_open between 1 and 60),
  -- The day on which its next poll opens; null once it was stopped.
  next_on date,
  turn integer not null default 0 constraint poll_series_turn_positive check (turn >= 0),
  created_by uuid,
  created_at timestamptz not null,
  constraint poll_series_pkey primary key (organisation_id, id)
);
comment on table poll_series is 'owner: staff-polls';

alter table poll_series enable row level security;
create policy poll_series_all on poll_series for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
grant select, insert on poll_series to parvis_app;
grant update (units, next_on, turn) on poll_series to parvis_app;

alter table staff_poll
  -- When a draft opens by itself, if it may; null: when somebody opens it.
  add column opens_at timestamptz,
  -- How many times links were mailed to everybody. Never to some.
  add column mailings integer not null default 0 constraint staff_poll_mailings_few check (mailings between 0 and 4),
  add column series_id uuid,
  add constraint staff_poll_series_fkey foreign key (organisation_id, series_id) references poll_series (organisation_id, id);
create index staff_poll_series on staff_poll (organisation_id, series_id) where series_id is not null;
grant update (opens_at, mailings) on staff_poll to parvis_app;

-- Who is on a roll is between a body and its agents: the office reads none of it.
drop policy poll_roll_read on poll_roll;
create policy poll_roll_read on poll_roll for select using ((select parvis_scope()) = 'system'
  or ((select parvis_scope()) = 'participant' and organisation_id = any (parvis_organisations()))
  or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()) and (select parvis_poll_voter()) in (id::text, code_hash)));

select parvis_open_to_privacy();
