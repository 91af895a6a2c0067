-- Citizens' voice: points of collection, kiosks, opinions and their roll-ups.
-- Opinions are append-only; a retry meets its own row. Now is the database's, never a device's.

-- Sets of questions made or adapted by a body; the library of ready sets is data.
create table question_set_version (
  organisation_id uuid not null constraint question_set_version_organisation_fkey references organisation (id),
  set_id text not null constraint question_set_version_set_shape check (set_id ~ '^[a-z][a-z0-9-]{1,60}$'),
  version integer not null constraint question_set_version_positive check (version > 0),
  content jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint question_set_version_pkey primary key (organisation_id, set_id, version)
);
comment on table question_set_version is 'owner: kiosks';

create table collection_point (
  organisation_id uuid not null constraint collection_point_organisation_fkey references organisation (id),
  id uuid not null,
  site_id uuid not null,
  kind text not null constraint collection_point_kind_known check (kind in ('desk', 'waiting_room', 'page', 'letter', 'other')),
  name text not null constraint collection_point_name_length check (length(name) between 1 and 120),
  -- 'library:<id>@<version>' or 'own:<id>@<version>'.
  set_ref text not null constraint collection_point_set_ref_shape check (set_ref ~ '^(library|own):[a-z][a-z0-9-]{1,60}@[0-9]+$'),
  languages text[] not null default '{fr}',
  -- IANA zone of the site: it says which day an opinion belongs to.
  time_zone text not null default 'Europe/Paris' constraint collection_point_time_zone_shape check (time_zone ~ '^[A-Za-z]+/[A-Za-z_/-]+$'),
  -- Weekly opening hours, ISO weekday -> [[from, to]] in minutes; null: always open.
  hours jsonb,
  settings jsonb not null default '{}',
  state text not null default 'active' constraint collection_point_state_known check (state in ('active', 'paused', 'closed')),
  -- Short name in links and QR codes; public.
  token text not null constraint collection_point_token_shape check (token ~ '^[a-z0-9]{8,12}$'),
  made_at timestamptz not null,
  closed_at timestamptz,
  constraint collection_point_pkey primary key (organisation_id, id),
  constraint collection_point_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id),
  constraint collection_point_token_unique unique (token),
  constraint collection_point_closed_whole check ((state = 'closed') = (closed_at is not null))
);
comment on table collection_point is 'owner: kiosks';
create index collection_point_site_index on collection_point (organisation_id, site_id);

create table kiosk (
  organisation_id uuid not null,
  id uuid not null,
  point_id uuid not null,
  name text not null constraint kiosk_name_length check (length(name) between 1 and 80),
  -- SubjectPublicKeyInfo (DER); the private half never leaves the device.
  public_key bytea not null,
  algorithm text not null constraint kiosk_algorithm_known check (algorithm in ('ed25519', 'p256')),
  settings jsonb not null default '{}',
  enrolled_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text,
  constraint kiosk_pkey primary key (organisation_id, id),
  -- A device says its id alone.
  constraint kiosk_id_unique unique (id),
  constraint kiosk_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id)
);
comment on table kiosk is 'owner: kiosks';
create index kiosk_point_index on kiosk (organisation_id, point_id);

create table kiosk_code (
  code_hash text constraint kiosk_code_pkey primary key constraint kiosk_code_hash_shape check (code_hash ~ '^[0-9a-f]{64}$'),
  organisation_id uuid not null,
  point_id uuid not null,
  kiosk_name text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  kiosk_id uuid,
  constraint kiosk_code_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id),
  constraint kiosk_code_used_whole check ((used_at is null) = (kiosk_id is null))
);
comment on table kiosk_code is 'owner: kiosks';
create index kiosk_code_point_index on kiosk_code (organisation_id, point_id);

-- What a device last said of itself: one row, written often.
create table kiosk_status (
  organisation_id uuid not null,
  kiosk_id uuid not null,
  seen_at timestamptz not null,
  queued integer not null constraint kiosk_status_queued_positive check (queued >= 0),
  battery integer constraint kiosk_status_battery_percent check (battery between 0 and 100),
  charging boolean,
  app_version text,
  -- Device's clock minus the database's, milliseconds.
  drift_ms bigint,
  details jsonb not null default '{}',
  constraint kiosk_status_pkey primary key (organisation_id, kiosk_id),
  constraint kiosk_status_kiosk_fkey foreign key (organisation_id, kiosk_id) references kiosk (organisation_id, id)
) with (fillfactor = 50);
comment on table kiosk_status is 'owner: kiosks';

-- A life of a device's storage: a reset device starts another epoch at 1, and loses nothing.
create table kiosk_epoch (
  organisation_id uuid not null,
  kiosk_id uuid not null,
  epoch uuid not null,
  -- Every sequence number up to here is stored.
  contiguous integer not null default 0,
  highest integer not null default 0,
  -- Sequence numbers stored above `contiguous`, as ranges.
  beyond int4multirange not null default '{}',
  -- Head of the device's hash chain at `contiguous`; null while unknown (a gap was filled out of order).
  head_hash bytea,
  -- How often a batch did not follow on from the head.
  chain_breaks integer not null default 0,
  begun_at timestamptz not null,
  constraint kiosk_epoch_pkey primary key (organisation_id, kiosk_id, epoch),
  constraint kiosk_epoch_kiosk_fkey foreign key (organisation_id, kiosk_id) references kiosk (organisation_id, id),
  constraint kiosk_epoch_ordered check (contiguous between 0 and highest)
);
comment on table kiosk_epoch is 'owner: kiosks';

-- One rated question answered by one person. `month` follows from the id alone, so a retry meets its own row.
create table opinion (
  organisation_id uuid not null,
  id uuid not null,
  month date not null,
  point_id uuid not null,
  site_id uuid not null,
  -- Opinions given in one go share it.
  visit uuid not null,
  source text not null constraint opinion_source_known check (source in ('kiosk', 'scan', 'link', 'embed', 'paper', 'import')),
  kiosk_id uuid,
  epoch uuid,
  seq integer,
  set_ref text not null,
  question text not null,
  criterion text,
  -- Index of the chosen step, 0 the worst.
  value smallint not null,
  steps smallint not null constraint opinion_steps_known check (steps between 2 and 11),
  -- 0..100: 100 * value / (steps - 1), rounded.
  score smallint not null constraint opinion_score_percent check (score between 0 and 100),
  reasons text[] not null default '{}',
  age_band text,
  need text,
  -- The device's clock corrected by its shift against the database's; `day` is the civil date at the site.
  given_at timestamptz not null,
  day date not null,
  device_at timestamptz,
  received_at timestamptz not null,
  content_hash bytea not null,
  constraint opinion_pkey primary key (organisation_id, id, month),
  constraint opinion_value_within check (value >= 0 and value < steps),
  constraint opinion_kiosk_whole check ((kiosk_id is null) = (epoch is null) and (kiosk_id is null) = (seq is null))
) partition by range (month);
comment on table opinion is 'owner: kiosks';
create index opinion_point_index on opinion (organisation_id, point_id, given_at);
-- Ids of months that have no partition: devices whose clock was far off when the id was made.
create table opinion_elsewhen partition of opinion default;
comment on table opinion_elsewhen is 'owner: kiosks';

create table opinion_mark (
  organisation_id uuid not null,
  opinion_id uuid not null,
  month date not null,
  rule text not null,
  strength real,
  made_at timestamptz not null,
  constraint opinion_mark_pkey primary key (organisation_id, opinion_id, rule)
);
comment on table opinion_mark is 'owner: kiosks';

-- Same id or same place in the sequence, other content: kept, flagged, acknowledged, never counted.
create table opinion_quarantine (
  organisation_id uuid not null,
  id uuid not null,
  content_hash bytea not null,
  kiosk_id uuid,
  why text not null,
  payload jsonb not null,
  received_at timestamptz not null,
  constraint opinion_quarantine_pkey primary key (organisation_id, id, content_hash)
);
comment on table opinion_quarantine is 'owner: kiosks';

create table opinion_text (
  organisation_id uuid not null,
  id uuid not null,
  visit uuid not null,
  point_id uuid not null,
  site_id uuid not null,
  kind text not null constraint opinion_text_kind_known check (kind in ('comment', 'idea')),
  text text not null constraint opinion_text_length check (length(text) between 1 and 2000),
  language text not null,
  given_at timestamptz not null,
  received_at timestamptz not null,
  -- Of the code under which the person finds the answer later; no address is kept.
  ticket_hash text,
  content_hash bytea not null,
  constraint opinion_text_pkey primary key (organisation_id, id),
  constraint opinion_text_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id)
);
comment on table opinion_text is 'owner: kiosks';
create index opinion_text_site_index on opinion_text (organisation_id, site_id, given_at);
create index opinion_text_ticket_index on opinion_text (ticket_hash) where ticket_hash is not null;

-- One opinion a scan: the number in a QR code's page, once used.
create table scan_nonce (
  organisation_id uuid not null,
  nonce_hash text not null,
  point_id uuid not null,
  used_at timestamptz not null,
  constraint scan_nonce_pkey primary key (organisation_id, nonce_hash)
);
comment on table scan_nonce is 'owner: kiosks';

create index scan_nonce_used_index on scan_nonce (used_at);

-- Roll-ups, written in the transaction of the opinions. Cleaned = all minus marked. Histogram: `steps` counts, by value.
-- `criterion` is empty where the question belongs to none: a key has no null column.
-- `hour` begins an hour (UTC), `day` is the civil date at the site.
create table opinion_point_hour (
  organisation_id uuid not null,
  site_id uuid not null,
  point_id uuid not null,
  question text not null,
  source text not null,
  hour timestamptz not null,
  criterion text not null,
  steps smallint not null,
  n integer not null,
  total bigint not null,
  squares bigint not null,
  histogram integer[] not null,
  marked_n integer not null default 0,
  marked_total bigint not null default 0,
  marked_squares bigint not null default 0,
  marked_histogram integer[] not null,
  constraint opinion_point_hour_pkey primary key (organisation_id, site_id, point_id, question, criterion, steps, source, hour)
) with (fillfactor = 70);
comment on table opinion_point_hour is 'owner: kiosks';

create table opinion_point_day (
  organisation_id uuid not null,
  site_id uuid not null,
  point_id uuid not null,
  question text not null,
  source text not null,
  day date not null,
  criterion text not null,
  steps smallint not null,
  n integer not null,
  total bigint not null,
  squares bigint not null,
  histogram integer[] not null,
  marked_n integer not null default 0,
  marked_total bigint not null default 0,
  marked_squares bigint not null default 0,
  marked_histogram integer[] not null,
  constraint opinion_point_day_pkey primary key (organisation_id, site_id, point_id, question, criterion, steps, source, day)
) with (fillfactor = 70);
comment on table opinion_point_day is 'owner: kiosks';

create table opinion_organisation_day (
  organisation_id uuid not null,
  question text not null,
  day date not null,
  criterion text not null,
  steps smallint not null,
  n integer not null,
  total bigint not null,
  squares bigint not null,
  histogram integer[] not null,
  marked_n integer not null default 0,
  marked_total bigint not null default 0,
  marked_squares bigint not null default 0,
  marked_histogram integer[] not null,
  constraint opinion_organisation_day_pkey primary key (organisation_id, question, criterion, steps, day)
) with (fillfactor = 70);
comment on table opinion_organisation_day is 'owner: kiosks';

-- Sum of two histograms of the same number of steps (11 at most).
create function parvis_histogram_sum(a integer[], b integer[]) returns integer[] language sql immutable parallel safe as
$$ select (array[a[1]+b[1], a[2]+b[2], a[3]+b[3], a[4]+b[4], a[5]+b[5], a[6]+b[6], a[7]+b[7], a[8]+b[8], a[9]+b[9], a[10]+b[10], a[11]+b[11]])[1:cardinality(b)] $$;

-- Months of opinions ------------------------------------------------------------------------------
-- The application owns no table, so the two functions that make and drop partitions run as the owner; jobs call them.

-- Makes the partition of a month unless it stands, taking in what the default partition holds of it.
create function parvis_make_opinion_month(first_day date) returns boolean language plpgsql security definer set search_path = public as $$
declare part text := 'opinion_' || to_char(first_day, 'YYYY_MM');
begin
  if coalesce(current_setting('parvis.scope', true), 'system') not in ('system', '') then raise exception 'for the system only'; end if;
  if first_day <> date_trunc('month', first_day) then raise exception 'not the first day of a month: %', first_day; end if;
  if to_regclass(part) is not null then return false; end if;
  -- Nobody writes to the default partition between the move and the new bounds.
  lock table opinion_elsewhen in share row exclusive mode;
  execute format('create table %I (like opinion including defaults including constraints)', part);
  execute format('with moved as (delete from opinion_elsewhen where month = %L returning *) insert into %I select * from moved', first_day, part);
  execute format('alter table opinion attach partition %I for values from (%L) to (%L)', part, first_day, first_day + interval '1 month');
  execute format('comment on table %I is %L', part, 'owner: kiosks');
  execute format('grant select, update, delete on %I to parvis_privacy', part);
  return true;
end $$;

-- Forgets opinions given before an instant, with their marks: whole months where nothing younger is in them.
create function parvis_forget_opinions(given_before timestamptz) returns bigint language plpgsql security definer set search_path = public as $$
declare part record; younger boolean; gone bigint := 0; n bigint;
begin
  if coalesce(current_setting('parvis.scope', true), '') <> 'system' then raise exception 'for the system only'; end if;
  for part in
    select c.relname as name, to_date(substr(c.relname, 9), 'YYYY_MM') as month
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'opinion'::regclass and c.relname <> 'opinion_elsewhen' order by 1
  loop
    -- A device whose clock was behind has made young opinions with old ids.
    execute format('select exists (select from %I where given_at >= $1)', part.name) into younger using given_before;
    if not younger and part.month + interval '1 month' < given_before then
      execute format('select count(*) from %I', part.name) into n;
      delete from opinion_mark where month = part.month;
      execute format('drop table %I', part.name);
    else
      execute format('with old as (delete from %I where given_at < $1 returning organisation_id, id),
        marks as (delete from opinion_mark m using old where m.organisation_id = old.organisation_id and m.opinion_id = old.id)
        select count(*) from old', part.name) into n using given_before;
    end if;
    gone := gone + n;
  end loop;
  with old as (delete from opinion_elsewhen where given_at < given_before returning organisation_id, id),
    marks as (delete from opinion_mark m using old where m.organisation_id = old.organisation_id and m.opinion_id = old.id)
  select count(*) into n from old;
  return gone + n;
end $$;
revoke execute on function parvis_make_opinion_month(date), parvis_forget_opinions(timestamptz) from public;
grant execute on function parvis_make_opinion_month(date), parvis_forget_opinions(timestamptz) to parvis_app;

select parvis_make_opinion_month((date_trunc('month', now()) + make_interval(months => ahead))::date) from generate_series(-1, 3) as ahead;

-- Rights ------------------------------------------------------------------------------------------

grant select, insert on question_set_version, opinion, opinion_mark, opinion_quarantine, opinion_text to parvis_app;
grant select, insert on collection_point, kiosk, kiosk_status, kiosk_epoch, opinion_point_hour, opinion_point_day, opinion_organisation_day to parvis_app;
grant select, insert, delete on kiosk_code, scan_nonce to parvis_app;
grant delete on opinion_point_hour to parvis_app;
grant update (kind, name, set_ref, languages, time_zone, hours, settings, state, closed_at) on collection_point to parvis_app;
grant update (point_id, name, settings, revoked_at, revoked_because) on kiosk to parvis_app;
grant update (used_at, kiosk_id) on kiosk_code to parvis_app;
grant update (seen_at, queued, battery, charging, app_version, drift_ms, details) on kiosk_status to parvis_app;
grant update (contiguous, highest, beyond, head_hash, chain_breaks) on kiosk_epoch to parvis_app;
grant update (n, total, squares, histogram, marked_n, marked_total, marked_squares, marked_histogram)
  on opinion_point_hour, opinion_point_day, opinion_organisation_day to parvis_app;

create function parvis_listens(organisation uuid) returns boolean language sql stable as
$$ select parvis_sees_all() or (parvis_scope() = 'participant' and organisation = any (parvis_organisations())) $$;

-- What a body arranges itself. Whoever opens a vote page reads its point and its questions.
alter table question_set_version enable row level security;
create policy question_set_version_read on question_set_version for select using (parvis_scope() = 'public' or parvis_listens(organisation_id));
create policy question_set_version_add on question_set_version for insert with check (parvis_listens(organisation_id));
alter table collection_point enable row level security;
create policy collection_point_read on collection_point for select using (parvis_scope() = 'public' or parvis_listens(organisation_id));
create policy collection_point_add on collection_point for insert with check (parvis_listens(organisation_id));
create policy collection_point_change on collection_point for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
alter table kiosk enable row level security;
create policy kiosk_all on kiosk for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
alter table kiosk_code enable row level security;
create policy kiosk_code_all on kiosk_code for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

-- What citizens say: a body reads its own, and only the one writer (scope `system`) adds.
do $$
declare t text;
begin
  foreach t in array array['kiosk_status', 'kiosk_epoch', 'opinion', 'opinion_mark', 'opinion_quarantine', 'opinion_text', 'opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_listens(organisation_id))', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_scope() = ''system'')', t || '_add', t);
    execute format('create policy %I on %I for update using (parvis_scope() = ''system'') with check (parvis_scope() = ''system'')', t || '_change', t);
  end loop;
end $$;
create policy opinion_point_hour_forget on opinion_point_hour for delete using (parvis_scope() = 'system');
alter table scan_nonce enable row level security;
create policy scan_nonce_all on scan_nonce for all using (parvis_scope() = 'system') with check (parvis_scope() = 'system');

select parvis_open_to_privacy();
