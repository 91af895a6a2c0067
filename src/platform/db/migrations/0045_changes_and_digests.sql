-- What is told of the voice of users without being asked: changes of level, and regular letters.

-- A day from which a collection point has had another level. The same change is told once: its day is in the key, and the search begins
-- again from there.
create table opinion_change (
  organisation_id uuid not null,
  point_id uuid not null,
  changed_on date not null,
  found_on date not null,
  -- {from, to, n, score, low, high} on each side, as they stood when it was found.
  before jsonb not null,
  after jsonb not null,
  seen_by uuid,
  seen_at timestamptz,
  constraint opinion_change_pkey primary key (organisation_id, point_id, changed_on),
  constraint opinion_change_point_fkey foreign key (organisation_id, point_id) references collection_point (organisation_id, id),
  constraint opinion_change_seen_whole check ((seen_by is null) = (seen_at is null))
);
comment on table opinion_change is 'owner: kiosks';

-- What each person of a body chose to receive; without a row, what their role receives.
create table opinion_subscription (
  organisation_id uuid not null constraint opinion_subscription_organisation_fkey references organisation (id),
  person_id uuid not null constraint opinion_subscription_person_fkey references person (id) on delete cascade,
  rhythm text not null constraint opinion_subscription_rhythm_known check (rhythm in ('none', 'daily', 'weekly', 'monthly')),
  alerts boolean not null,
  chosen_at timestamptz not null,
  constraint opinion_subscription_pkey primary key (organisation_id, person_id)
);
comment on table opinion_subscription is 'owner: kiosks';

-- Each letter that left, by the first day it tells of: a second run meets the row and writes nothing.
create table opinion_digest (
  organisation_id uuid not null constraint opinion_digest_organisation_fkey references organisation (id),
  person_id uuid not null constraint opinion_digest_person_fkey references person (id) on delete cascade,
  rhythm text not null constraint opinion_digest_rhythm_known check (rhythm in ('daily', 'weekly', 'monthly')),
  first_day date not null,
  -- It said that nothing was heard: the next one that would say the same is not written.
  empty boolean not null,
  written_at timestamptz not null,
  constraint opinion_digest_pkey primary key (organisation_id, person_id, rhythm, first_day)
);
comment on table opinion_digest is 'owner: kiosks';

-- Where one click ends what a mail belongs to (RFC 8058).
alter table mail_message add column unsubscribe_url text;

grant select, insert on opinion_change, opinion_subscription, opinion_digest to parvis_app;
grant update (seen_by, seen_at) on opinion_change to parvis_app;
grant update (rhythm, alerts, chosen_at) on opinion_subscription to parvis_app;

-- Whoever follows the link in a letter changes what that letter's reader chose, and nothing else.
create function parvis_subscription() returns text language sql stable as
$$ select nullif(current_setting('parvis.subscription', true), '') $$;

alter table opinion_change enable row level security;
create policy opinion_change_read on opinion_change for select using (parvis_listens(organisation_id));
create policy opinion_change_add on opinion_change for insert with check (parvis_scope() = 'system');
create policy opinion_change_see on opinion_change for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
alter table opinion_subscription enable row level security;
create policy opinion_subscription_all on opinion_subscription for all
  using (parvis_listens(organisation_id) or (parvis_scope() = 'public' and organisation_id || ' ' || person_id = (select parvis_subscription())))
  with check (parvis_listens(organisation_id) or (parvis_scope() = 'public' and organisation_id || ' ' || person_id = (select parvis_subscription())));
alter table opinion_digest enable row level security;
create policy opinion_digest_all on opinion_digest for all using (parvis_scope() = 'system') with check (parvis_scope() = 'system');

select parvis_open_to_privacy();
