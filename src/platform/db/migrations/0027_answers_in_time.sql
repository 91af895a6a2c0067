-- Sights drawn closer: what a sight may add, it may add to what it has just made or owns -----------

-- Whether this very transaction wrote the registration: a sign-up makes the links to it, and to no other.
create function parvis_just_registered(organisation uuid, registration uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from registration r where r.organisation_id = organisation and r.id = registration and r.xmin = pg_current_xact_id()::xid) $$;
revoke execute on function parvis_just_registered(uuid, uuid) from public;
grant execute on function parvis_just_registered(uuid, uuid) to parvis_app;

drop policy file_link_add on file_link;
create policy file_link_add on file_link for insert with check (parvis_sees_all()
  or (parvis_scope() = 'public' and parvis_just_registered(organisation_id, registration_id))
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));

-- The first step of a request is written with it.
create function parvis_just_asked(request uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from privacy_request r where r.id = request and r.xmin = pg_current_xact_id()::xid) $$;
revoke execute on function parvis_just_asked(uuid) from public;
grant execute on function parvis_just_asked(uuid) to parvis_app;

drop policy privacy_step_ask on privacy_step;
create policy privacy_step_ask on privacy_step for insert with check (
  step = 'asked' and (by_id is null or by_id = parvis_person()) and parvis_just_asked(request_id));

-- A policy compares no states: what a body answered it may take back, not turn round.
create function parvis_quote_answered_once() returns trigger language plpgsql as $$
begin
  if parvis_scope() in ('participant', 'registrant') and old.state = 'accepted' and new.state not in ('accepted', 'withdrawn') then
    raise exception 'an accepted quotation can only be withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger quote_answered_once before update of state on quote for each row execute function parvis_quote_answered_once();

-- A body's own people read of the draw what they were told, once they were; other sights read nothing, whatever bodies they name.
drop policy draw_candidate_read on draw_candidate;
create policy draw_candidate_read on draw_candidate for select using (parvis_sees_all() or parvis_own_file(organisation_id, registration_id));
drop policy draw_answer_read on draw_answer;
create policy draw_answer_read on draw_answer for select using (parvis_sees_all() or parvis_own_file(organisation_id, registration_id));
drop policy draw_outcome_read on draw_outcome;
create policy draw_outcome_read on draw_outcome for select using (parvis_sees_all() or (parvis_own_file(organisation_id, registration_id)
  and exists (select from draw_answer a where a.organisation_id = draw_outcome.organisation_id and a.registration_id = draw_outcome.registration_id)));

drop policy site_version_read on site_version;
drop policy site_version_add on site_version;
create policy site_version_read on site_version for select using (parvis_sees_all() or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));
create policy site_version_add on site_version for insert with check (parvis_sees_all() or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())));
