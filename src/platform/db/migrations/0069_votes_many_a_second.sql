-- The sight of votes and ballots rests on two short lists of steps, worked out once a statement, instead of on queries that each
-- statement plans anew through the policies of the tables they read. And a visitor gives only under the participation that is open.

-- Steps of the consultation looked at to which something may be given.
create function parvis_steps_taking() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}')
  from consultation c join consultation_step s on s.organisation_id = c.organisation_id and s.consultation_id = c.id
  where c.slug = parvis_consultation() and c.state in ('scheduled', 'open')
$$;

-- Steps of the consultation looked at, once it is over.
create function parvis_steps_over() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}')
  from consultation c join consultation_step s on s.organisation_id = c.organisation_id and s.consultation_id = c.id
  where c.slug = parvis_consultation() and parvis_consultation_is_over(c.state, c.closes_at)
$$;
revoke execute on function parvis_steps_taking(), parvis_steps_over() from public;
grant execute on function parvis_steps_taking(), parvis_steps_over() to parvis_app;

do $$
declare t text;
begin
  foreach t in array array['statement_vote', 'ballot', 'participation_profile'] loop
    execute format('drop policy %I on %I', t || '_add', t);
    execute format('create policy %I on %I for insert with check (
      (select parvis_sees_all())
      or ((select parvis_scope()) = ''public'' and participation_id = (select parvis_participation()) and step_id = any ((select parvis_steps_taking())::uuid[])))', t || '_add', t);
  end loop;
  foreach t in array array['statement_vote', 'ballot'] loop
    execute format('drop policy %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select using (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[]))
      or ((select parvis_scope()) = ''public'' and (participation_id = (select parvis_participation()) or step_id = any ((select parvis_steps_over())::uuid[]))))', t || '_read', t);
  end loop;
end $$;
