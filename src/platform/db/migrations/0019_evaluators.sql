-- The life of a mystery citizen: candidature, profile, ties, availability, training, fees and statements.
-- Facts are dated rows that stay as they were; what holds now is read from the latest.

alter table evaluator_profile drop column birth_year;
alter table evaluator_profile
  add column home_name text constraint evaluator_profile_home_length check (length(home_name) between 1 and 200),
  add column age_band text constraint evaluator_profile_age_known check (age_band in ('young', 'middle', 'older')),
  add column languages text[] not null default '{}',
  add column networks text[] not null default '{}',
  -- Personas the person can play; null = all.
  add column personas text[],
  add column has_vehicle boolean not null default false,
  -- How far the person goes for a visit, in kilometres by road; null = as far as planning may ask.
  add column travel_km integer constraint evaluator_profile_travel_positive check (travel_km between 1 and 600),
  -- Half-days free in an ordinary week, as `1-morning` (Monday) to `7-afternoon`; null = all.
  add column free_half_days text[],
  add column iban text constraint evaluator_profile_iban_shape check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  add column changed_at timestamptz,
  add constraint evaluator_profile_gender_known check (gender in ('woman', 'man')),
  add constraint evaluator_profile_capacity_range check (capacity_per_week between 0 and 40);

create table evaluator_application (
  id uuid constraint evaluator_application_pkey primary key,
  name text not null constraint evaluator_application_name_length check (length(name) between 1 and 120),
  email text not null constraint evaluator_application_email_length check (length(email) between 3 and 254),
  locale text not null constraint evaluator_application_locale_known check (locale in ('fr', 'en')),
  home_insee_code text not null,
  home_department_code text not null,
  home_name text not null,
  motivation text not null constraint evaluator_application_motivation_length check (length(motivation) between 1 and 2000),
  state text not null default 'received' constraint evaluator_application_state_known check (state in ('received', 'waiting', 'accepted', 'declined')),
  created_at timestamptz not null default now()
);
comment on table evaluator_application is 'owner: campaigns';
create index evaluator_application_state_index on evaluator_application (state, created_at);
-- One open candidature an address: a second one changes nothing, and its sender is told the same.
create unique index evaluator_application_open_once on evaluator_application (lower(email)) where state in ('received', 'waiting');

create table evaluator_application_decision (
  id uuid constraint evaluator_application_decision_pkey primary key,
  application_id uuid not null constraint evaluator_application_decision_application_fkey references evaluator_application (id) on delete cascade,
  decision text not null constraint evaluator_application_decision_known check (decision in ('accepted', 'waiting', 'declined')),
  reason text constraint evaluator_application_decision_reason_length check (length(reason) between 1 and 1000),
  decided_by uuid,
  decided_at timestamptz not null,
  constraint evaluator_application_decision_reasoned check (decision = 'accepted' or reason is not null)
);
comment on table evaluator_application_decision is 'owner: campaigns';
create index evaluator_application_decision_application_index on evaluator_application_decision (application_id, decided_at);

-- A tie with a body; it holds from the moment it is declared until it is ended, and planning reads it at once.
create table evaluator_tie (
  id uuid constraint evaluator_tie_pkey primary key,
  person_id uuid not null constraint evaluator_tie_person_fkey references person (id) on delete cascade,
  organisation_id uuid not null constraint evaluator_tie_organisation_fkey references organisation (id),
  kind text not null constraint evaluator_tie_kind_known check (kind in ('employer', 'kin', 'mandate', 'dispute', 'other')),
  note text constraint evaluator_tie_note_length check (length(note) between 1 and 500),
  declared_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint evaluator_tie_order check (ended_at is null or ended_at >= declared_at)
);
comment on table evaluator_tie is 'owner: campaigns';
create unique index evaluator_tie_once on evaluator_tie (person_id, organisation_id, kind) where ended_at is null;
insert into evaluator_tie (id, person_id, organisation_id, kind)
  select gen_random_uuid(), p.person_id, o.id, 'other' from evaluator_profile p cross join unnest(p.conflicts) as c (id) join organisation o on o.id = c.id;
alter table evaluator_profile drop column conflicts;

-- Signed once an edition: that the ties declared are complete, and the rules of conduct accepted.
create table evaluator_declaration (
  id uuid constraint evaluator_declaration_pkey primary key,
  person_id uuid not null constraint evaluator_declaration_person_fkey references person (id) on delete cascade,
  edition_id text not null,
  text_version text not null,
  -- The ties as they stood: [{ organisation, kind }].
  ties jsonb not null,
  signed_name text not null constraint evaluator_declaration_name_length check (length(signed_name) between 1 and 120),
  signed_at timestamptz not null
);
comment on table evaluator_declaration is 'owner: campaigns';
create index evaluator_declaration_person_index on evaluator_declaration (person_id, edition_id, signed_at);

create table evaluator_absence (
  id uuid constraint evaluator_absence_pkey primary key,
  person_id uuid not null constraint evaluator_absence_person_fkey references person (id) on delete cascade,
  from_day date not null,
  to_day date not null,
  created_at timestamptz not null default now(),
  constraint evaluator_absence_order check (from_day <= to_day)
);
comment on table evaluator_absence is 'owner: campaigns';
create index evaluator_absence_person_index on evaluator_absence (person_id, to_day);

-- A lesson read, a quiz or a gold audit taken. Every attempt is kept.
create table training_result (
  id uuid constraint training_result_pkey primary key,
  person_id uuid not null constraint training_result_person_fkey references person (id) on delete cascade,
  edition_id text not null,
  kind text not null constraint training_result_kind_known check (kind in ('lesson', 'quiz', 'gold')),
  -- The lesson or gold audit; `quiz` for the quiz.
  part text not null,
  version text not null,
  answers jsonb not null default '{}',
  -- Share of right or equal answers, 0 to 1; null for a lesson.
  share double precision constraint training_result_share_range check (share between 0 and 1),
  ac1 double precision constraint training_result_ac1_range check (ac1 between -1 and 1),
  passed boolean not null,
  done_at timestamptz not null
);
comment on table training_result is 'owner: campaigns';
create index training_result_person_index on training_result (person_id, edition_id, done_at);

create table evaluator_expense (
  id uuid constraint evaluator_expense_pkey primary key,
  person_id uuid not null constraint evaluator_expense_person_fkey references person (id) on delete cascade,
  edition_id text not null,
  organisation_id uuid,
  mission_id uuid,
  kind text not null constraint evaluator_expense_kind_known check (kind in ('travel', 'transport', 'postage', 'telephone', 'other')),
  spent_on date not null,
  kilometres integer constraint evaluator_expense_kilometres_range check (kilometres between 1 and 2000),
  cents integer not null constraint evaluator_expense_cents_positive check (cents between 1 and 100000000),
  note text not null constraint evaluator_expense_note_length check (length(note) between 1 and 500),
  -- { sha256, name, type, bytes } in the file store; null only for kilometres.
  proof jsonb,
  created_at timestamptz not null,
  constraint evaluator_expense_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id),
  constraint evaluator_expense_mission_whole check ((organisation_id is null) = (mission_id is null)),
  constraint evaluator_expense_proved check (proof is not null or kind = 'travel'),
  constraint evaluator_expense_measured check ((kilometres is not null) = (kind = 'travel'))
);
comment on table evaluator_expense is 'owner: campaigns';
create index evaluator_expense_person_index on evaluator_expense (person_id, created_at);

create table evaluator_expense_decision (
  expense_id uuid constraint evaluator_expense_decision_pkey primary key constraint evaluator_expense_decision_expense_fkey references evaluator_expense (id) on delete cascade,
  decision text not null constraint evaluator_expense_decision_known check (decision in ('accepted', 'refused')),
  reason text constraint evaluator_expense_decision_reason_length check (length(reason) between 1 and 500),
  decided_by uuid,
  decided_at timestamptz not null,
  constraint evaluator_expense_decision_reasoned check (decision = 'accepted' or reason is not null)
);
comment on table evaluator_expense_decision is 'owner: campaigns';

-- What is due to a person, line after line. A line never changes: a correction is a new line, negative where it takes back.
create table fee_entry (
  id uuid constraint fee_entry_pkey primary key,
  person_id uuid not null constraint fee_entry_person_fkey references person (id),
  edition_id text not null,
  kind text not null constraint fee_entry_kind_known check (kind in ('fee', 'unpaid', 'taken_back', 'expense', 'correction')),
  organisation_id uuid,
  mission_id uuid,
  channel text,
  expense_id uuid constraint fee_entry_expense_fkey references evaluator_expense (id),
  cents integer not null,
  note text constraint fee_entry_note_length check (length(note) between 1 and 500),
  due_on date not null,
  written_by uuid,
  written_at timestamptz not null,
  constraint fee_entry_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id),
  constraint fee_entry_mission_whole check ((organisation_id is null) = (mission_id is null)),
  constraint fee_entry_expense_once unique (expense_id),
  constraint fee_entry_sign check (case kind when 'fee' then cents > 0 when 'unpaid' then cents = 0 when 'taken_back' then cents < 0 when 'expense' then cents > 0 else cents <> 0 end)
);
comment on table fee_entry is 'owner: campaigns';
create index fee_entry_person_index on fee_entry (person_id, due_on);
create index fee_entry_mission_index on fee_entry (organisation_id, mission_id);

create table fee_statement (
  id uuid constraint fee_statement_pkey primary key,
  person_id uuid not null constraint fee_statement_person_fkey references person (id),
  month text not null constraint fee_statement_month_shape check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  reference text not null constraint fee_statement_reference_unique unique,
  person_name text not null,
  total_cents integer not null constraint fee_statement_total_positive check (total_cents > 0),
  closed_by uuid,
  closed_at timestamptz not null,
  constraint fee_statement_month_once unique (person_id, month)
);
comment on table fee_statement is 'owner: campaigns';

-- Lines of a statement; a line belongs to one statement for ever.
create table fee_statement_line (
  entry_id uuid constraint fee_statement_line_pkey primary key constraint fee_statement_line_entry_fkey references fee_entry (id),
  statement_id uuid not null constraint fee_statement_line_statement_fkey references fee_statement (id)
);
comment on table fee_statement_line is 'owner: campaigns';
create index fee_statement_line_statement_index on fee_statement_line (statement_id);

create table fee_payment (
  statement_id uuid constraint fee_payment_pkey primary key constraint fee_payment_statement_fkey references fee_statement (id),
  paid_on date not null,
  reference text not null constraint fee_payment_reference_length check (length(reference) between 1 and 120),
  recorded_by uuid,
  recorded_at timestamptz not null
);
comment on table fee_payment is 'owner: campaigns';

-- Row-level security: oneself, the office and the system; participants and reviewers see nothing.
create function parvis_own_statement(statement uuid) returns boolean language sql stable as
$$ select exists (select from fee_statement s where s.id = statement and s.person_id = parvis_person()) $$;

do $$
declare t text;
begin
  foreach t in array array['evaluator_tie', 'evaluator_declaration', 'evaluator_absence', 'training_result', 'evaluator_expense', 'fee_entry', 'fee_statement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or (parvis_scope() = ''evaluator'' and person_id = parvis_person()))', t || '_read', t);
  end loop;
  foreach t in array array['evaluator_tie', 'evaluator_declaration', 'evaluator_absence', 'training_result', 'evaluator_expense'] loop
    execute format('create policy %I on %I for insert with check (parvis_sees_all() or (parvis_scope() = ''evaluator'' and person_id = parvis_person()))', t || '_add', t);
  end loop;
  foreach t in array array['fee_entry', 'fee_statement'] loop
    execute format('create policy %I on %I for insert with check (parvis_sees_all())', t || '_add', t);
  end loop;
  foreach t in array array['evaluator_application', 'evaluator_application_decision', 'evaluator_expense_decision', 'fee_statement_line', 'fee_payment'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;

create policy evaluator_tie_end on evaluator_tie for update using (parvis_sees_all() or (parvis_scope() = 'evaluator' and person_id = parvis_person()))
  with check (parvis_sees_all() or (parvis_scope() = 'evaluator' and person_id = parvis_person()));
create policy evaluator_absence_remove on evaluator_absence for delete using (parvis_sees_all() or (parvis_scope() = 'evaluator' and person_id = parvis_person()));

create policy evaluator_application_read on evaluator_application for select using (parvis_sees_all());
create policy evaluator_application_add on evaluator_application for insert with check (parvis_sees_all() or (parvis_scope() = 'public' and state = 'received'));
create policy evaluator_application_change on evaluator_application for update using (parvis_sees_all()) with check (parvis_sees_all());
create policy evaluator_application_decision_read on evaluator_application_decision for select using (parvis_sees_all());
create policy evaluator_application_decision_add on evaluator_application_decision for insert with check (parvis_sees_all());

create policy evaluator_expense_decision_read on evaluator_expense_decision for select using (parvis_sees_all()
  or (parvis_scope() = 'evaluator' and exists (select from evaluator_expense e where e.id = expense_id and e.person_id = parvis_person())));
create policy evaluator_expense_decision_add on evaluator_expense_decision for insert with check (parvis_sees_all());

create policy fee_statement_line_read on fee_statement_line for select using (parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_own_statement(statement_id)));
create policy fee_statement_line_add on fee_statement_line for insert with check (parvis_sees_all());
create policy fee_payment_read on fee_payment for select using (parvis_sees_all() or (parvis_scope() = 'evaluator' and parvis_own_statement(statement_id)));
create policy fee_payment_add on fee_payment for insert with check (parvis_sees_all());

-- Explicit, whatever default privileges an administrator has set: what was written stays as it was. The desk of rights
-- erases what may be erased.
revoke all on evaluator_application, evaluator_application_decision, evaluator_tie, evaluator_declaration, evaluator_absence, training_result,
  evaluator_expense, evaluator_expense_decision, fee_entry, fee_statement, fee_statement_line, fee_payment from parvis_app;
grant select, insert on evaluator_application, evaluator_application_decision, evaluator_tie, evaluator_declaration, evaluator_absence, training_result,
  evaluator_expense, evaluator_expense_decision, fee_entry, fee_statement, fee_statement_line, fee_payment to parvis_app;
grant update (state) on evaluator_application to parvis_app;
grant update (ended_at) on evaluator_tie to parvis_app;
grant delete on evaluator_absence to parvis_app;
