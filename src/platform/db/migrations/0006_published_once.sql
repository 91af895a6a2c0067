-- Published editions are read once a statement, not once a row: a page that opens a figure reads a thousand answers.
create function parvis_published_editions() returns text[] language sql stable as
$$ select coalesce(array_agg(edition_id), '{}') from edition_publication $$;

alter policy audit_read on audit using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id))
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations())
    and edition_id = any ((select parvis_published_editions())::text[])));

do $$
declare t text;
begin
  foreach t in array array['audit_cell', 'published_score', 'peer_comparison'] loop
    execute format('alter policy %I on %I using (parvis_sees_all()
      or (parvis_scope() = ''participant'' and organisation_id = any (parvis_organisations())
        and edition_id = any ((select parvis_published_editions())::text[])))', t || '_read', t);
  end loop;
end $$;

alter policy mission_read_published on mission using (
  parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and state = 'validated'
  and edition_id = any ((select parvis_published_editions())::text[]));

alter policy peer_group_read on peer_group using (
  parvis_sees_all() or (edition_id = any ((select parvis_published_editions())::text[]) and (audience = 'public' or exists (
    select from peer_group_member m where m.edition_id = peer_group.edition_id and m.group_id = peer_group.id
      and m.organisation_id = any (parvis_organisations())))));
