-- Rights of persons told apart by whole addresses, and sights drawn closer.

-- The parts of a JSON that are somebody's: what has the address as its `email`, and any other value that is the address.
create function parvis_own_parts(value jsonb, address text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(case when lower(part ->> 'email') = lower(address) then part
      else (select jsonb_object_agg(e.key, e.value) from jsonb_each(part) e where jsonb_typeof(e.value) = 'string' and lower(e.value #>> '{}') = lower(address)) end), '[]')
  from jsonb_path_query(value, 'strict $.**') part
  where jsonb_typeof(part) = 'object'
    and exists (select from jsonb_each(part) e where jsonb_typeof(e.value) = 'string' and lower(e.value #>> '{}') = lower(address))
$$;

-- The same JSON without them: a person in a list goes, one with a place of their own leaves it empty, any other value is emptied.
create function parvis_without_person(value jsonb, address text) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(value)
    when 'object' then case when lower(value ->> 'email') = lower(address) then '{}'::jsonb
      else coalesce((select jsonb_object_agg(e.key, parvis_without_person(e.value, address)) from jsonb_each(value) e), '{}') end
    when 'array' then coalesce((select jsonb_agg(parvis_without_person(e.value, address) order by e.place) from jsonb_array_elements(value) with ordinality e (value, place)
      where jsonb_typeof(e.value) <> 'object' or lower(e.value ->> 'email') is distinct from lower(address)), '[]')
    when 'string' then case when lower(value #>> '{}') = lower(address) then '""'::jsonb else value end
    else value end;
end $$;

-- Whose page shows the secret that is not confirmed yet, and since when: it serves in that session only, and not for long.
alter table authenticator
  add column pending_session uuid constraint authenticator_pending_session_fkey references session (id) on delete set null,
  add column pending_since timestamptz;
update authenticator set pending_sealed = null where pending_sealed is not null;
