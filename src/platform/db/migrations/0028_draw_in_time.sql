-- A list of candidates frozen too late for the public value of the edition's data: the later day that was chosen, and why.
create table draw_postponement (
  edition_id text constraint draw_postponement_pkey primary key
    constraint draw_postponement_list_fkey references draw_list (edition_id),
  beacon_on date not null,
  reason text not null constraint draw_postponement_reason_length check (length(reason) between 1 and 500),
  decided_at timestamptz not null
);
comment on table draw_postponement is 'owner: registrations';
grant select, insert on draw_postponement to parvis_app;
alter table draw_postponement enable row level security;
create policy draw_postponement_read on draw_postponement for select using (true);
create policy draw_postponement_add on draw_postponement for insert with check (parvis_sees_all());

-- Until the day of the answers a drawn registration looks to its body as it did before the draw.
create function parvis_answer_waits(organisation uuid, registration uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from draw_outcome o where o.organisation_id = organisation and o.registration_id = registration
    and not exists (select from draw_answer a where a.organisation_id = o.organisation_id and a.registration_id = o.registration_id))
$$;
revoke execute on function parvis_answer_waits(uuid, uuid) from public;
grant execute on function parvis_answer_waits(uuid, uuid) to parvis_app, parvis_privacy;

create function parvis_shown_state(organisation uuid, registration uuid, state text) returns text language sql stable as $$
  select case when not parvis_sees_all() and state in ('accepted', 'waiting') and parvis_answer_waits(organisation, registration) then 'submitted' else state end
$$;

create policy registration_decision_untold on registration_decision as restrictive for select to parvis_app
  using (parvis_sees_all() or not parvis_answer_waits(organisation_id, registration_id));

-- A body that signs up again corrects its sites on the public pages too.
drop policy site_version_add on site_version;
create policy site_version_add on site_version for insert with check (parvis_sees_all()
  or (parvis_scope() in ('participant', 'public') and organisation_id = any (parvis_organisations())));

select parvis_open_to_privacy();
