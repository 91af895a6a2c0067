-- Public consultations: what a body asks the population, who took part once, what was answered, and the list of receipts.
-- What somebody answered can be taken back; that somebody took part stays.

create table consultation (
  organisation_id uuid not null constraint consultation_organisation_fkey references organisation (id),
  id uuid not null,
  -- Name in addresses; public.
  slug text not null constraint consultation_slug_shape check (slug ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  -- Words by language.
  content jsonb not null,
  languages text[] not null default '{fr}',
  state text not null constraint consultation_state_known check (state in ('draft', 'scheduled', 'open', 'closed', 'decided', 'archived')),
  opens_at timestamptz,
  closes_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  constraint consultation_pkey primary key (organisation_id, id),
  constraint consultation_slug_unique unique (slug)
);
comment on table consultation is 'owner: consultations';

create table consultation_step (
  organisation_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  kind text not null constraint consultation_step_kind_known check (kind in ('survey', 'ideas', 'arguments', 'comments', 'priorities', 'budget', 'statements', 'text')),
  position integer not null constraint consultation_step_position_positive check (position > 0),
  content jsonb not null,
  -- How a participation is admitted: nobody is asked who they are, or a link is mailed.
  proof text not null constraint consultation_step_proof_known check (proof in ('none', 'mail')),
  opens_at timestamptz,
  closes_at timestamptz,
  constraint consultation_step_pkey primary key (organisation_id, id),
  constraint consultation_step_consultation_fkey foreign key (organisation_id, consultation_id) references consultation (organisation_id, id),
  constraint consultation_step_position_once unique (organisation_id, consultation_id, position)
);
comment on table consultation_step is 'owner: consultations';

-- What one person gave in one step. `voter`: keyed digest of an address, or of the number of one form.
create table participation (
  organisation_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  voter text not null constraint participation_voter_shape check (voter ~ '^[0-9a-f]{64}$'),
  proof text not null constraint participation_proof_known check (proof in ('none', 'mail')),
  received_at timestamptz not null,
  constraint participation_pkey primary key (organisation_id, id),
  constraint participation_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id),
  constraint participation_once unique (organisation_id, step_id, voter)
);
comment on table participation is 'owner: consultations';

-- The public list of what was received. A receipt leads to its participation for nobody but who holds its code.
create table participation_receipt (
  organisation_id uuid not null,
  step_id uuid not null,
  receipt_hash text not null constraint participation_receipt_hash_shape check (receipt_hash ~ '^[0-9a-f]{64}$'),
  constraint participation_receipt_pkey primary key (organisation_id, step_id, receipt_hash),
  constraint participation_receipt_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id)
);
comment on table participation_receipt is 'owner: consultations';

-- Answers chosen among those offered, and figures: published with the results.
create table survey_response (
  organisation_id uuid not null,
  participation_id uuid not null,
  step_id uuid not null,
  answers jsonb not null,
  constraint survey_response_pkey primary key (organisation_id, participation_id),
  constraint survey_response_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table survey_response is 'owner: consultations';
create index survey_response_step_index on survey_response (organisation_id, step_id);

-- Words written in answer to a question: read by the body only.
create table survey_text (
  organisation_id uuid not null,
  participation_id uuid not null,
  question_id text not null,
  step_id uuid not null,
  body text not null constraint survey_text_body_length check (length(body) between 1 and 2000),
  received_at timestamptz not null,
  constraint survey_text_pkey primary key (organisation_id, participation_id, question_id),
  constraint survey_text_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table survey_text is 'owner: consultations';
create index survey_text_step_index on survey_text (organisation_id, step_id);

create table participation_withdrawal (
  organisation_id uuid not null,
  participation_id uuid not null,
  withdrawn_at timestamptz not null,
  constraint participation_withdrawal_pkey primary key (organisation_id, participation_id),
  constraint participation_withdrawal_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table participation_withdrawal is 'owner: consultations';

-- A visitor sees the consultation whose name stands in the address asked for, once it is announced.
create function parvis_consultation() returns text language sql stable as
$$ select nullif(current_setting('parvis.consultation', true), '') $$;

-- The participation whose code was shown: it may be taken back.
create function parvis_participation() returns uuid language sql stable as
$$ select nullif(current_setting('parvis.participation', true), '')::uuid $$;

create function parvis_consultation_is_over(state text, closes_at timestamptz) returns boolean language sql stable as
$$ select state in ('closed', 'decided', 'archived') or (state in ('open', 'scheduled') and closes_at <= now()) $$;

alter table consultation enable row level security;
create policy consultation_read on consultation for select using (
  parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and slug = (select parvis_consultation()) and state <> 'draft'));
create policy consultation_add on consultation for insert with check (parvis_listens(organisation_id));
create policy consultation_change on consultation for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

alter table consultation_step enable row level security;
create policy consultation_step_read on consultation_step for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, consultation_id) in (select c.organisation_id, c.id from consultation c where c.slug = (select parvis_consultation()))));
create policy consultation_step_add on consultation_step for insert with check (parvis_listens(organisation_id));
create policy consultation_step_change on consultation_step for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

-- Visitors give to the steps of the consultation they look at; they read no participation, only the receipts.
do $$
declare t text;
begin
  foreach t in array array['participation', 'participation_receipt', 'survey_response', 'survey_text'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for insert with check (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''public'' and (organisation_id, step_id) in (
        select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
        where c.slug = (select parvis_consultation()) and c.state in (''scheduled'', ''open''))))', t || '_add', t);
  end loop;
end $$;

create policy participation_read on participation for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])) or ((select parvis_scope()) = 'public' and id = (select parvis_participation())));

create policy participation_receipt_read on participation_receipt for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (
    select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id where c.slug = (select parvis_consultation()))));

-- Published once the consultation is over; before, only to who takes an answer back.
create policy survey_response_read on survey_response for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (participation_id = (select parvis_participation()) or (organisation_id, step_id) in (
    select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
    where c.slug = (select parvis_consultation()) and parvis_consultation_is_over(c.state, c.closes_at)))));
create policy survey_text_read on survey_text for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])) or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

create policy survey_response_remove on survey_response for delete using (
  (select parvis_scope()) = 'system' or (select parvis_scope()) = 'public' and participation_id = (select parvis_participation()));
create policy survey_text_remove on survey_text for delete using (
  (select parvis_scope()) = 'system' or (select parvis_scope()) = 'public' and participation_id = (select parvis_participation()));

alter table participation_withdrawal enable row level security;
create policy participation_withdrawal_read on participation_withdrawal for select using ((select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])));
create policy participation_withdrawal_add on participation_withdrawal for insert with check (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

grant select, insert on consultation, consultation_step, participation, participation_receipt, survey_response, survey_text, participation_withdrawal to parvis_app;
grant update (slug, content, languages, state, opens_at, closes_at) on consultation to parvis_app;
grant update (content, proof, opens_at, closes_at) on consultation_step to parvis_app;
grant delete on survey_response, survey_text to parvis_app;

select parvis_open_to_privacy();
