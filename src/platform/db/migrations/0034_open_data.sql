-- What is released of a group beside its figures, and the open data of an edition as they were frozen. ----------

alter table peer_group drop constraint peer_group_cut_known;
alter table peer_group add constraint peer_group_cut_known
  check (cut in ('national', 'family', 'kind', 'strata', 'certification', 'peers', 'region', 'departement'));

-- Values in runs of at least five neighbours, or one run that is the mean; spread in whole points. Figures come from these.
alter table peer_figure
  add column runs jsonb not null default '[]',
  add column deviation double precision,
  add constraint peer_figure_runs_listed check (jsonb_typeof(runs) = 'array'),
  add constraint peer_figure_deviation_whole check (deviation is null or (deviation = round(deviation) and organisations >= 10));

-- The difference in tenths of a point and the degrees of freedom of its error: what the shown figures come from.
alter table certified_difference
  add column released double precision,
  add column degrees double precision;

-- The change of those measured in two editions that follow each other. Published when nobody, or six and more, came or left.
create table panel_change (
  edition_id text constraint panel_change_pkey primary key constraint panel_change_freeze_fkey references edition_freeze (edition_id),
  before_id text not null constraint panel_change_before_fkey references edition_freeze (edition_id),
  stayed integer not null,
  entered integer not null,
  gone integer not null,
  -- Points: the mean change in tenths, the spread of changes in whole points, upwards.
  change double precision not null,
  deviation double precision not null,
  constraint panel_change_not_small check (stayed >= 10 and (entered + gone = 0 or entered + gone >= 6))
);
comment on table panel_change is 'owner: benchmarks';
grant select, insert, delete on panel_change to parvis_app;
alter table panel_change enable row level security;
create policy panel_change_read on panel_change for select using (
  parvis_sees_all() or edition_id = any ((select parvis_published_editions())::text[]));
create policy panel_change_add on panel_change for insert with check (parvis_sees_all());
create policy panel_change_remove on panel_change for delete using (parvis_sees_all());

create table open_data_version (
  edition_id text not null constraint open_data_version_publication_fkey references edition_publication (edition_id),
  version integer not null,
  released_at timestamptz not null,
  what_changed jsonb not null,
  constraint open_data_version_pkey primary key (edition_id, version),
  constraint open_data_version_positive check (version >= 1)
);
comment on table open_data_version is 'owner: benchmarks';

create table open_data_file (
  edition_id text not null,
  version integer not null,
  name text not null,
  media_type text not null,
  rows integer,
  sha256 text not null,
  content bytea not null,
  constraint open_data_file_pkey primary key (edition_id, version, name),
  constraint open_data_file_version_fkey foreign key (edition_id, version) references open_data_version (edition_id, version),
  constraint open_data_file_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table open_data_file is 'owner: benchmarks';

-- Added at publication and never changed: no right to update or delete.
grant select, insert on open_data_version, open_data_file to parvis_app;
alter table open_data_version enable row level security;
alter table open_data_file enable row level security;
create policy open_data_version_read on open_data_version for select using (
  parvis_sees_all() or edition_id = any ((select parvis_published_editions())::text[]));
create policy open_data_version_add on open_data_version for insert with check (parvis_sees_all());
create policy open_data_file_read on open_data_file for select using (
  parvis_sees_all() or edition_id = any ((select parvis_published_editions())::text[]));
create policy open_data_file_add on open_data_file for insert with check (parvis_sees_all());

select parvis_open_to_privacy();
