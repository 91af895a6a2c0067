-- A visitor sees the point whose name stands in the address asked for, and its questions; no list of points or of bodies.
create function parvis_point() returns text language sql stable as
$$ select nullif(current_setting('parvis.point', true), '') $$;

drop policy collection_point_read on collection_point;
create policy collection_point_read on collection_point for select using (
  (parvis_scope() = 'public' and token = (select parvis_point())) or parvis_listens(organisation_id));

drop policy question_set_version_read on question_set_version;
create policy question_set_version_read on question_set_version for select using (
  parvis_listens(organisation_id)
  or (parvis_scope() = 'public' and organisation_id in (select p.organisation_id from collection_point p where p.token = (select parvis_point()))));
