-- A visitor sees the page of ideas whose name they came with, or that of the body whose ticket they hold: a request that
-- forgot its filter sees no page, and through it no published idea, answer or service. Owner: kiosks.
create function parvis_answer_page() returns text language sql stable as
$$ select nullif(current_setting('parvis.answer_page', true), '') $$;

drop policy answer_page_read on answer_page;
create policy answer_page_read on answer_page for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and open and (
    token = (select parvis_answer_page())
    or organisation_id in (select t.organisation_id from opinion_text t where t.ticket_hash = (select parvis_ticket())))));
