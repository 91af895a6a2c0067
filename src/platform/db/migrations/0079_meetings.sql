-- The national meetings of an edition: a programme that everybody reads, people who come, a door that works without network.
-- Who comes holds a mailed link, of which only a digest is kept; who stands at the door holds another.

create table meeting (
  id uuid constraint meeting_pkey primary key,
  edition_id text not null,
  slug text not null constraint meeting_slug_once unique constraint meeting_slug_shape check (slug ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  -- By language: title, introduction, place, address, how to come, how accessible the place is.
  content jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  capacity integer not null constraint meeting_capacity_positive check (capacity between 1 and 20000),
  registration_until timestamptz not null,
  state text not null constraint meeting_state_known check (state in ('draft', 'published', 'cancelled')),
  created_by uuid,
  created_at timestamptz not null,
  constraint meeting_ends_later check (ends_at > starts_at)
);
comment on table meeting is 'owner: meetings';

create table meeting_session (
  meeting_id uuid not null constraint meeting_session_meeting_fkey references meeting (id),
  id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room text not null,
  kind text not null constraint meeting_session_kind_known check (kind in ('welcome', 'talk', 'round_table', 'workshop', 'ceremony', 'break')),
  -- By language: title and summary.
  content jsonb not null,
  constraint meeting_session_pkey primary key (meeting_id, id),
  constraint meeting_session_ends_later check (ends_at > starts_at)
);
comment on table meeting_session is 'owner: meetings';
create index meeting_session_order_index on meeting_session (meeting_id, starts_at);

create table meeting_speaker (
  meeting_id uuid not null,
  session_id uuid not null,
  position integer not null constraint meeting_speaker_position_positive check (position > 0),
  name text not null constraint meeting_speaker_name_length check (length(name) between 1 and 140),
  -- In what quality, in the words of the person.
  quality text not null constraint meeting_speaker_quality_length check (length(quality) <= 240),
  constraint meeting_speaker_pkey primary key (meeting_id, session_id, position),
  constraint meeting_speaker_session_fkey foreign key (meeting_id, session_id) references meeting_session (meeting_id, id) on delete cascade
);
comment on table meeting_speaker is 'owner: meetings';

-- Who comes, or waits for a place.
create table meeting_attendee (
  meeting_id uuid not null constraint meeting_attendee_meeting_fkey references meeting (id),
  id uuid not null,
  -- A person of a body that takes part, or a guest.
  kind text not null constraint meeting_attendee_kind_known check (kind in ('participant', 'guest')),
  organisation_id uuid constraint meeting_attendee_organisation_fkey references organisation (id),
  name text not null constraint meeting_attendee_name_length check (length(name) between 1 and 140),
  email text not null constraint meeting_attendee_email_shape check (position('@' in email) > 1 and length(email) <= 254),
  body_name text not null constraint meeting_attendee_body_length check (length(body_name) <= 240),
  locale text not null constraint meeting_attendee_locale_known check (locale in ('fr', 'en')),
  state text not null constraint meeting_attendee_state_known check (state in ('coming', 'waiting', 'cancelled')),
  registered_at timestamptz not null,
  link_hash text not null constraint meeting_attendee_link_once unique constraint meeting_attendee_link_shape check (link_hash ~ '^[0-9a-f]{64}$'),
  -- On the badge, and all that the door needs: drawn by chance.
  badge_code text not null constraint meeting_attendee_badge_shape check (badge_code ~ '^[23456789CFGHJMPQRVWX]{8}$'),
  constraint meeting_attendee_pkey primary key (meeting_id, id),
  constraint meeting_attendee_badge_once unique (meeting_id, badge_code)
);
comment on table meeting_attendee is 'owner: meetings';
create unique index meeting_attendee_address_once on meeting_attendee (meeting_id, lower(email)) where state <> 'cancelled';
create index meeting_attendee_organisation_index on meeting_attendee (organisation_id);

-- What must be made ready for somebody. It may tell of health: read by the office alone, gone soon after the meeting.
create table meeting_need (
  meeting_id uuid not null,
  attendee_id uuid not null,
  needs text not null constraint meeting_need_length check (length(needs) between 1 and 1000),
  constraint meeting_need_pkey primary key (meeting_id, attendee_id),
  constraint meeting_need_attendee_fkey foreign key (meeting_id, attendee_id) references meeting_attendee (meeting_id, id) on delete cascade
);
comment on table meeting_need is 'owner: meetings';

-- A telephone at the door: what it holds is a link of its own, closed at will.
create table meeting_door (
  meeting_id uuid not null constraint meeting_door_meeting_fkey references meeting (id),
  id uuid not null,
  label text not null constraint meeting_door_label_length check (length(label) between 1 and 80),
  link_hash text not null constraint meeting_door_link_once unique constraint meeting_door_link_shape check (link_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint meeting_door_pkey primary key (meeting_id, id)
);
comment on table meeting_door is 'owner: meetings';

-- Who came, once each: two doors that saw the same badge without network tell it twice, and the first time stays.
create table meeting_arrival (
  meeting_id uuid not null,
  attendee_id uuid not null,
  door_id uuid not null,
  arrived_at timestamptz not null,
  heard_at timestamptz not null,
  constraint meeting_arrival_pkey primary key (meeting_id, attendee_id),
  constraint meeting_arrival_attendee_fkey foreign key (meeting_id, attendee_id) references meeting_attendee (meeting_id, id) on delete cascade,
  constraint meeting_arrival_door_fkey foreign key (meeting_id, door_id) references meeting_door (meeting_id, id)
);
comment on table meeting_arrival is 'owner: meetings';

-- Replays, slides, papers: addresses elsewhere.
create table meeting_document (
  meeting_id uuid not null constraint meeting_document_meeting_fkey references meeting (id),
  id uuid not null,
  session_id uuid,
  kind text not null constraint meeting_document_kind_known check (kind in ('replay', 'slides', 'document')),
  title text not null constraint meeting_document_title_length check (length(title) between 1 and 200),
  href text not null constraint meeting_document_href_shape check (href ~ '^https://' and length(href) <= 1000),
  added_at timestamptz not null,
  constraint meeting_document_pkey primary key (meeting_id, id),
  constraint meeting_document_session_fkey foreign key (meeting_id, session_id) references meeting_session (meeting_id, id)
);
comment on table meeting_document is 'owner: meetings';

-- Rights ------------------------------------------------------------------------------------------

create function parvis_meeting_public(meeting uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from meeting m where m.id = $1 and m.state <> 'draft') $$;

-- Places taken: of who comes nothing else is public.
create function parvis_meeting_coming(meeting uuid) returns integer language sql stable security definer set search_path = public, pg_temp as
$$ select case when parvis_meeting_public($1) or parvis_sees_all() then (select count(*)::integer from meeting_attendee a where a.meeting_id = $1 and a.state = 'coming') end $$;

-- The meeting whose door the link of this request opens, until a day after its end.
create function parvis_meeting_door() returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select d.meeting_id from meeting_door d join meeting m on m.id = d.meeting_id
   where parvis_scope() = 'registrant' and d.link_hash = parvis_file() and d.closed_at is null and m.ends_at > now() - interval '1 day' $$;

alter table meeting enable row level security;
create policy meeting_read on meeting for select using ((select parvis_sees_all()) or state <> 'draft');
create policy meeting_add on meeting for insert with check ((select parvis_sees_all()));
create policy meeting_change on meeting for update using ((select parvis_sees_all())) with check ((select parvis_sees_all()));

do $$
declare t text;
begin
  foreach t in array array['meeting_session', 'meeting_speaker', 'meeting_document'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using ((select parvis_sees_all()) or parvis_meeting_public(meeting_id))', t || '_read', t);
    execute format('create policy %I on %I for insert with check ((select parvis_sees_all()))', t || '_add', t);
    execute format('create policy %I on %I for update using ((select parvis_sees_all())) with check ((select parvis_sees_all()))', t || '_change', t);
    execute format('create policy %I on %I for delete using ((select parvis_sees_all()))', t || '_remove', t);
  end loop;
end $$;

-- Everybody may ask for a place; whoever holds the link sees and changes that one; the door sees whom to let in.
alter table meeting_attendee enable row level security;
create policy meeting_attendee_read on meeting_attendee for select using ((select parvis_sees_all())
  or ((select parvis_scope()) = 'registrant' and (link_hash = (select parvis_file()) or (state <> 'cancelled' and meeting_id = (select parvis_meeting_door()))))
  or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])));
create policy meeting_attendee_add on meeting_attendee for insert with check ((select parvis_sees_all()));
create policy meeting_attendee_change on meeting_attendee for update using ((select parvis_sees_all()) or ((select parvis_scope()) = 'registrant' and link_hash = (select parvis_file())))
  with check ((select parvis_sees_all()) or ((select parvis_scope()) = 'registrant' and link_hash = (select parvis_file())));

-- Whose registration the link of this request opens.
create function parvis_meeting_own() returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select a.id from meeting_attendee a where parvis_scope() = 'registrant' and a.link_hash = parvis_file() $$;

alter table meeting_need enable row level security;
create policy meeting_need_read on meeting_need for select using ((select parvis_sees_all()) or attendee_id = (select parvis_meeting_own()));
create policy meeting_need_add on meeting_need for insert with check ((select parvis_sees_all()) or attendee_id = (select parvis_meeting_own()));
create policy meeting_need_change on meeting_need for update using ((select parvis_sees_all()) or attendee_id = (select parvis_meeting_own())) with check ((select parvis_sees_all()) or attendee_id = (select parvis_meeting_own()));
create policy meeting_need_remove on meeting_need for delete using ((select parvis_sees_all()) or attendee_id = (select parvis_meeting_own()));

alter table meeting_door enable row level security;
create policy meeting_door_read on meeting_door for select using ((select parvis_sees_all()) or ((select parvis_scope()) = 'registrant' and link_hash = (select parvis_file()) and closed_at is null));
create policy meeting_door_add on meeting_door for insert with check ((select parvis_sees_all()));
create policy meeting_door_change on meeting_door for update using ((select parvis_sees_all())) with check ((select parvis_sees_all()));

alter table meeting_arrival enable row level security;
create policy meeting_arrival_read on meeting_arrival for select using ((select parvis_sees_all()) or meeting_id = (select parvis_meeting_door()));
create policy meeting_arrival_add on meeting_arrival for insert with check ((select parvis_sees_all()) or meeting_id = (select parvis_meeting_door()));
create policy meeting_arrival_change on meeting_arrival for update using ((select parvis_sees_all()) or meeting_id = (select parvis_meeting_door()))
  with check ((select parvis_sees_all()) or meeting_id = (select parvis_meeting_door()));

grant select, insert on meeting, meeting_session, meeting_speaker, meeting_attendee, meeting_need, meeting_door, meeting_arrival, meeting_document to parvis_app;
grant update (slug, content, starts_at, ends_at, time_zone, capacity, registration_until, state) on meeting to parvis_app;
grant update (starts_at, ends_at, room, kind, content) on meeting_session to parvis_app;
grant update (name, email, body_name, state, link_hash) on meeting_attendee to parvis_app;
grant update (closed_at) on meeting_door to parvis_app;
grant update (arrived_at, door_id) on meeting_arrival to parvis_app;
grant update (needs) on meeting_need to parvis_app;
grant delete on meeting_need, meeting_session, meeting_speaker, meeting_document to parvis_app;

select parvis_open_to_privacy();
