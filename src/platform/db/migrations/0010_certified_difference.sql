-- Certified bodies against others of the same kind and stratum, frozen with the groups of comparison: a public figure.
create table certified_difference (
  edition_id text constraint certified_difference_pkey primary key constraint certified_difference_freeze_fkey references edition_freeze (edition_id),
  certified integer not null,
  others integer not null,
  cells integer not null,
  left_out integer not null,
  -- Points; difference and bounds whole, the standard error in tenths.
  difference double precision not null,
  standard_error double precision not null,
  low double precision not null,
  high double precision not null,
  constraint certified_difference_not_small check (certified >= 6 and others >= 6),
  constraint certified_difference_whole_points check (difference = round(difference) and low = round(low) and high = round(high))
);
comment on table certified_difference is 'owner: benchmarks';

grant select, insert, delete on certified_difference to parvis_app;
alter table certified_difference enable row level security;
create policy certified_difference_read on certified_difference for select using (
  parvis_sees_all() or edition_id = any ((select parvis_published_editions())::text[]));
create policy certified_difference_add on certified_difference for insert with check (parvis_sees_all());
create policy certified_difference_remove on certified_difference for delete using (parvis_sees_all());
