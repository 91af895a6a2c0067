-- Who reads and who writes opinions is worked out once a statement, not once a row. The rights stay what they were; the planner
-- guesses better too, for it takes a test of each row for a test that almost no row passes.
do $$
declare t text;
begin
  foreach t in array array['kiosk_status', 'kiosk_epoch', 'opinion', 'opinion_mark', 'opinion_quarantine', 'opinion_text', 'opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day'] loop
    execute format('alter policy %I on %I using ((select parvis_sees_all())
      or ((select parvis_scope() = ''participant'') and organisation_id = any ((select parvis_organisations())::uuid[])))', t || '_read', t);
    execute format('alter policy %I on %I with check ((select parvis_scope() = ''system''))', t || '_add', t);
    execute format('alter policy %I on %I using ((select parvis_scope() = ''system'')) with check ((select parvis_scope() = ''system''))', t || '_change', t);
  end loop;
end $$;

-- Written with every batch of its device.
alter table kiosk_epoch set (fillfactor = 60);
