-- Several steps in a consultation, each with its title, put in any order until it opens; documents of the project; private
-- consultations, by invitation; what comes on paper, typed in by an agent.

alter table consultation
  -- Who may see it and take part: everybody, or those who hold an invitation.
  add column audience text not null default 'everyone' constraint consultation_audience_known check (audience in ('everyone', 'invited')),
  -- Invitations made so far. They follow from their number and our key: none is stored.
  add column invitations integer not null default 0 constraint consultation_invitations_positive check (invitations >= 0);
grant update (audience, invitations) on consultation to parvis_app;

alter table consultation_step
  -- By language; empty: the name of its kind.
  add column title jsonb not null default '{}',
  drop constraint consultation_step_position_once,
  -- Judged at the end of a statement, so that one statement may put all in another order.
  add constraint consultation_step_position_once unique (organisation_id, consultation_id, position) deferrable initially immediate,
  drop constraint consultation_step_proof_known,
  add constraint consultation_step_proof_known check (proof in ('none', 'mail', 'invitation'));
create policy consultation_step_remove on consultation_step for delete using (parvis_listens(organisation_id));
grant update (title, position) on consultation_step to parvis_app;
grant delete on consultation_step to parvis_app;

alter table participation
  drop constraint participation_proof_known,
  add constraint participation_proof_known check (proof in ('none', 'mail', 'invitation', 'paper')),
  -- The number written on the bundle of forms that an agent typed in.
  add column batch text constraint participation_batch_shape check (batch ~ '^[0-9A-Za-z-]{1,40}$'),
  add constraint participation_batch_of_paper check ((batch is not null) = (proof = 'paper'));
create index participation_batch_index on participation (organisation_id, step_id, batch) where batch is not null;

-- Whoever shows the code of a participation is told whether it was taken back.
drop policy participation_withdrawal_read on participation_withdrawal;
create policy participation_withdrawal_read on participation_withdrawal for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

-- What the body gives to read with its project: plans, reports, deliberations.
create table consultation_document (
  organisation_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  title text not null constraint consultation_document_title_length check (length(title) between 1 and 200),
  file_sha256 text not null constraint consultation_document_sha256_shape check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_type text not null,
  file_bytes integer not null constraint consultation_document_bytes_positive check (file_bytes > 0),
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consultation_document_pkey primary key (organisation_id, id),
  constraint consultation_document_consultation_fkey foreign key (organisation_id, consultation_id) references consultation (organisation_id, id)
);
comment on table consultation_document is 'owner: consultations';
create index consultation_document_index on consultation_document (organisation_id, consultation_id);
alter table consultation_document enable row level security;
create policy consultation_document_read on consultation_document for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and withdrawn_at is null and (organisation_id, consultation_id) in (select c.organisation_id, c.id from consultation c where c.slug = (select parvis_consultation()))));
create policy consultation_document_add on consultation_document for insert with check (parvis_listens(organisation_id));
create policy consultation_document_change on consultation_document for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
grant select, insert on consultation_document to parvis_app;
grant update (withdrawn_at) on consultation_document to parvis_app;

select parvis_open_to_privacy();
