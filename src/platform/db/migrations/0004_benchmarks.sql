-- Groups of comparison: what each gathers, its published figures with their error, and how a body stands to its peers.
-- A group has at least five bodies beside whoever reads it, so six in all.

alter table peer_group drop column kind, drop column stratum, drop column widened, drop constraint peer_group_not_small;
alter table peer_group
  add column cut text not null constraint peer_group_cut_known check (cut in ('national', 'family', 'kind', 'strata', 'certification', 'peers')),
  add column kinds text[] not null default '{}',
  add column strata text[] not null default '{}',
  -- Only of peers: how far from its own kind and stratum a body is compared.
  add column widening text constraint peer_group_widening_known check (widening in ('own', 'neighbours', 'kind', 'family', 'all')),
  add column simulated boolean not null default false,
  add constraint peer_group_not_small check (organisations >= 6),
  add constraint peer_group_widening_of_peers check ((cut = 'peers') = (widening is not null));

-- Whole points only, never a minimum or maximum. The interval is that of a mean over bodies.
alter table peer_figure drop constraint peer_figure_not_small;
alter table peer_figure
  add column low double precision,
  add column high double precision,
  add constraint peer_figure_not_small check (organisations >= 6),
  add constraint peer_figure_quartiles_from_ten check (organisations >= 10 or first_quartile is null),
  add constraint peer_figure_whole_points check (
    mean = round(mean) and first_quartile = round(first_quartile) and median = round(median) and third_quartile = round(third_quartile)
    and low = round(low) and high = round(high));

-- Where the score of a body differs from the mean of the others of its peer group by more than chance.
create table peer_comparison (
  organisation_id uuid not null constraint peer_comparison_organisation_fkey references organisation (id),
  edition_id text not null,
  view text not null,
  key text not null,
  group_id text not null,
  stands text not null constraint peer_comparison_stands_known check (stands in ('above', 'near', 'below')),
  constraint peer_comparison_pkey primary key (organisation_id, edition_id, view, key),
  constraint peer_comparison_group_fkey foreign key (edition_id, group_id) references peer_group (edition_id, id)
);
comment on table peer_comparison is 'owner: benchmarks';

grant select, insert, delete on peer_comparison to parvis_app;
alter table peer_comparison enable row level security;
create policy peer_comparison_read on peer_comparison for select using (parvis_sees_all()
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id)));
create policy peer_comparison_add on peer_comparison for insert with check (parvis_sees_all());
create policy peer_comparison_remove on peer_comparison for delete using (parvis_sees_all());

-- Once its edition is published, a body may read how the contacts it received were set: the scenario, never who carried it.
create policy mission_read_published on mission for select using (
  parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and state = 'validated' and parvis_published(edition_id));
