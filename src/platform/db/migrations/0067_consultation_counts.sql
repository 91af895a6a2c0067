-- How many participations of a step were taken back: a figure for everybody who may see the step, who see no participation.
create function parvis_withdrawn_in(organisation uuid, step uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer
  from participation_withdrawal w join participation p on p.organisation_id = w.organisation_id and p.id = w.participation_id
  where p.organisation_id = organisation and p.step_id = step
    and (parvis_sees_all() or (parvis_scope() = 'participant' and organisation = any (parvis_organisations()))
      or (parvis_scope() = 'public' and exists (
        select from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
        where s.organisation_id = organisation and s.id = step and c.slug = parvis_consultation() and c.state <> 'draft')))
$$;
revoke execute on function parvis_withdrawn_in(uuid, uuid) from public;
grant execute on function parvis_withdrawn_in(uuid, uuid) to parvis_app;
