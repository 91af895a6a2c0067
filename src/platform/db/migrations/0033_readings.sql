-- The results of a body are read in several ways: the kinds of documents that a report may be. Those that have a page of
-- the site keep what they say beside the file, so that page and file can never say two things.

alter table report
  drop constraint report_kind_known,
  add constraint report_kind_known check (kind in ('free', 'personalised', 'elected', 'easy', 'slides', 'notes', 'deck')),
  add column content_sha256 text constraint report_content_sha256_shape check (content_sha256 ~ '^[0-9a-f]{64}$');

-- How far the batch of an edition is, for whoever waits for one of its documents: two counts, of a published edition only.
create function parvis_reports_made(edition text)
returns table (made bigint, total bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where exists (select from report r where r.organisation_id = p.organisation_id and r.edition_id = p.edition_id
      and r.kind in ('free', 'personalised'))), count(*)
  from published_score p
  where p.edition_id = edition and p.subject = 'organisation' and p.revision = 1 and parvis_published(edition)
$$;
revoke execute on function parvis_reports_made(text) from public;
grant execute on function parvis_reports_made(text) to parvis_app;
