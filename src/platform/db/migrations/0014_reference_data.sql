-- Sign-up complete: reference data of sites, more contacts, certification and staff notice with proof, drafts by mailed link.

-- A body may come from the State's company search.
alter table organisation drop constraint organisation_source_known;
alter table organisation add constraint organisation_source_known check (source in ('directory', 'manual', 'import', 'company_search'));

-- `phone` and `email` stay the ones that users are told first; the others follow here, in order.
alter table site add column phones jsonb not null default '[]';
alter table site add column emails jsonb not null default '[]';
-- Periods without public, both ends included: [{"from": "2026-12-24", "to": "2027-01-02"}].
alter table site add column closures jsonb not null default '[]';

-- Corrections of a site's reference data: who, when, each field before and after.
create table site_version (
  organisation_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  changes jsonb not null,
  constraint site_version_pkey primary key (organisation_id, id),
  constraint site_version_site_fkey foreign key (organisation_id, site_id) references site (organisation_id, id)
);
comment on table site_version is 'owner: organisations';
create index site_version_site_index on site_version (organisation_id, site_id, changed_at);
grant select, insert on site_version to parvis_app;
alter table site_version enable row level security;
create policy site_version_read on site_version for select using (parvis_sees_all() or organisation_id = any (parvis_organisations()));
create policy site_version_add on site_version for insert with check (parvis_sees_all() or organisation_id = any (parvis_organisations()));

-- Readers (up to five) and the contact for invoices stand beside referent and decision maker.
alter table registration_contact drop constraint registration_contact_role_known;
alter table registration_contact add constraint registration_contact_role_known check (role in ('referent', 'decision_maker', 'reader', 'accounting'));
alter table registration_contact add column place integer not null default 0;
alter table registration_contact drop constraint registration_contact_pkey;
alter table registration_contact add constraint registration_contact_pkey primary key (organisation_id, registration_id, role, place);

-- On whose behalf the registration was made, if not the decision maker's own; certification with its proof
-- ({"sha256", "name", "type", "bytes"} of a file of the store).
alter table registration add column signs_for_name text;
alter table registration add column signs_for_title text;
alter table registration add column certification_number text;
alter table registration add column certification_expires_on date;
alter table registration add column certification_proof jsonb;

alter table staff_notice add column posted_on date;
alter table staff_notice add column proof jsonb;

-- Other tokens that open a draft: a mailed link (it expires) or a browser that came by one (it does not).
create table registration_draft_link (
  token_hash text constraint registration_draft_link_pkey primary key,
  draft_hash text not null constraint registration_draft_link_draft_fkey references registration_draft (token_hash) on delete cascade,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table registration_draft_link is 'owner: registrations';
create index registration_draft_link_draft_index on registration_draft_link (draft_hash);
grant select, insert, delete on registration_draft_link to parvis_app;
alter table registration_draft_link enable row level security;
create policy registration_draft_link_read on registration_draft_link for select
  using (parvis_scope() = 'system' or token_hash = parvis_draft() or draft_hash = parvis_draft());
create policy registration_draft_link_add on registration_draft_link for insert
  with check (parvis_scope() = 'system' or exists (select from registration_draft d where d.token_hash = draft_hash));
create policy registration_draft_link_remove on registration_draft_link for delete using (parvis_scope() = 'system');

drop policy registration_draft_all on registration_draft;
create policy registration_draft_all on registration_draft for all
  using (parvis_scope() = 'system' or token_hash = parvis_draft()
    or exists (select from registration_draft_link l where l.token_hash = parvis_draft() and l.draft_hash = registration_draft.token_hash))
  with check (parvis_scope() = 'system' or token_hash = parvis_draft()
    or exists (select from registration_draft_link l where l.token_hash = parvis_draft() and l.draft_hash = registration_draft.token_hash));
