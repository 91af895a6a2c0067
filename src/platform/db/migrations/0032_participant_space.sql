-- What a body reads of itself and of others: what moved since its last edition and how much of it is the grid's, the
-- function that tells a new score on the old scale, and the groups that stay unpublished with the rule that closed them.

create table edition_change (
  organisation_id uuid not null constraint edition_change_organisation_fkey references organisation (id),
  edition_id text not null,
  view text not null,
  key text not null,
  before_edition_id text not null,
  -- Published scores, in points, each with its own grid.
  before_value double precision not null,
  after_value double precision not null,
  -- The same on the items that both grids measure alike; none where they are too few to follow the figure.
  before_common double precision,
  after_common double precision,
  -- 95 % interval of the difference on common items, and the smallest one that could have been told.
  low double precision,
  high double precision,
  smallest double precision,
  -- None: not tested (an indication only, a criterion out of comparisons, a grid too different).
  word text constraint edition_change_word_known check (word in ('better', 'worse', 'no_measurable_change')),
  constraint edition_change_pkey primary key (organisation_id, edition_id, view, key),
  constraint edition_change_tested check (word is null or (before_common is not null and after_common is not null and low <= high and smallest >= 0))
);
comment on table edition_change is 'owner: benchmarks';

create table edition_link (
  edition_id text not null,
  view text not null,
  key text not null,
  before_edition_id text not null,
  method text not null constraint edition_link_method_known check (method in ('mean', 'tucker')),
  intercept double precision not null,
  slope double precision not null,
  standard_error double precision not null,
  -- Bodies of the smaller panel it rests on, and share of the weight carried by common items.
  organisations integer not null,
  anchors double precision not null,
  constraint edition_link_pkey primary key (edition_id, view, key),
  constraint edition_link_not_small check (organisations >= 6)
);
comment on table edition_link is 'owner: benchmarks';

create table peer_group_withheld (
  edition_id text not null,
  id text not null,
  cut text not null,
  kinds text[] not null default '{}',
  strata text[] not null default '{}',
  rule text not null constraint peer_group_withheld_rule_known
    check (rule in ('too_few', 'one_owner', 'difference', 'difference_between_editions', 'complement', 'combination', 'exposes')),
  constraint peer_group_withheld_pkey primary key (edition_id, id)
);
comment on table peer_group_withheld is 'owner: benchmarks';

grant select, insert, delete on edition_change, edition_link, peer_group_withheld to parvis_app;
alter table edition_change enable row level security;
alter table edition_link enable row level security;
alter table peer_group_withheld enable row level security;

create policy edition_change_read on edition_change for select using (parvis_sees_all()
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id)));
create policy edition_link_read on edition_link for select using (parvis_sees_all() or parvis_published(edition_id));
create policy peer_group_withheld_read on peer_group_withheld for select using (parvis_sees_all() or parvis_published(edition_id));
create policy edition_change_add on edition_change for insert with check (parvis_sees_all());
create policy edition_link_add on edition_link for insert with check (parvis_sees_all());
create policy peer_group_withheld_add on peer_group_withheld for insert with check (parvis_sees_all());
create policy edition_change_remove on edition_change for delete using (parvis_sees_all());
create policy edition_link_remove on edition_link for delete using (parvis_sees_all());
create policy peer_group_withheld_remove on peer_group_withheld for delete using (parvis_sees_all());
