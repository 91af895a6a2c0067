-- Ideas: what people propose in a step of a consultation, who backs it, what was merged into what, and what the body answers.
-- What is published stands in `idea`; what its author wrote stands apart, for the body that reads it before or after.

create table idea (
  organisation_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  -- An idea merged into another stays published: the arrow says where it leads.
  state text not null constraint idea_state_known check (state in ('waiting', 'published', 'refused', 'withdrawn')),
  -- Words that everybody reads, personal data masked; none before publication.
  title text constraint idea_title_length check (length(title) between 1 and 140),
  body text constraint idea_body_length check (length(body) <= 3000),
  masked boolean not null default false,
  language text not null constraint idea_language_shape check (language ~ '^[a-z]{2}$'),
  theme_id text,
  -- Thousandths of the width and height of the step's map.
  place_x integer constraint idea_place_x_range check (place_x between 0 and 1000),
  place_y integer constraint idea_place_y_range check (place_y between 0 and 1000),
  received_at timestamptz not null,
  published_at timestamptz,
  changed_at timestamptz not null,
  constraint idea_pkey primary key (organisation_id, id),
  constraint idea_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id),
  constraint idea_published_has_words check (state <> 'published' or (title is not null and body is not null and published_at is not null)),
  constraint idea_place_whole check ((place_x is null) = (place_y is null))
);
comment on table idea is 'owner: consultations';
create index idea_step_index on idea (organisation_id, step_id, state, published_at desc);
create index idea_changed_index on idea (organisation_id, step_id, changed_at);

-- As its author wrote it. `voter`: the digest under which they take part, by which they find it again.
create table idea_words (
  organisation_id uuid not null,
  idea_id uuid not null,
  step_id uuid not null,
  voter text not null constraint idea_words_voter_shape check (voter ~ '^[0-9a-f]{64}$'),
  title text not null constraint idea_words_title_length check (length(title) between 1 and 140),
  body text not null constraint idea_words_body_length check (length(body) <= 3000),
  received_at timestamptz not null,
  constraint idea_words_pkey primary key (organisation_id, idea_id),
  constraint idea_words_idea_fkey foreign key (organisation_id, idea_id) references idea (organisation_id, id)
);
comment on table idea_words is 'owner: consultations';
create index idea_words_voter_index on idea_words (organisation_id, step_id, voter);

-- Pictures without what they say of where and when they were taken; the file is kept by its digest.
create table idea_photo (
  organisation_id uuid not null,
  idea_id uuid not null,
  position integer not null constraint idea_photo_position_range check (position between 1 and 3),
  step_id uuid not null,
  sha256 text not null constraint idea_photo_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null constraint idea_photo_media_type_known check (media_type in ('image/jpeg', 'image/png')),
  description text not null default '' constraint idea_photo_description_length check (length(description) <= 200),
  received_at timestamptz not null,
  constraint idea_photo_pkey primary key (organisation_id, idea_id, position),
  constraint idea_photo_idea_fkey foreign key (organisation_id, idea_id) references idea (organisation_id, id)
);
comment on table idea_photo is 'owner: consultations';

create table idea_support (
  organisation_id uuid not null,
  idea_id uuid not null,
  voter text not null constraint idea_support_voter_shape check (voter ~ '^[0-9a-f]{64}$'),
  step_id uuid not null,
  given_at timestamptz not null,
  constraint idea_support_pkey primary key (organisation_id, idea_id, voter),
  constraint idea_support_idea_fkey foreign key (organisation_id, idea_id) references idea (organisation_id, id)
);
comment on table idea_support is 'owner: consultations';
create index idea_support_step_index on idea_support (organisation_id, step_id, idea_id);
create index idea_support_voter_index on idea_support (organisation_id, step_id, voter);

-- Arrows between ideas that say the same; in force until undone. Supports never move.
create table idea_merge (
  organisation_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  from_idea uuid not null,
  into_idea uuid not null constraint idea_merge_into_another check (into_idea <> from_idea),
  made_by uuid,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint idea_merge_pkey primary key (organisation_id, id),
  constraint idea_merge_from_fkey foreign key (organisation_id, from_idea) references idea (organisation_id, id),
  constraint idea_merge_into_fkey foreign key (organisation_id, into_idea) references idea (organisation_id, id)
);
comment on table idea_merge is 'owner: consultations';
create unique index idea_merge_in_force on idea_merge (organisation_id, from_idea) where undone_at is null;
create index idea_merge_step_index on idea_merge (organisation_id, step_id);

-- Official replies, in the name of a service. The last one says what becomes of the idea.
create table idea_reply (
  organisation_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  step_id uuid not null,
  service text not null constraint idea_reply_service_length check (length(service) between 1 and 80),
  body text not null constraint idea_reply_body_length check (length(body) between 1 and 3000),
  status text not null constraint idea_reply_status_known check (status in ('studied', 'planned', 'done', 'not_retained')),
  made_by uuid,
  made_at timestamptz not null,
  constraint idea_reply_pkey primary key (organisation_id, id),
  constraint idea_reply_idea_fkey foreign key (organisation_id, idea_id) references idea (organisation_id, id)
);
comment on table idea_reply is 'owner: consultations';
create index idea_reply_step_index on idea_reply (organisation_id, step_id, idea_id, made_at);

-- Whoever takes part, known by the digest in the form that was opened: they see what they gave, and may take a support back.
create function parvis_voter() returns text language sql stable as
$$ select nullif(current_setting('parvis.voter', true), '') $$;

-- Steps of the consultation that a visitor looks at; `only_open`: while it takes what people give.
create function parvis_consulted_steps(only_open boolean) returns table (organisation_id uuid, step_id uuid) language sql stable as
$$ select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
   where c.slug = parvis_consultation() and (not only_open or c.state in ('scheduled', 'open')) $$;

do $$
declare t text;
begin
  foreach t in array array['idea', 'idea_words', 'idea_photo', 'idea_support', 'idea_merge', 'idea_reply'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  -- Given by visitors, in their own name.
  foreach t in array array['idea', 'idea_words', 'idea_photo', 'idea_support'] loop
    execute format('create policy %I on %I for insert with check (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''public'' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(true) o)))', t || '_add', t);
  end loop;
end $$;

create policy idea_read on idea for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  -- Published ones, and one's own at any time.
  or ((select parvis_scope()) = 'public' and ((state = 'published' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o))
    or (organisation_id, id) in (select w.organisation_id, w.idea_id from idea_words w where w.voter = (select parvis_voter())))));
create policy idea_change on idea for update using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, id) in (select w.organisation_id, w.idea_id from idea_words w where w.voter = (select parvis_voter()))))
  with check (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and (organisation_id, id) in (select w.organisation_id, w.idea_id from idea_words w where w.voter = (select parvis_voter()))));

create policy idea_words_read on idea_words for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and voter = (select parvis_voter()) and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)));
create policy idea_words_remove on idea_words for delete using ((select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and voter = (select parvis_voter())));

create policy idea_photo_read on idea_photo for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and exists (select from idea i where i.organisation_id = idea_photo.organisation_id and i.id = idea_photo.idea_id)));
create policy idea_photo_remove on idea_photo for delete using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, idea_id) in (select w.organisation_id, w.idea_id from idea_words w where w.voter = (select parvis_voter()))));

create policy idea_support_read on idea_support for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)));
create policy idea_support_remove on idea_support for delete using (
  (select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and voter = (select parvis_voter())));

create policy idea_merge_read on idea_merge for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)));
create policy idea_merge_add on idea_merge for insert with check (parvis_listens(organisation_id));
create policy idea_merge_change on idea_merge for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

create policy idea_reply_read on idea_reply for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)));
create policy idea_reply_add on idea_reply for insert with check (parvis_listens(organisation_id));

-- What each participation that stands supports, by chance ids and without its voter: from this anybody counts again.
create function parvis_supports_in(organisation uuid, step uuid, after_id uuid, most integer) returns table (id uuid, ideas uuid[]) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, array(select s.idea_id from idea_support s where s.organisation_id = p.organisation_id and s.step_id = p.step_id and s.voter = p.voter order by s.idea_id)
  from participation p
  where p.organisation_id = organisation and p.step_id = step and p.id > after_id
    and not exists (select from participation_withdrawal w where w.organisation_id = p.organisation_id and w.participation_id = p.id)
    and (parvis_sees_all() or (parvis_scope() = 'participant' and organisation = any (parvis_organisations()))
      or (parvis_scope() = 'public' and exists (
        select from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
        where s.organisation_id = organisation and s.id = step and c.slug = parvis_consultation() and parvis_consultation_is_over(c.state, c.closes_at))))
  order by p.id limit most
$$;
revoke execute on function parvis_supports_in(uuid, uuid, uuid, integer) from public;
grant execute on function parvis_supports_in(uuid, uuid, uuid, integer) to parvis_app;

grant select, insert on idea, idea_words, idea_photo, idea_support, idea_merge, idea_reply to parvis_app;
grant update (state, title, body, masked, theme_id, place_x, place_y, published_at, changed_at) on idea to parvis_app;
grant update (undone_by, undone_at) on idea_merge to parvis_app;
grant delete on idea_words, idea_photo, idea_support to parvis_app;

select parvis_open_to_privacy();
