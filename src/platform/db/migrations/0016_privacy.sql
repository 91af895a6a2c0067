-- Rights of persons: requests and their journal, answers ready to be fetched, restrictions, and the log of retention.

-- The role that erases, masks and corrects what the capabilities declare (src/capabilities/privacy). Requests and jobs
-- stay `parvis_app`, for which journals and audits are append-only; privacy becomes this role for the length of one
-- statement, in one file, and nothing else does.
do $$ begin
  if not exists (select from pg_roles where rolname = 'parvis_privacy') then
    create role parvis_privacy nosuperuser nobypassrls nologin;
  end if;
exception when duplicate_object then null;
end $$;
do $$ begin
  execute format('grant parvis_privacy to %I', current_user);
exception when insufficient_privilege then null;
end $$;
grant usage on schema public to parvis_privacy;

-- Lets that role reach every table, also those of later migrations: called again after each run of migrations.
create function parvis_open_to_privacy() returns void language plpgsql as $$
declare t record;
begin
  grant select, update, delete on all tables in schema public to parvis_privacy;
  revoke all on schema_migration from parvis_privacy;
  for t in
    select c.relname from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = c.relname || '_privacy')
  loop
    execute format('create policy %I on %I for all to parvis_privacy using (true) with check (true)', t.relname || '_privacy', t.relname);
  end loop;
end $$;
revoke execute on function parvis_open_to_privacy() from public;

-- When somebody was last there -------------------------------------------------------------------

alter table person add column last_sign_in_at timestamptz;

create function parvis_note_sign_in() returns trigger language plpgsql as $$
begin
  update person set last_sign_in_at = greatest(last_sign_in_at, new.created_at) where id = new.person_id;
  return null;
end $$;
create trigger session_notes_sign_in after insert on session for each row execute function parvis_note_sign_in();

-- What a person did, not what was sent to them: signing in, acting, being given a role. An opened mail is no contact.
create function parvis_last_activity(subject uuid) returns timestamptz language sql stable as $$
  select greatest(
    (select greatest(p.created_at, p.last_sign_in_at) from person p where p.id = subject),
    (select max(g.granted_at) from role_grant g where g.person_id = subject),
    (select max(e.occurred_at) from event e where e.actor_id = subject))
$$;

-- Requests ---------------------------------------------------------------------------------------

create table privacy_request (
  id uuid constraint privacy_request_pkey primary key,
  kind text not null constraint privacy_request_kind_known check (kind in
    ('access', 'rectification', 'erasure', 'objection', 'restriction', 'portability')),
  state text not null constraint privacy_request_state_known check (state in ('unconfirmed', 'open', 'answered', 'refused')),
  -- How sure it is that the request comes from the person: by the link mailed, by the account, in doubt, checked by the DPO.
  identity text not null constraint privacy_request_identity_known check (identity in ('unconfirmed', 'mail', 'account', 'doubt', 'checked')),
  email text not null constraint privacy_request_email_length check (length(email) <= 254),
  person_id uuid,
  locale text not null constraint privacy_request_locale_known check (locale in ('fr', 'en')),
  detail text constraint privacy_request_detail_length check (length(detail) <= 4000),
  -- Hash of the single-use token mailed to confirm the address.
  token_hash text constraint privacy_request_token_unique unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  due_on date not null,
  extended_months integer not null default 0 constraint privacy_request_extension_bounded check (extended_months between 0 and 2),
  closed_at timestamptz
);
comment on table privacy_request is 'owner: privacy';
create index privacy_request_queue_index on privacy_request (state, due_on);
create index privacy_request_person_index on privacy_request (person_id);

create table privacy_step (
  id uuid constraint privacy_step_pkey primary key,
  request_id uuid not null constraint privacy_step_request_fkey references privacy_request (id),
  step text not null constraint privacy_step_known check (step in
    ('asked', 'confirmed', 'identity_doubted', 'identity_checked', 'extended', 'reminded', 'answered', 'refused',
     'package_ready', 'package_fetched', 'erased', 'rectified', 'restricted', 'lifted')),
  by_id uuid,
  note text constraint privacy_step_note_length check (length(note) <= 4000),
  taken_at timestamptz not null
);
comment on table privacy_step is 'owner: privacy';
create index privacy_step_request_index on privacy_step (request_id, taken_at);

-- A link to the answer package. The package itself is made when it is fetched: no copy of anybody's data lies about.
create table privacy_package (
  id uuid constraint privacy_package_pkey primary key,
  request_id uuid not null constraint privacy_package_request_fkey references privacy_request (id),
  token_hash text not null constraint privacy_package_token_unique unique,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table privacy_package is 'owner: privacy';

create table privacy_restriction (
  id uuid constraint privacy_restriction_pkey primary key,
  request_id uuid not null constraint privacy_restriction_request_fkey references privacy_request (id),
  kind text not null constraint privacy_restriction_kind_known check (kind in ('restriction', 'objection')),
  email text not null,
  person_id uuid,
  since timestamptz not null,
  lifted_at timestamptz
);
comment on table privacy_restriction is 'owner: privacy';
create index privacy_restriction_email_index on privacy_restriction (lower(email)) where lifted_at is null;
create index privacy_restriction_person_index on privacy_restriction (person_id) where lifted_at is null;

-- Whether data of this address or person may only be kept, not used. Any scope may ask: the answer bars a mail.
create function parvis_restricted(address text, subject uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from privacy_restriction r where r.lifted_at is null
    and (lower(r.email) = lower(address) or r.person_id = subject))
$$;
revoke execute on function parvis_restricted(text, uuid) from public;
grant execute on function parvis_restricted(text, uuid) to parvis_app, parvis_privacy;

create table retention_log (
  id uuid constraint retention_log_pkey primary key,
  -- Lines of one run have it in common.
  run_id uuid not null,
  as_of date not null,
  rule text not null,
  table_name text not null,
  action text not null constraint retention_log_action_known check (action in ('delete', 'mask')),
  rows_done integer not null constraint retention_log_rows_positive check (rows_done >= 0),
  ran_at timestamptz not null
);
comment on table retention_log is 'owner: privacy';
create index retention_log_run_index on retention_log (ran_at);

grant select, insert on privacy_step, retention_log to parvis_app;
grant select, insert, update on privacy_request, privacy_restriction to parvis_app;
grant select, insert, delete on privacy_package to parvis_app;

-- The desk sees with the scope `privacy`; persons see their own requests; a link opens what its token names.
do $$
declare t text;
begin
  foreach t in array array['privacy_request', 'privacy_step', 'privacy_package', 'privacy_restriction', 'retention_log'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_scope() in (''privacy'', ''system'')) with check (parvis_scope() in (''privacy'', ''system''))', t || '_desk', t);
  end loop;
end $$;
create policy privacy_request_own on privacy_request for select using (person_id = parvis_person());
create policy privacy_request_ask on privacy_request for insert with check (
  (parvis_scope() = 'public' and state = 'unconfirmed' and identity = 'unconfirmed' and person_id is null)
  or (person_id = parvis_person() and state = 'open' and identity = 'account'));
create policy privacy_step_ask on privacy_step for insert with check (step = 'asked' and (by_id is null or by_id = parvis_person()));

-- The desk names who took a step, and the people whom a reminder goes to.
create policy person_read_privacy on person for select using (parvis_scope() = 'privacy');
create policy role_grant_read_privacy on role_grant for select using (parvis_scope() = 'privacy');

select parvis_open_to_privacy();
