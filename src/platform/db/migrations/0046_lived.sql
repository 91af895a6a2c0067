-- What is published of the voice of users of several bodies: a quarter at a time, once, and never live.
-- Figures of groups are written by the release alone, after the ledger and the audit; a published quarter is never made anew.

create table opinion_release (
  quarter text constraint opinion_release_pkey primary key constraint opinion_release_quarter_shape check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  -- The edition whose participants were compared.
  edition_id text not null,
  published_at timestamptz not null,
  bodies integer not null
);
comment on table opinion_release is 'owner: lived';

create table opinion_group (
  quarter text not null constraint opinion_group_release_fkey references opinion_release (quarter),
  id text not null,
  cut text not null constraint opinion_group_cut_known check (cut in ('national', 'peers')),
  kinds text[] not null,
  strata text[] not null,
  organisations integer not null,
  constraint opinion_group_pkey primary key (quarter, id),
  constraint opinion_group_not_small check (organisations >= 6)
);
comment on table opinion_group is 'owner: lived';

create table opinion_group_figure (
  quarter text not null,
  group_id text not null,
  -- A criterion; '' = all opinions.
  criterion text not null,
  organisations integer not null,
  mean integer not null,
  first_quartile integer,
  median integer,
  third_quartile integer,
  low integer,
  high integer,
  constraint opinion_group_figure_pkey primary key (quarter, group_id, criterion),
  constraint opinion_group_figure_group_fkey foreign key (quarter, group_id) references opinion_group (quarter, id),
  constraint opinion_group_figure_not_small check (organisations >= 6),
  constraint opinion_group_figure_quartiles_from_ten check (organisations >= 10 or first_quartile is null)
);
comment on table opinion_group_figure is 'owner: lived';

-- What a body itself brought to a release: its own score, by criterion ('' = all), and the groups in whose figure it counts.
create table opinion_release_score (
  organisation_id uuid not null constraint opinion_release_score_organisation_fkey references organisation (id),
  quarter text not null constraint opinion_release_score_release_fkey references opinion_release (quarter),
  criterion text not null,
  opinions integer not null,
  score double precision not null,
  low double precision not null,
  high double precision not null,
  group_ids text[] not null,
  -- Against the mean of the other bodies of its class of peers: a difference beyond chance, or none. Null: not compared.
  stands text constraint opinion_release_score_stands_known check (stands in ('above', 'near', 'below')),
  constraint opinion_release_score_pkey primary key (organisation_id, quarter, criterion)
);
comment on table opinion_release_score is 'owner: lived';
create index opinion_release_score_quarter_index on opinion_release_score (quarter);

grant select, insert on opinion_release, opinion_group, opinion_group_figure, opinion_release_score to parvis_app;

-- A participant reads its own scores, and the figures of the groups in which it counts.
create function parvis_counts_in(of_quarter text, of_group text) returns boolean language sql stable as
$$ select exists (select from opinion_release_score s where s.quarter = of_quarter and s.criterion = '' and of_group = any (s.group_ids) and s.organisation_id = any (parvis_organisations())) $$;

alter table opinion_release enable row level security;
create policy opinion_release_read on opinion_release for select using (parvis_sees_all() or parvis_scope() = 'participant');
create policy opinion_release_add on opinion_release for insert with check (parvis_scope() = 'system');
alter table opinion_group enable row level security;
create policy opinion_group_read on opinion_group for select using (parvis_sees_all() or (parvis_scope() = 'participant' and parvis_counts_in(quarter, id)));
create policy opinion_group_add on opinion_group for insert with check (parvis_scope() = 'system');
alter table opinion_group_figure enable row level security;
create policy opinion_group_figure_read on opinion_group_figure for select using (parvis_sees_all() or (parvis_scope() = 'participant' and parvis_counts_in(quarter, group_id)));
create policy opinion_group_figure_add on opinion_group_figure for insert with check (parvis_scope() = 'system');
alter table opinion_release_score enable row level security;
create policy opinion_release_score_read on opinion_release_score for select using (parvis_listens(organisation_id));
create policy opinion_release_score_add on opinion_release_score for insert with check (parvis_scope() = 'system');

select parvis_open_to_privacy();
