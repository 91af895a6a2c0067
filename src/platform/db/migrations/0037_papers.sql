-- More documents: of a body its certificate and posters of participation, a poster of confirmed strengths, and its figures as tables;
-- of an edition its method annex and its figures as tables, beside the national report.

alter table report
  drop constraint report_kind_known,
  add constraint report_kind_known check (kind in ('free', 'personalised', 'elected', 'easy', 'slides', 'notes', 'deck',
    'certificate', 'poster', 'poster-a3', 'strengths', 'strengths-a3', 'xlsx', 'ods'));

alter table national_report
  add column kind text not null default 'national'
    constraint national_report_kind_known check (kind in ('national', 'method', 'national-xlsx', 'national-ods'));
drop index national_report_latest_index;
create index national_report_latest_index on national_report (edition_id, kind, locale, created_at);

create or replace function parvis_verify_document(code text)
returns table (kind text, edition_id text, locale text, organisation text, sha256 text, size_bytes integer, created_at timestamptz, replaced boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.kind, r.edition_id, r.locale, o.name, r.sha256, r.size_bytes, r.created_at,
    exists (select from report n where n.organisation_id = r.organisation_id and n.edition_id = r.edition_id
      and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at)
  from report r join organisation o on o.id = r.organisation_id
  where r.verification_code = code and parvis_published(r.edition_id)
  union all
  select r.kind, r.edition_id, r.locale, null, r.sha256, r.size_bytes, r.created_at,
    exists (select from national_report n where n.edition_id = r.edition_id and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at)
  from national_report r
  where r.verification_code = code and parvis_published(r.edition_id)
$$;

-- The document that replaced an older one, of the same kind: an annex is never replaced by the report beside it.
create function parvis_newer_document(code text) returns table (verification_code text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.verification_code, n.created_at from report r
  join report n on n.organisation_id = r.organisation_id and n.edition_id = r.edition_id and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at
  where r.verification_code = code and parvis_published(r.edition_id)
  union all
  select n.verification_code, n.created_at from national_report r
  join national_report n on n.edition_id = r.edition_id and n.kind = r.kind and n.locale = r.locale and n.created_at > r.created_at
  where r.verification_code = code and parvis_published(r.edition_id)
  order by 2 desc limit 1
$$;
revoke execute on function parvis_newer_document(text) from public;
grant execute on function parvis_newer_document(text) to parvis_app;
