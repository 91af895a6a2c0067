-- Sign-in in our own hands: sessions known by the hash of their token, links that serve once, passkeys, codes of an
-- application with recovery codes, and identities of an identity provider. Whoever is signed in signs in again.

delete from session;
alter table session drop constraint session_token_unique;
alter table session rename column token to token_hash;
alter table session drop column ip_address, drop column updated_at;
alter table session add constraint session_token_hash_unique unique (token_hash);
alter table session
  add column method text not null default 'link' constraint session_method_known check (method in ('link', 'passkey', 'provider')),
  add column last_used_at timestamptz not null default now(),
  -- When a second factor was given in this session; office pages open to none without.
  add column second_factor_at timestamptz,
  -- The provider's identity token, sealed: it is needed to sign out there too.
  add column provider_token text;
-- The office ends the sessions of somebody whose second factor it resets.
create policy session_office_read on session for select using (parvis_scope() = 'office');
create policy session_office_end on session for delete using (parvis_scope() = 'office');

drop table credential;
drop table verification;

alter table person drop column image, drop column email_verified;

create table sign_in_link (
  token_hash text constraint sign_in_link_pkey primary key,
  person_id uuid not null constraint sign_in_link_person_fkey references person (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table sign_in_link is 'owner: accounts';
create index sign_in_link_person_index on sign_in_link (person_id, created_at);

-- Challenges are signed, and kept only once they have served, until they expire: none serves twice.
create table spent_challenge (
  hash text constraint spent_challenge_pkey primary key,
  expires_at timestamptz not null
);
comment on table spent_challenge is 'owner: accounts';

create table passkey (
  id uuid constraint passkey_pkey primary key,
  person_id uuid not null constraint passkey_person_fkey references person (id) on delete cascade,
  credential_id text not null constraint passkey_credential_unique unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null constraint passkey_name_length check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on table passkey is 'owner: accounts';
create index passkey_person_index on passkey (person_id);

-- The application that shows codes (TOTP). Secrets are sealed with a key that the database does not hold.
create table authenticator (
  person_id uuid constraint authenticator_pkey primary key constraint authenticator_person_fkey references person (id) on delete cascade,
  secret_sealed text,
  confirmed_at timestamptz,
  -- Shown and not yet confirmed by a code.
  pending_sealed text,
  -- The last 30-second step whose code was used: no code serves twice.
  last_step bigint not null default 0,
  constraint authenticator_confirmed_with_secret check ((secret_sealed is null) = (confirmed_at is null))
);
comment on table authenticator is 'owner: accounts';

create table recovery_code (
  person_id uuid not null constraint recovery_code_person_fkey references person (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (person_id, code_hash)
);
comment on table recovery_code is 'owner: accounts';

create table external_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null constraint external_identity_person_fkey references person (id) on delete cascade,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint external_identity_pkey primary key (issuer, subject),
  constraint external_identity_once unique (issuer, person_id)
);
comment on table external_identity is 'owner: accounts';
create index external_identity_person_index on external_identity (person_id);

grant select, insert, delete on sign_in_link, spent_challenge to parvis_app;
grant select, insert, update, delete on passkey, authenticator, recovery_code, external_identity to parvis_app;

alter table sign_in_link enable row level security;
create policy sign_in_link_all on sign_in_link for all using (parvis_scope() in ('auth', 'system')) with check (parvis_scope() in ('auth', 'system'));
alter table spent_challenge enable row level security;
create policy spent_challenge_all on spent_challenge for all using (parvis_scope() in ('auth', 'system')) with check (parvis_scope() in ('auth', 'system'));

do $$
declare t text;
begin
  foreach t in array array['passkey', 'authenticator', 'recovery_code', 'external_identity'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_scope() in (''auth'', ''system'')) with check (parvis_scope() in (''auth'', ''system''))', t || '_all', t);
    execute format('create policy %I on %I for select using (person_id = parvis_person() or parvis_scope() = ''office'')', t || '_read', t);
    execute format('create policy %I on %I for delete using (parvis_scope() = ''office'')', t || '_reset', t);
  end loop;
end $$;

-- A person reads what the journal says of them.
create policy event_about_self on event for select using (subject_type = 'person' and subject_id = parvis_person()::text);
