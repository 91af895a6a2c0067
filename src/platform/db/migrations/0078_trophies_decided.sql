-- What people decide about trophies: the jury of special prizes, the consent of bodies, the hour of publication, what is published.
-- A juror who is tied to a body cannot read anything of its file: the policies below ask the ties themselves, each time.

-- The right to sit on the jury of an edition; not a role, and gone with it.
create table jury_seat (
  edition_id text not null,
  person_id uuid not null constraint jury_seat_person_fkey references person (id) on delete cascade,
  chair boolean not null default false,
  named_by uuid,
  named_at timestamptz not null,
  ended_at timestamptz,
  constraint jury_seat_pkey primary key (edition_id, person_id)
);
comment on table jury_seat is 'owner: trophies';
create unique index jury_seat_one_chair on jury_seat (edition_id) where chair and ended_at is null;

-- What a juror declares, or the office knows, beside what the data of the product tell by themselves.
create table jury_tie (
  id uuid constraint jury_tie_pkey primary key,
  person_id uuid not null constraint jury_tie_person_fkey references person (id) on delete cascade,
  organisation_id uuid not null constraint jury_tie_organisation_fkey references organisation (id),
  kind text not null constraint jury_tie_kind_known check (kind in ('employer', 'mandate', 'contract', 'advice', 'kin', 'other')),
  declared_by uuid,
  declared_at timestamptz not null,
  constraint jury_tie_once unique (person_id, organisation_id, kind)
);
comment on table jury_tie is 'owner: trophies';

-- What a body submits for a special prize. `hidden_words`: by which it would be recognised, hidden besides its name and places.
create table prize_file (
  organisation_id uuid not null constraint prize_file_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  prize_id text not null,
  content jsonb not null,
  hidden_words text[] not null default '{}',
  written_by uuid,
  written_at timestamptz not null,
  submitted_at timestamptz,
  constraint prize_file_pkey primary key (organisation_id, id),
  constraint prize_file_once unique (organisation_id, edition_id, prize_id)
);
comment on table prize_file is 'owner: trophies';
create index prize_file_edition_index on prize_file (edition_id, prize_id);

-- From the call to the decision: files are written until a moment, scored, then talked about.
create table jury_stage (
  edition_id text not null,
  prize_id text not null,
  stage text not null constraint jury_stage_known check (stage in ('call', 'scoring', 'deliberation')),
  -- Of a call: the last moment to submit.
  until timestamptz,
  began_by uuid,
  began_at timestamptz not null,
  constraint jury_stage_pkey primary key (edition_id, prize_id, stage),
  constraint jury_stage_call_ends check ((stage = 'call') = (until is not null))
);
comment on table jury_stage is 'owner: trophies';

-- A file as the jury reads it: words by which its body would be recognised are hidden, and it names no body.
create table jury_file (
  id uuid constraint jury_file_pkey primary key,
  edition_id text not null,
  prize_id text not null,
  -- Drawn by chance, without rank: jurors who read other files find no hole.
  number integer not null constraint jury_file_number_positive check (number > 0),
  content jsonb not null,
  constraint jury_file_number_once unique (edition_id, prize_id, number)
);
comment on table jury_file is 'owner: trophies';

-- Whose file it is.
create table jury_file_origin (
  jury_file_id uuid constraint jury_file_origin_pkey primary key constraint jury_file_origin_file_fkey references jury_file (id),
  organisation_id uuid not null,
  file_id uuid not null,
  constraint jury_file_origin_prize_file_fkey foreign key (organisation_id, file_id) references prize_file (organisation_id, id)
);
comment on table jury_file_origin is 'owner: trophies';
create index jury_file_origin_organisation_index on jury_file_origin (organisation_id);

create table jury_score (
  jury_file_id uuid not null constraint jury_score_file_fkey references jury_file (id),
  person_id uuid not null constraint jury_score_person_fkey references person (id) on delete cascade,
  criterion text not null,
  points integer not null constraint jury_score_points_range check (points between 0 and 10),
  scored_at timestamptz not null,
  constraint jury_score_pkey primary key (jury_file_id, person_id, criterion)
);
comment on table jury_score is 'owner: trophies';

create table jury_note (
  id uuid constraint jury_note_pkey primary key,
  jury_file_id uuid not null constraint jury_note_file_fkey references jury_file (id),
  person_id uuid not null constraint jury_note_person_fkey references person (id) on delete cascade,
  body text not null constraint jury_note_body_length check (length(body) between 1 and 2000),
  written_at timestamptz not null
);
comment on table jury_note is 'owner: trophies';
create index jury_note_file_index on jury_note (jury_file_id);

-- A prize goes to one file, or to none; who was there is kept.
create table jury_decision (
  edition_id text not null,
  prize_id text not null,
  jury_file_id uuid constraint jury_decision_file_fkey references jury_file (id),
  reasons text not null constraint jury_decision_reasons_length check (length(reasons) between 1 and 4000),
  -- What is said of the winner in public.
  citation text constraint jury_decision_citation_length check (length(citation) between 1 and 600),
  present uuid[] not null,
  decided_by uuid,
  decided_at timestamptz not null,
  constraint jury_decision_pkey primary key (edition_id, prize_id),
  constraint jury_decision_cited check ((jury_file_id is null) = (citation is null))
);
comment on table jury_decision is 'owner: trophies';

-- How a body agrees to be named, if it is distinguished; asked of all that take part, so that asking tells nothing. The last word holds.
create table trophy_consent (
  organisation_id uuid not null constraint trophy_consent_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  answer text not null constraint trophy_consent_answer_known check (answer in ('named_with_logo', 'named', 'unnamed')),
  as_finalist boolean not null,
  given_by uuid,
  given_at timestamptz not null,
  constraint trophy_consent_pkey primary key (organisation_id, id)
);
comment on table trophy_consent is 'owner: trophies';
create index trophy_consent_last_index on trophy_consent (organisation_id, edition_id, given_at desc);

-- The hour from which the palmares is public, by the clock of the database. A new version moves it, until it has struck.
create table palmares_hour (
  edition_id text not null,
  version integer not null constraint palmares_hour_version_positive check (version > 0),
  public_from timestamptz not null,
  set_by uuid,
  set_at timestamptz not null,
  constraint palmares_hour_pkey primary key (edition_id, version)
);
comment on table palmares_hour is 'owner: trophies';

-- What is published, as it was sealed. A category without a line tells nothing of why.
create table palmares_line (
  organisation_id uuid not null constraint palmares_line_organisation_fkey references organisation (id),
  id uuid not null,
  edition_id text not null,
  category_id text not null,
  place text not null constraint palmares_line_place_known check (place in ('winner', 'finalist')),
  content jsonb not null,
  -- Printed on the certificate, in the badge: by which anybody checks them.
  code text not null constraint palmares_line_code_shape check (code ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  -- The signed badge of a winner.
  badge text,
  sealed_at timestamptz not null,
  constraint palmares_line_pkey primary key (organisation_id, id),
  constraint palmares_line_once unique (organisation_id, edition_id, category_id, place),
  constraint palmares_line_code_once unique (code)
);
comment on table palmares_line is 'owner: trophies';
create index palmares_line_edition_index on palmares_line (edition_id);

-- A link for the press, before the hour. Only its digest is kept.
create table press_link (
  id uuid constraint press_link_pkey primary key,
  edition_id text not null,
  token_hash text not null constraint press_link_token_hash_shape check (token_hash ~ '^[0-9a-f]{64}$'),
  outlet text not null constraint press_link_outlet_length check (length(outlet) between 1 and 200),
  made_by uuid,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint press_link_token_hash_unique unique (token_hash)
);
comment on table press_link is 'owner: trophies';

-- With which badges are signed: the public half for everybody, the other sealed with the key of the site.
create table badge_key (
  id text constraint badge_key_pkey primary key,
  public_key jsonb not null,
  sealed text not null,
  made_at timestamptz not null
);
comment on table badge_key is 'owner: trophies';

-- Rights ------------------------------------------------------------------------------------------

create function parvis_trophies_public(edition text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select h.public_from <= now() from palmares_hour h where h.edition_id = edition order by h.version desc limit 1), false)
$$;

create function parvis_press_reads(edition text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select parvis_scope() = 'registrant' and exists (select from press_link l where l.token_hash = parvis_file() and l.edition_id = edition and l.withdrawn_at is null)
$$;

-- Whether a body agreed, by its last word, to be named at this place. Asked by whoever does not see all, it answers only about a line
-- that is published, or that the press reads: nobody learns of a consent otherwise.
create function parvis_trophy_named(organisation uuid, edition text, at_place text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select c.answer <> 'unnamed' and (at_place = 'winner' or c.as_finalist) from trophy_consent c
    where c.organisation_id = organisation and c.edition_id = edition order by c.given_at desc, c.id desc limit 1), false)
    and (parvis_sees_all() or ((parvis_trophies_public(edition) or parvis_press_reads(edition))
      and exists (select from palmares_line l where l.organisation_id = organisation and l.edition_id = edition and l.place = at_place)))
$$;

-- Who sits now. Whoever came to run the edition after they were named sits no more, as long as they do.
create function parvis_jury_seated(edition text) returns table (person_id uuid, chair boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, s.chair from jury_seat s
  where s.edition_id = edition and s.ended_at is null
    and not exists (select from role_grant g where g.person_id = s.person_id and g.role in ('operator', 'method_lead', 'dpo') and g.revoked_at is null)
$$;

create function parvis_jury_sits(edition text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from parvis_jury_seated(edition) s where s.person_id = parvis_person())
$$;

-- Providers of mail for everybody, whose domain ties nobody to anything. The list and the day of its review are in data/free-mail.yaml.
create function parvis_free_mail(domain text) returns boolean language sql immutable as $$
  select domain in (
    'example.com', 'example.net', 'example.org', 'demo.parvis.example',
    'aliceadsl.fr', 'aol.com', 'aol.fr', 'bbox.fr', 'bluewin.ch', 'caramail.com', 'caramail.fr', 'cegetel.net', 'club-internet.fr', 'fastmail.com',
    'free.fr', 'freesurf.fr', 'gmail.com', 'gmx.com', 'gmx.de', 'gmx.fr', 'gmx.net', 'googlemail.com', 'hotmail.be', 'hotmail.com', 'hotmail.fr',
    'icloud.com', 'ik.me', 'laposte.net', 'libertysurf.fr', 'live.be', 'live.com', 'live.fr', 'mac.com', 'mail.com', 'mailfence.com', 'mailo.com',
    'mailo.fr', 'me.com', 'msn.com', 'netcourrier.com', 'neuf.fr', 'nordnet.fr', 'numericable.fr', 'orange.fr', 'outlook.com', 'outlook.fr',
    'ozone.net', 'pm.me', 'posteo.de', 'posteo.net', 'proton.me', 'protonmail.ch', 'protonmail.com', 'proximus.be', 'riseup.net', 'rocketmail.com',
    'sfr.fr', 'skynet.be', 'tiscali.fr', 'tuta.com', 'tuta.io', 'tutanota.com', 'voila.fr', 'wanadoo.fr', 'web.de', 'yahoo.com', 'yahoo.fr',
    'yandex.com', 'ymail.com', 'zoho.com', 'zohomail.eu')
$$;

-- The domain of an address of mail, or of a website; null where it tells nothing.
create function parvis_own_domain(address text) returns text language sql immutable set search_path = public, pg_temp as $$
  select case when d.domain like '%.%' and not parvis_free_mail(d.domain) then d.domain end
  from (select substring(lower(trim(address)) from '^(?:[a-z]+://)?(?:[^/?#@]*@)?(?:www\.)?([^/:?#@]+)') as domain) d
$$;

-- All that ties a person to a body: roles held there at any time, ties declared anywhere, missions, audits, reviews and advice, and an
-- address of a domain of the body: of its sites, its website, the contacts of its registrations, the people who hold a role there.
-- The list is written again, as words for people, in trophies/jury/conflict-graph.ts. The functions `_of` ask nobody who they are:
-- they are for the functions below alone.
create function parvis_jury_edges_of(juror uuid) returns table (organisation_id uuid, kind text) language sql stable security definer set search_path = public, pg_temp as $$
  select g.organisation_id, case when g.role = 'expert' then 'advice' else 'employer' end from role_grant g where g.person_id = juror and g.organisation_id is not null
  union select t.organisation_id, t.kind from jury_tie t where t.person_id = juror
  union select t.organisation_id, 'declared' from evaluator_tie t where t.person_id = juror
  union select i.organisation_id, 'declared' from reviewer_interest i where i.person_id = juror
  union select a.organisation_id, 'audit' from mission_assignment a where a.evaluator_id = juror
  union select a.organisation_id, 'audit' from audit_author a where a.author_id = juror
  union select r.organisation_id, 'review' from audit_review r where r.reviewer_id = juror
  union select p.organisation_id, 'advice' from presentation p where p.expert_id = juror
  union select known.organisation_id, 'domain'
    from (select parvis_own_domain(p.email) as domain from person p where p.id = juror) own
    join lateral (
      select s.organisation_id, s.email as address from site s
      union all select s.organisation_id, s.website from site s
      union all select c.organisation_id, c.email from registration_contact c
      union all select g.organisation_id, p.email from role_grant g join person p on p.id = g.person_id where g.organisation_id is not null and g.revoked_at is null
    ) known on position(own.domain in lower(known.address)) > 0 and parvis_own_domain(known.address) = own.domain
$$;
revoke execute on function parvis_jury_edges_of(uuid) from public;

-- Tied to the body itself, or to another of the same owner.
create function parvis_jury_tied_of(juror uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from parvis_jury_edges_of(juror) e
    where e.organisation_id = organisation
      or exists (select from organisation a join organisation b on b.siren = a.siren where a.id = e.organisation_id and b.id = organisation))
$$;
revoke execute on function parvis_jury_tied_of(uuid, uuid) from public;
revoke execute on function parvis_jury_seated(text) from public;

-- The ties of a person: for the office, and for themselves.
create function parvis_jury_edges(juror uuid) returns table (organisation_id uuid, kind text) language sql stable security definer set search_path = public, pg_temp as $$
  select e.organisation_id, e.kind from parvis_jury_edges_of(juror) e where parvis_sees_all() or juror = parvis_person()
$$;

create function parvis_jury_tied(juror uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when parvis_sees_all() or juror = parvis_person() then parvis_jury_tied_of(juror, organisation) end
$$;

create function parvis_jury_opens(file uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from jury_file f join jury_file_origin o on o.jury_file_id = f.id
    where f.id = file and parvis_jury_sits(f.edition_id) and not parvis_jury_tied_of(parvis_person(), o.organisation_id))
$$;

-- Where a prize stands: for the office and the jury, and for bodies whether files are still taken. Nothing (null) to anybody else.
create function parvis_jury_at(edition text, prize text, wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when parvis_sees_all() or parvis_jury_sits(edition) or (parvis_scope() = 'participant' and wanted in ('call', 'scoring')) then
    case wanted when 'decided' then exists (select from jury_decision d where d.edition_id = edition and d.prize_id = prize)
      else exists (select from jury_stage s where s.edition_id = edition and s.prize_id = prize and s.stage = wanted) end end
$$;

-- Whether points that a person gave to a file are read: their own, and in deliberation those of others whom nothing ties to its body.
-- About a colleague who gave none it says no, tied or not.
create function parvis_jury_score_counts(juror uuid, file uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from jury_file f join jury_file_origin o on o.jury_file_id = f.id
    where f.id = file and not parvis_jury_tied_of(juror, o.organisation_id)
      and (parvis_sees_all() or (parvis_jury_opens(f.id) and (juror = parvis_person()
        or (parvis_jury_at(f.edition_id, f.prize_id, 'deliberation') and exists (select from jury_score c where c.jury_file_id = f.id and c.person_id = juror))))))
$$;

-- For a decision on a file that the asker may open: how many who sit are not tied to it, and whether some of those present are. Not who.
create function parvis_jury_quorum(file uuid, present uuid[]) returns table (untied integer, tied_present boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select (count(*) filter (where not t.tied))::integer, coalesce(bool_or(t.tied and s.person_id = any (present)), false)
  from jury_file f join jury_file_origin o on o.jury_file_id = f.id
  cross join lateral parvis_jury_seated(f.edition_id) s
  cross join lateral (select parvis_jury_tied_of(s.person_id, o.organisation_id) as tied) t
  where f.id = file and (parvis_sees_all() or parvis_jury_opens(file))
  group by f.id
$$;

-- Whether the asker gives the decision on a prize: the chair, or, when the chair is tied to one of its files, who is tied to none.
create function parvis_jury_presides(edition text, prize text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  with seated as (
    select s.person_id, s.chair, exists (
      select from jury_file f join jury_file_origin o on o.jury_file_id = f.id
      where f.edition_id = edition and f.prize_id = prize and parvis_jury_tied_of(s.person_id, o.organisation_id)) as tied
    from parvis_jury_seated(edition) s)
  select exists (select from seated s where s.person_id = parvis_person() and not s.tied
    and (s.chair or not exists (select from seated c where c.chair and not c.tied)))
$$;

-- Who sits, and how many files each has scored; for those who sit, and the office. How many files each may open is told to the office
-- alone, and a juror is told of files that they may open themselves: a number beyond them would say that one is kept from them.
create function parvis_jury_standing(edition text, prize text) returns table (person_id uuid, name text, chair boolean, opens integer, scored integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, p.name, s.chair,
    case when parvis_sees_all() then (count(f.id) filter (where not t.tied))::integer end,
    (count(f.id) filter (where not t.tied and exists (select from jury_score c where c.jury_file_id = f.id and c.person_id = s.person_id)))::integer
  from parvis_jury_seated(edition) s join person p on p.id = s.person_id
  left join (
    select f.id, o.organisation_id from jury_file f join jury_file_origin o on o.jury_file_id = f.id
    where f.edition_id = edition and f.prize_id = prize and (parvis_sees_all() or parvis_jury_opens(f.id)) offset 0) f on true
  left join lateral (select parvis_jury_tied_of(s.person_id, f.organisation_id) as tied) t on true
  where parvis_sees_all() or parvis_jury_sits(edition)
  group by s.person_id, p.name, s.chair
$$;

-- What a code says to whoever holds a certificate or a badge, once it is public and as long as the body agrees.
create function parvis_verify_trophy(wanted text) returns table (edition_id text, category_id text, place text, organisation text, content jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.edition_id, l.category_id, l.place, o.name, l.content from palmares_line l join organisation o on o.id = l.organisation_id
  where l.code = wanted and l.place = 'winner' and parvis_trophies_public(l.edition_id) and parvis_trophy_named(l.organisation_id, l.edition_id, l.place)
$$;

-- The public halves, by which badges are checked anywhere.
create function parvis_badge_keys() returns table (id text, public_key jsonb) language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.public_key from badge_key k order by k.made_at
$$;

alter table jury_seat enable row level security;
create policy jury_seat_read on jury_seat for select using (parvis_sees_all() or person_id = parvis_person());
create policy jury_seat_add on jury_seat for insert with check (parvis_sees_all());
create policy jury_seat_change on jury_seat for update using (parvis_sees_all()) with check (parvis_sees_all());

-- A tie that was told is never taken back.
alter table jury_tie enable row level security;
create policy jury_tie_read on jury_tie for select using (parvis_sees_all() or person_id = parvis_person());
create policy jury_tie_add on jury_tie for insert with check (parvis_sees_all() or person_id = parvis_person());

alter table prize_file enable row level security;
create policy prize_file_read on prize_file for select using (parvis_listens(organisation_id));
create policy prize_file_add on prize_file for insert with check (parvis_listens(organisation_id));
create policy prize_file_change on prize_file for update using (parvis_listens(organisation_id) and not parvis_jury_at(edition_id, prize_id, 'scoring')) with check (parvis_listens(organisation_id));

alter table jury_stage enable row level security;
create policy jury_stage_read on jury_stage for select using (parvis_sees_all() or parvis_jury_sits(edition_id) or (parvis_scope() = 'participant' and stage <> 'deliberation'));
create policy jury_stage_add on jury_stage for insert with check (parvis_sees_all());
create policy jury_stage_change on jury_stage for update using (parvis_sees_all() and stage = 'call') with check (parvis_sees_all());

alter table jury_file enable row level security;
create policy jury_file_read on jury_file for select using (parvis_sees_all() or parvis_jury_opens(id));
create policy jury_file_add on jury_file for insert with check (parvis_sees_all());

-- Names stay hidden until the jury has decided.
alter table jury_file_origin enable row level security;
create policy jury_file_origin_read on jury_file_origin for select using (parvis_sees_all()
  or exists (select from jury_file f where f.id = jury_file_id and parvis_jury_at(f.edition_id, f.prize_id, 'decided')));
create policy jury_file_origin_add on jury_file_origin for insert with check (parvis_sees_all());

-- Each scores alone; the scores of others are read in deliberation. What somebody gave whose tie became known later, nobody reads.
alter table jury_score enable row level security;
create policy jury_score_read on jury_score for select using (parvis_jury_score_counts(person_id, jury_file_id));
create policy jury_score_add on jury_score for insert with check (parvis_scope() = 'system' or (person_id = parvis_person() and parvis_jury_opens(jury_file_id) and exists (
  select from jury_file f where f.id = jury_file_id and parvis_jury_at(f.edition_id, f.prize_id, 'scoring') and not parvis_jury_at(f.edition_id, f.prize_id, 'deliberation'))));
create policy jury_score_change on jury_score for update using (person_id = parvis_person() and exists (
  select from jury_file f where f.id = jury_file_id and not parvis_jury_at(f.edition_id, f.prize_id, 'deliberation'))) with check (person_id = parvis_person());

alter table jury_note enable row level security;
create policy jury_note_read on jury_note for select using (parvis_sees_all() or exists (select from jury_file f where f.id = jury_file_id));
create policy jury_note_add on jury_note for insert with check (parvis_scope() = 'system' or (person_id = parvis_person() and parvis_jury_opens(jury_file_id) and exists (
  select from jury_file f where f.id = jury_file_id and parvis_jury_at(f.edition_id, f.prize_id, 'deliberation') and not parvis_jury_at(f.edition_id, f.prize_id, 'decided'))));

alter table jury_decision enable row level security;
create policy jury_decision_read on jury_decision for select using (parvis_sees_all()
  or (parvis_jury_sits(edition_id) and (jury_file_id is null or exists (select from jury_file f where f.id = jury_file_id))));
create policy jury_decision_add on jury_decision for insert with check (parvis_scope() = 'system' or (
  parvis_jury_sits(edition_id) and decided_by = parvis_person() and parvis_jury_at(edition_id, prize_id, 'deliberation') and (jury_file_id is null or (
    parvis_jury_opens(jury_file_id) and exists (select from jury_file f where f.id = jury_file_id and f.edition_id = jury_decision.edition_id and f.prize_id = jury_decision.prize_id)))));

alter table trophy_consent enable row level security;
create policy trophy_consent_read on trophy_consent for select using (parvis_listens(organisation_id));
create policy trophy_consent_add on trophy_consent for insert with check (parvis_listens(organisation_id));

alter table palmares_hour enable row level security;
create policy palmares_hour_read on palmares_hour for select using (true);
create policy palmares_hour_add on palmares_hour for insert with check (parvis_sees_all() and not parvis_trophies_public(edition_id));

-- Before the hour nobody but the office reads a line, and the press those that may be named; a body reads its own after it.
alter table palmares_line enable row level security;
create policy palmares_line_read on palmares_line for select using (parvis_sees_all()
  or (parvis_trophies_public(edition_id) and (parvis_trophy_named(organisation_id, edition_id, place)
    or (parvis_scope() = 'participant' and place = 'winner' and organisation_id = any (parvis_organisations()))))
  or (parvis_press_reads(edition_id) and parvis_trophy_named(organisation_id, edition_id, place)));
create policy palmares_line_add on palmares_line for insert with check (parvis_sees_all() and not parvis_trophies_public(edition_id));
create policy palmares_line_remove on palmares_line for delete using (parvis_sees_all() and not parvis_trophies_public(edition_id));

alter table press_link enable row level security;
create policy press_link_read on press_link for select using (parvis_sees_all() or (parvis_scope() = 'registrant' and token_hash = parvis_file() and withdrawn_at is null));
create policy press_link_add on press_link for insert with check (parvis_sees_all());
create policy press_link_change on press_link for update using (parvis_sees_all()) with check (parvis_sees_all());

alter table badge_key enable row level security;
create policy badge_key_read on badge_key for select using (parvis_sees_all());
create policy badge_key_add on badge_key for insert with check (parvis_sees_all());

grant select, insert on jury_seat, jury_tie, prize_file, jury_stage, jury_file, jury_file_origin, jury_score, jury_note, jury_decision,
  trophy_consent, palmares_hour, palmares_line, press_link, badge_key to parvis_app;
grant update (chair, ended_at, named_by, named_at) on jury_seat to parvis_app;
grant update (content, hidden_words, written_by, written_at, submitted_at) on prize_file to parvis_app;
grant update (until, began_by, began_at) on jury_stage to parvis_app;
grant update (points, scored_at) on jury_score to parvis_app;
grant update (withdrawn_at) on press_link to parvis_app;
grant delete on palmares_line to parvis_app;

select parvis_open_to_privacy();
