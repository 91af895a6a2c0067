-- Documents issued. The code printed on the pages names the very bytes that were issued, so each issue is a row of its
-- own and none is ever replaced: an older copy can still be recognised, and told that there is a newer one.

alter table report
  drop constraint report_once,
  add constraint report_code_once unique (organisation_id, verification_code),
  add constraint report_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint report_locale_known check (locale in ('fr', 'en'));
create index report_code_index on report (verification_code);
create index report_latest_index on report (organisation_id, edition_id, kind, locale, created_at);
revoke update, delete on report from parvis_app;

create table national_report (
  id uuid constraint national_report_pkey primary key,
  edition_id text not null,
  locale text not null constraint national_report_locale_known check (locale in ('fr', 'en')),
  sha256 text not null constraint national_report_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null,
  verification_code text not null constraint national_report_code_once unique,
  created_at timestamptz not null default now()
);
comment on table national_report is 'owner: reports';
create index national_report_latest_index on national_report (edition_id, locale, created_at);

grant select, insert on national_report to parvis_app;
alter table national_report enable row level security;
create policy national_report_read on national_report for select using (parvis_sees_all() or parvis_published(edition_id));
create policy national_report_add on national_report for insert with check (parvis_sees_all());

-- Whoever holds a document may ask which one it is. Only the exact code opens it, one document at a time: nobody learns
-- who takes part who did not hold the document already.
create function parvis_verify_document(code text)
returns table (kind text, edition_id text, locale text, organisation text, sha256 text, size_bytes integer, created_at timestamptz, replaced boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.kind, r.edition_id, r.locale, o.name, r.sha256, r.size_bytes, r.created_at,
    exists (select from report n where n.organisation_id = r.organisation_id and n.edition_id = r.edition_id
      and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at)
  from report r join organisation o on o.id = r.organisation_id
  where r.verification_code = code and parvis_published(r.edition_id)
  union all
  select 'national', r.edition_id, r.locale, null, r.sha256, r.size_bytes, r.created_at,
    exists (select from national_report n where n.edition_id = r.edition_id and n.locale = r.locale and n.created_at > r.created_at)
  from national_report r
  where r.verification_code = code and parvis_published(r.edition_id)
$$;
revoke execute on function parvis_verify_document(text) from public;
grant execute on function parvis_verify_document(text) to parvis_app;
