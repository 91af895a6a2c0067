-- What row-level security lets pass, brought closer to what the use cases do.

-- A visitor signs up; only the office accepts.
drop policy registration_add on registration;
create policy registration_add on registration for insert with check (
  parvis_sees_all() or (parvis_scope() in ('public', 'participant') and state = 'submitted'));

-- Fieldwork moves a mission from state to state and changes nothing else of it.
revoke update on mission from parvis_app;
grant update (state) on mission to parvis_app;
drop policy mission_progress on mission;
create policy mission_progress on mission for update using (
  parvis_scope() = 'reviewer'
  or (parvis_scope() = 'evaluator' and parvis_carries(organisation_id, id)))
  with check (
    (parvis_scope() = 'reviewer' and state in ('validated', 'returned', 'rejected'))
    or (parvis_scope() = 'evaluator' and state = 'submitted' and parvis_carries(organisation_id, id)));

-- A person of a body writes events of that body only.
drop policy event_add on event;
create policy event_add on event for insert with check (
  parvis_scope() <> '' and (parvis_scope() <> 'participant' or organisation_id is null or organisation_id = any (parvis_organisations())));

-- Invitations turned out to be a mail and a role: the table was never used.
drop table invitation;
