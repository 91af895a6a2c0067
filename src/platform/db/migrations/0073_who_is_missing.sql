-- What came out of the comparison with those who live there: shares and weighted figures, nothing under five.
alter table consultation_population
  add column result jsonb,
  -- Profiles on which the result rests.
  add column profiles integer not null default 0 constraint consultation_population_profiles_positive check (profiles >= 0);
grant update (result, profiles) on consultation_population to parvis_app;
