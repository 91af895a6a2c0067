-- A copy that is out of date names the one that replaced it: whoever holds the old document may look the new one up, and
-- learns no more of it than of the old.
create or replace function parvis_replaced_by(code text) returns table (verification_code text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.verification_code, n.created_at from report r
  join report n on n.organisation_id = r.organisation_id and n.edition_id = r.edition_id and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at
  where r.verification_code = code and parvis_published(r.edition_id)
  union all
  select n.verification_code, n.created_at from national_report r
  join national_report n on n.edition_id = r.edition_id and n.locale = r.locale and n.created_at > r.created_at
  where r.verification_code = code and parvis_published(r.edition_id)
  order by 2 desc limit 1
$$;
revoke execute on function parvis_replaced_by(text) from public;
grant execute on function parvis_replaced_by(text) to parvis_app;
