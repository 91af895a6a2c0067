-- What boards read: roll-ups in the order in which they are read, what is told beside figures, and screens in halls.

-- A day of a point is read together.
alter table opinion_point_day drop constraint opinion_point_day_pkey;
alter table opinion_point_day add constraint opinion_point_day_pkey primary key (organisation_id, site_id, point_id, day, question, criterion, steps, source);

-- The days of a body, too, say how opinions came: its board is cut by source without reading its points.
alter table opinion_organisation_day add column source text;
truncate opinion_organisation_day;
alter table opinion_organisation_day alter column source set not null, drop constraint opinion_organisation_day_pkey;
alter table opinion_organisation_day add constraint opinion_organisation_day_pkey primary key (organisation_id, day, question, criterion, steps, source);
insert into opinion_organisation_day (organisation_id, day, question, criterion, steps, source, n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram)
select organisation_id, day, question, criterion, steps, source, sum(n), sum(total), sum(squares),
  (array[sum(histogram[1]), sum(histogram[2]), sum(histogram[3]), sum(histogram[4]), sum(histogram[5]), sum(histogram[6]), sum(histogram[7]), sum(histogram[8]), sum(histogram[9]), sum(histogram[10]), sum(histogram[11])]::integer[])[1:steps],
  sum(marked_n), sum(marked_total), sum(marked_squares),
  (array[sum(marked_histogram[1]), sum(marked_histogram[2]), sum(marked_histogram[3]), sum(marked_histogram[4]), sum(marked_histogram[5]), sum(marked_histogram[6]), sum(marked_histogram[7]), sum(marked_histogram[8]),
    sum(marked_histogram[9]), sum(marked_histogram[10]), sum(marked_histogram[11])]::integer[])[1:steps]
from opinion_point_day group by organisation_id, day, question, criterion, steps, source;

-- What is told beside a figure: the reasons that people tick, and the rules by which opinions were marked.
create table opinion_detail_day (
  organisation_id uuid not null,
  site_id uuid not null,
  point_id uuid not null,
  day date not null,
  question text not null,
  source text not null,
  kind text not null constraint opinion_detail_day_kind_known check (kind in ('reason', 'mark')),
  -- Id of the reason, or of the rule.
  name text not null,
  n integer not null,
  -- Of reasons: how many were ticked with an opinion that bears a mark.
  marked_n integer not null default 0,
  constraint opinion_detail_day_pkey primary key (organisation_id, site_id, point_id, day, question, source, kind, name)
) with (fillfactor = 70);
comment on table opinion_detail_day is 'owner: kiosks';

insert into opinion_detail_day (organisation_id, site_id, point_id, day, question, source, kind, name, n, marked_n)
select o.organisation_id, o.site_id, o.point_id, o.day, o.question, o.source, 'reason', reason, count(*),
  count(*) filter (where exists (select from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id))
from opinion o cross join unnest(o.reasons) as reason group by 1, 2, 3, 4, 5, 6, 8
union all
select o.organisation_id, o.site_id, o.point_id, o.day, o.question, o.source, 'mark', m.rule, count(*), 0
from opinion_mark m join opinion o on o.organisation_id = m.organisation_id and o.id = m.opinion_id and o.month = m.month group by 1, 2, 3, 4, 5, 6, 8;

-- A screen in a public hall: whoever holds its address sees the figures of one place, and nothing else.
create table wall_display (
  organisation_id uuid not null constraint wall_display_organisation_fkey references organisation (id),
  id uuid not null,
  token text not null constraint wall_display_token_shape check (token ~ '^[a-z0-9]{20}$'),
  name text not null constraint wall_display_name_length check (length(name) between 1 and 120),
  -- Neither: the whole body.
  site_id uuid,
  point_id uuid,
  -- Null: the question most answered.
  question text,
  theme text not null default 'auto' constraint wall_display_theme_known check (theme in ('auto', 'light', 'dark')),
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint wall_display_pkey primary key (organisation_id, id),
  constraint wall_display_token_unique unique (token),
  constraint wall_display_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id),
  constraint wall_display_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id)
);
comment on table wall_display is 'owner: kiosks';

grant select, insert on opinion_detail_day, wall_display to parvis_app;
grant update (n, marked_n) on opinion_detail_day to parvis_app;
grant update (revoked_at) on wall_display to parvis_app;

alter table opinion_detail_day enable row level security;
create policy opinion_detail_day_read on opinion_detail_day for select using ((select parvis_sees_all())
  or ((select parvis_scope() = 'participant') and organisation_id = any ((select parvis_organisations())::uuid[])));
create policy opinion_detail_day_add on opinion_detail_day for insert with check ((select parvis_scope() = 'system'));
create policy opinion_detail_day_change on opinion_detail_day for update using ((select parvis_scope() = 'system')) with check ((select parvis_scope() = 'system'));
alter table wall_display enable row level security;
create policy wall_display_all on wall_display for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

select parvis_open_to_privacy();
