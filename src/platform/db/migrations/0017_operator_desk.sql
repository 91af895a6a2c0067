-- The operator's desk: corrections and notes of a registration, actions over many registrations, adapted mails.

-- Each change of a registration counts one up: two people at one file find out, and neither undoes the other unseen.
alter table registration add column version integer not null default 1
  constraint registration_version_positive check (version > 0);
-- What the operator set in place of what the directory and the edition's rules say; null = their word stands.
alter table registration add column population integer constraint registration_population_positive check (population >= 0);
alter table registration add column price_band text constraint registration_price_band_shape check (price_band ~ '^(annex|[0-9])$');

create table registration_correction (
  organisation_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  reason text not null constraint registration_correction_reason_length check (length(reason) between 1 and 2000),
  before jsonb not null,
  after jsonb not null,
  corrected_by uuid,
  corrected_at timestamptz not null default now(),
  constraint registration_correction_pkey primary key (organisation_id, id),
  constraint registration_correction_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table registration_correction is 'owner: registrations';

-- A note of the office on a body. Changing or pinning it is a new version; the latest is the note.
create table registration_note (
  organisation_id uuid not null,
  id uuid not null,
  version integer not null constraint registration_note_version_positive check (version > 0),
  registration_id uuid not null,
  body text not null constraint registration_note_body_length check (length(body) between 1 and 4000),
  pinned boolean not null default false,
  written_by uuid,
  written_at timestamptz not null default now(),
  constraint registration_note_pkey primary key (organisation_id, id, version),
  constraint registration_note_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table registration_note is 'owner: registrations';

-- An action over many registrations: what was confirmed, and what became of each.
create table bulk_action (
  id uuid constraint bulk_action_pkey primary key,
  edition_id text not null,
  action text not null constraint bulk_action_known check (action in ('accept', 'wait', 'decline', 'mail', 'note')),
  input jsonb not null default '{}',
  asked_by uuid,
  asked_at timestamptz not null default now(),
  job_run_id uuid
);
comment on table bulk_action is 'owner: registrations';

create table bulk_action_line (
  organisation_id uuid not null,
  bulk_id uuid not null constraint bulk_action_line_bulk_fkey references bulk_action (id),
  registration_id uuid not null,
  seen_version integer not null,
  state text not null default 'pending' constraint bulk_action_line_state_known check (state in ('pending', 'done', 'refused')),
  refusal text,
  ended_at timestamptz,
  constraint bulk_action_line_pkey primary key (organisation_id, bulk_id, registration_id),
  constraint bulk_action_line_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table bulk_action_line is 'owner: registrations';
create index bulk_action_line_bulk_index on bulk_action_line (bulk_id, state);

-- Words of a mail as the operator adapted them; the latest version counts, and one without words is a return to the
-- words of the product. An empty edition stands for mails that belong to none.
create table mail_adaptation (
  template text not null,
  edition_id text not null,
  locale text not null constraint mail_adaptation_locale_known check (locale in ('fr', 'en')),
  version integer not null constraint mail_adaptation_version_positive check (version > 0),
  subject text constraint mail_adaptation_subject_length check (length(subject) between 1 and 200),
  paragraphs jsonb,
  written_by uuid,
  written_at timestamptz not null default now(),
  constraint mail_adaptation_pkey primary key (template, edition_id, locale, version),
  constraint mail_adaptation_whole check ((subject is null) = (paragraphs is null))
);
comment on table mail_adaptation is 'owner: platform';

do $$
declare t text;
begin
  foreach t in array array['registration_correction', 'registration_note', 'bulk_action', 'bulk_action_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all())', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all())', t || '_add', t);
  end loop;
end $$;
create policy bulk_action_line_change on bulk_action_line for update using (parvis_sees_all()) with check (parvis_sees_all());
-- Any request may have to send a mail in the words that hold.
alter table mail_adaptation enable row level security;
create policy mail_adaptation_read on mail_adaptation for select using (parvis_scope() <> '');
create policy mail_adaptation_add on mail_adaptation for insert with check (parvis_scope() = 'office');

-- Explicit, whatever default privileges an administrator has set: what was written stays as it was.
revoke all on registration_correction, registration_note, bulk_action, bulk_action_line, mail_adaptation from parvis_app;
grant select, insert on registration_correction, registration_note, bulk_action, bulk_action_line, mail_adaptation to parvis_app;
grant update (state, refusal, ended_at) on bulk_action_line to parvis_app;

-- The history of a body looks for the mails of its contacts; the journal narrows by fact and by person.
create index mail_message_recipient_index on mail_message (lower(recipient), created_at);
create index event_name_index on event (name, id);
create index event_actor_index on event (actor_id, id);
create index registration_decision_registration_index on registration_decision (organisation_id, registration_id);
