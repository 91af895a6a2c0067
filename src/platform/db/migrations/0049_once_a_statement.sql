-- Whose bodies a reader sees is worked out once a statement, not once a row: a page reads a thousand answers, and a person may
-- read for many bodies. The rights stay what they were.
do $$
declare t text;
begin
  foreach t in array array['audit_cell', 'published_score', 'peer_comparison', 'edition_change'] loop
    execute format('alter policy %I on %I using (parvis_sees_all()
      or (parvis_scope() = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[])
        and edition_id = any ((select parvis_published_editions())::text[])))', t || '_read', t);
  end loop;
  foreach t in array array['audit_version', 'answer'] loop
    execute format('alter policy %1$I on %2$I using (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() = ''evaluator'' and exists (
        select from audit a where a.organisation_id = %2$I.organisation_id and a.id = %2$I.audit_id))
      or (parvis_scope() = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[])
        and (organisation_id, audit_id) in (
          select a.organisation_id, a.id from audit a where a.organisation_id = any ((select parvis_organisations())::uuid[]))))',
      t || '_read', t);
  end loop;
end $$;

alter policy audit_read on audit using (
  parvis_sees_all() or parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, mission_id))
  or (parvis_scope() = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])
    and edition_id = any ((select parvis_published_editions())::text[])));

alter policy mission_read_published on mission using (
  parvis_scope() = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]) and state = 'validated'
  and edition_id = any ((select parvis_published_editions())::text[]));

alter policy peer_group_read on peer_group using (
  parvis_sees_all() or (edition_id = any ((select parvis_published_editions())::text[]) and (audience = 'public' or exists (
    select from peer_group_member m where m.edition_id = peer_group.edition_id and m.group_id = peer_group.id
      and m.organisation_id = any ((select parvis_organisations())::uuid[])))));
alter policy peer_group_member_read on peer_group_member using (
  parvis_sees_all() or organisation_id = any ((select parvis_organisations())::uuid[]));
