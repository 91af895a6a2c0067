-- What becomes of the words that people leave: read before anybody else sees them, sent to the right service, answered; and
-- opinions taken over from other kiosks.

-- Services of a body that answer. The mailbox is one of the service, for reminders; without one the referents are told.
create table answering_service (
  organisation_id uuid not null,
  id uuid not null,
  name text not null constraint answering_service_name_length check (length(name) between 1 and 80),
  email text constraint answering_service_email_length check (length(email) <= 254),
  made_at timestamptz not null,
  closed_at timestamptz,
  constraint answering_service_pkey primary key (organisation_id, id),
  constraint answering_service_organisation_fkey foreign key (organisation_id) references organisation (id)
);
comment on table answering_service is 'owner: kiosks';

-- Where a text stands; without a row nobody has looked at it. `text_step` says how it came there.
create table text_case (
  organisation_id uuid not null,
  text_id uuid not null,
  moderation text not null constraint text_case_moderation_known check (moderation in ('waiting', 'published', 'private', 'refused', 'withdrawn')),
  -- As published: the text itself, or with words masked.
  shown text constraint text_case_shown_length check (length(shown) between 1 and 4000),
  masked boolean not null default false,
  language text not null,
  -- Civil days at the place where it was left.
  received_on date not null,
  answered_on date,
  -- Whether the promise to answer in time covers it: not what came from elsewhere.
  clocked boolean not null,
  service_id uuid,
  status text not null constraint text_case_status_known check (status in ('received', 'studied', 'planned', 'done', 'not_retained')),
  -- Of those who said the same, the text that is answered for all; its own id when it stands alone.
  head_id uuid not null,
  -- How many said it, counted at the head.
  voices integer not null default 1 constraint text_case_voices_positive check (voices > 0),
  changed_at timestamptz not null,
  constraint text_case_pkey primary key (organisation_id, text_id),
  constraint text_case_text_fkey foreign key (organisation_id, text_id) references opinion_text (organisation_id, id) on delete cascade,
  constraint text_case_service_fkey foreign key (organisation_id, service_id) references answering_service (organisation_id, id),
  constraint text_case_shown_when_published check ((moderation = 'published') = (shown is not null))
);
comment on table text_case is 'owner: kiosks';
create index text_case_head_index on text_case (organisation_id, head_id);
create index text_case_published_index on text_case (organisation_id, received_on desc) where moderation = 'published';

-- Every step, for ever: who decided what, and why.
create table text_step (
  organisation_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  kind text not null constraint text_step_kind_known check (kind in ('published', 'masked', 'private', 'refused', 'reopened', 'assigned', 'status', 'grouped', 'separated', 'answered', 'withdrawn')),
  details jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  constraint text_step_pkey primary key (organisation_id, id),
  constraint text_step_text_fkey foreign key (organisation_id, text_id) references opinion_text (organisation_id, id) on delete cascade
);
comment on table text_step is 'owner: kiosks';
create index text_step_text_index on text_step (organisation_id, text_id, made_at);

-- What the body answered: to everybody, or under the code of those who wrote.
create table text_reply (
  organisation_id uuid not null,
  id uuid not null,
  -- The head of those who said the same.
  text_id uuid not null,
  body text not null constraint text_reply_body_length check (length(body) between 1 and 2000),
  public boolean not null,
  status text not null constraint text_reply_status_known check (status in ('received', 'studied', 'planned', 'done', 'not_retained')),
  made_by uuid,
  made_at timestamptz not null,
  constraint text_reply_pkey primary key (organisation_id, id),
  constraint text_reply_text_fkey foreign key (organisation_id, text_id) references opinion_text (organisation_id, id) on delete cascade
);
comment on table text_reply is 'owner: kiosks';
create index text_reply_text_index on text_reply (organisation_id, text_id, made_at);

-- Whether the answer helped, said once by whoever holds the code.
create table text_helped (
  organisation_id uuid not null,
  text_id uuid not null,
  helped boolean not null,
  said_at timestamptz not null,
  constraint text_helped_pkey primary key (organisation_id, text_id),
  constraint text_helped_text_fkey foreign key (organisation_id, text_id) references opinion_text (organisation_id, id) on delete cascade
);
comment on table text_helped is 'owner: kiosks';

-- The public page of a body, while it is open.
create table answer_page (
  organisation_id uuid not null,
  token text not null constraint answer_page_token_shape check (token ~ '^[a-z0-9-]{3,60}$'),
  open boolean not null,
  changed_at timestamptz not null,
  constraint answer_page_pkey primary key (organisation_id),
  constraint answer_page_token_unique unique (token),
  constraint answer_page_organisation_fkey foreign key (organisation_id) references organisation (id)
);
comment on table answer_page is 'owner: kiosks';

-- Exports of other kiosks taken over; the file itself is kept by its digest.
create table opinion_import (
  organisation_id uuid not null,
  id uuid not null,
  file_name text not null constraint opinion_import_file_name_length check (length(file_name) between 1 and 200),
  file_sha256 text not null constraint opinion_import_file_sha256_shape check (file_sha256 ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null,
  state text not null constraint opinion_import_state_known check (state in ('waiting', 'running', 'done', 'undoing', 'undone', 'failed')),
  -- Lines of the file read so far, of how many; of them faulty ones.
  line_count integer not null constraint opinion_import_line_count_positive check (line_count >= 0),
  read_count integer not null default 0,
  fault_count integer not null default 0,
  -- Opinions new in the store, known already, and in contradiction with what is there.
  stored_count integer not null default 0,
  known_count integer not null default 0,
  aside_count integer not null default 0,
  text_count integer not null default 0,
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  constraint opinion_import_pkey primary key (organisation_id, id),
  constraint opinion_import_organisation_fkey foreign key (organisation_id) references organisation (id)
);
comment on table opinion_import is 'owner: kiosks';

-- What an import brought, so that it can be taken back as a whole.
create table opinion_import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  opinion_id uuid not null,
  text boolean not null,
  constraint opinion_import_row_pkey primary key (organisation_id, import_id, opinion_id),
  constraint opinion_import_row_import_fkey foreign key (organisation_id, import_id) references opinion_import (organisation_id, id)
);
comment on table opinion_import_row is 'owner: kiosks';

-- How a body read the columns of files with these headings last time.
create table opinion_import_mapping (
  organisation_id uuid not null,
  headings_hash text not null constraint opinion_import_mapping_hash_shape check (headings_hash ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null,
  kept_at timestamptz not null,
  constraint opinion_import_mapping_pkey primary key (organisation_id, headings_hash)
);
comment on table opinion_import_mapping is 'owner: kiosks';

-- A code names one text; nobody sees words by any other way than their body.
create function parvis_ticket() returns text language sql stable as
$$ select nullif(current_setting('parvis.ticket', true), '') $$;

create policy opinion_text_ticket on opinion_text for select using ((select parvis_scope()) = 'public' and ticket_hash = (select parvis_ticket()));

alter table answer_page enable row level security;
create policy answer_page_read on answer_page for select using (((select parvis_scope()) = 'public' and open) or parvis_listens(organisation_id));
create policy answer_page_add on answer_page for insert with check (parvis_listens(organisation_id));
create policy answer_page_change on answer_page for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

alter table text_case enable row level security;
create policy text_case_read on text_case for select using (
  (select parvis_sees_all())
  or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (
    (moderation = 'published' and organisation_id in (select p.organisation_id from answer_page p where p.open))
    or exists (select 1 from opinion_text t where t.organisation_id = text_case.organisation_id and t.id = text_case.text_id and t.ticket_hash = (select parvis_ticket())))));
create policy text_case_add on text_case for insert with check (parvis_listens(organisation_id));
create policy text_case_change on text_case for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

alter table text_step enable row level security;
create policy text_step_read on text_step for select using (
  (select parvis_sees_all())
  or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and kind = 'refused'
    and exists (select 1 from opinion_text t where t.organisation_id = text_step.organisation_id and t.id = text_step.text_id and t.ticket_hash = (select parvis_ticket()))));
create policy text_step_add on text_step for insert with check (parvis_listens(organisation_id));

alter table text_reply enable row level security;
create policy text_reply_read on text_reply for select using (
  (select parvis_sees_all())
  or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and exists (
    select 1 from text_case c where c.organisation_id = text_reply.organisation_id and c.head_id = text_reply.text_id and (
      (text_reply.public and c.moderation = 'published')
      or exists (select 1 from opinion_text t where t.organisation_id = c.organisation_id and t.id = c.text_id and t.ticket_hash = (select parvis_ticket()))))));
create policy text_reply_add on text_reply for insert with check (parvis_listens(organisation_id));

alter table text_helped enable row level security;
create policy text_helped_read on text_helped for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and exists (select 1 from opinion_text t where t.organisation_id = text_helped.organisation_id and t.id = text_helped.text_id and t.ticket_hash = (select parvis_ticket()))));
create policy text_helped_add on text_helped for insert with check (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and exists (select 1 from opinion_text t where t.organisation_id = text_helped.organisation_id and t.id = text_helped.text_id and t.ticket_hash = (select parvis_ticket()))));

alter table answering_service enable row level security;
create policy answering_service_read on answering_service for select using (
  parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and organisation_id in (select p.organisation_id from answer_page p where p.open)));
create policy answering_service_add on answering_service for insert with check (parvis_listens(organisation_id));
create policy answering_service_change on answering_service for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

do $$
declare t text;
begin
  foreach t in array array['opinion_import', 'opinion_import_row', 'opinion_import_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id))', t || '_all', t);
  end loop;
end $$;

grant select, insert on answering_service, text_case, text_step, text_reply, text_helped, answer_page, opinion_import, opinion_import_row, opinion_import_mapping to parvis_app;
grant update (name, email, closed_at) on answering_service to parvis_app;
grant update (moderation, shown, masked, service_id, status, head_id, voices, answered_on, changed_at) on text_case to parvis_app;
grant update (token, open, changed_at) on answer_page to parvis_app;
grant update (state, read_count, fault_count, stored_count, known_count, aside_count, text_count, finished_at, undone_by, undone_at) on opinion_import to parvis_app;
grant update (mapping, kept_at) on opinion_import_mapping to parvis_app;

select parvis_open_to_privacy();
