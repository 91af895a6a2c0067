-- What the server measures by itself in the field: mystery mails and what comes back, websites looked at by a browser,
-- dates and photographs of letters and of messages on networks.

create table mission_mailbox (
  organisation_id uuid not null,
  mission_id uuid not null,
  -- What stands before the @: ordinary under the cover identity, not to be guessed.
  local_part text not null constraint mission_mailbox_local_part_shape check (local_part ~ '^[a-z0-9][a-z0-9.-]{5,60}$'),
  cover_name text not null constraint mission_mailbox_cover_name_length check (length(cover_name) between 3 and 80),
  created_at timestamptz not null,
  constraint mission_mailbox_pkey primary key (organisation_id, mission_id),
  constraint mission_mailbox_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id),
  constraint mission_mailbox_address_once unique (organisation_id, local_part)
);
comment on table mission_mailbox is 'owner: audits';
create index mission_mailbox_local_part_index on mission_mailbox (local_part);

create table mystery_mail (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  recipient text not null constraint mystery_mail_recipient_shape check (position('@' in recipient) > 1 and length(recipient) <= 254),
  subject text not null constraint mystery_mail_subject_length check (length(subject) between 1 and 200),
  body text not null constraint mystery_mail_body_length check (length(body) between 1 and 6000),
  message_id text not null,
  send_at timestamptz not null,
  -- `sending` is written and committed before the relay is called; found again in that state, whether it left is in doubt.
  state text not null default 'written' constraint mystery_mail_state_known check (state in
    ('written', 'approved', 'sending', 'sent', 'doubtful', 'refused', 'withdrawn')),
  written_by uuid,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  sending_at timestamptz,
  sent_at timestamptz,
  relay_answer text constraint mystery_mail_relay_answer_length check (length(relay_answer) <= 500),
  constraint mystery_mail_pkey primary key (organisation_id, id),
  constraint mystery_mail_mailbox_fkey foreign key (organisation_id, mission_id) references mission_mailbox (organisation_id, mission_id),
  constraint mystery_mail_message_id_once unique (organisation_id, message_id),
  constraint mystery_mail_approved_before_it_leaves check (state in ('written', 'withdrawn') or approved_at is not null),
  constraint mystery_mail_sent_when_sent check ((state = 'sent') = (sent_at is not null))
);
comment on table mystery_mail is 'owner: audits';
create index mystery_mail_mission_index on mystery_mail (organisation_id, mission_id);
create index mystery_mail_due_index on mystery_mail (send_at) where state in ('approved', 'sending');
create index mystery_mail_message_id_index on mystery_mail (message_id);

create table mission_mail (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  edition_id text not null,
  message_id text not null constraint mission_mail_message_id_length check (length(message_id) <= 998),
  -- SHA-256 of what it says: the same mail read twice is one.
  digest text not null constraint mission_mail_digest_shape check (digest ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  sender_domain text not null constraint mission_mail_sender_domain_length check (length(sender_domain) <= 253),
  -- Masked: no name of a member of staff.
  subject text not null constraint mission_mail_subject_length check (length(subject) <= 500),
  body text not null constraint mission_mail_body_length check (length(body) <= 20000),
  files jsonb not null,
  matched_by text not null constraint mission_mail_match_known check (matched_by in ('references', 'address')),
  -- From a domain that is not the body's, and without a trace of our message: could be anybody's.
  stranger boolean not null,
  kind text not null constraint mission_mail_kind_known check (kind in ('bounce', 'automatic', 'acknowledgement', 'transfer', 'human')),
  confidence double precision not null constraint mission_mail_confidence_range check (confidence between 0 and 1),
  rules jsonb not null,
  decided_kind text constraint mission_mail_decided_kind_known check (decided_kind in ('bounce', 'automatic', 'acknowledgement', 'transfer', 'human', 'unrelated')),
  decided_by uuid,
  decided_at timestamptz,
  constraint mission_mail_pkey primary key (organisation_id, id),
  constraint mission_mail_mailbox_fkey foreign key (organisation_id, mission_id) references mission_mailbox (organisation_id, mission_id),
  constraint mission_mail_once unique (organisation_id, mission_id, digest),
  constraint mission_mail_decision_dated check ((decided_kind is null) = (decided_at is null))
);
comment on table mission_mail is 'owner: audits';

-- The mail as it came, sealed with a key of its own: without the row, the file cannot be read.
create table mission_mail_original (
  organisation_id uuid not null,
  mail_id uuid not null,
  sealed_sha256 text not null constraint mission_mail_original_file_shape check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
  sealing_key text not null,
  received_at timestamptz not null,
  constraint mission_mail_original_pkey primary key (organisation_id, mail_id),
  constraint mission_mail_original_mail_fkey foreign key (organisation_id, mail_id) references mission_mail (organisation_id, id)
);
comment on table mission_mail_original is 'owner: audits';

-- How many mails an address took in an hour of its own; beyond the quota only the count goes on.
create table mission_mail_flow (
  organisation_id uuid not null,
  mission_id uuid not null,
  hour timestamptz not null,
  kept integer not null default 0 constraint mission_mail_flow_kept_positive check (kept >= 0),
  dropped integer not null default 0 constraint mission_mail_flow_dropped_positive check (dropped >= 0),
  constraint mission_mail_flow_pkey primary key (organisation_id, mission_id, hour),
  constraint mission_mail_flow_mailbox_fkey foreign key (organisation_id, mission_id) references mission_mailbox (organisation_id, mission_id)
);
comment on table mission_mail_flow is 'owner: audits';

-- How far a mailbox was read.
create table inbox_cursor (
  mailbox text constraint inbox_cursor_pkey primary key,
  uid_validity text not null,
  last_uid bigint not null constraint inbox_cursor_uid_positive check (last_uid >= 0),
  -- Mails for no mission, or refused before they were parsed: counted, not kept.
  unmatched integer not null default 0,
  refused integer not null default 0,
  read_at timestamptz not null
);
comment on table inbox_cursor is 'owner: audits';

create table website_review (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  url text not null constraint website_review_url_length check (length(url) <= 500),
  state text not null default 'asked' constraint website_review_state_known check (state in ('asked', 'done', 'failed')),
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  -- Code of a refusal.
  failure text,
  outcome jsonb,
  constraint website_review_pkey primary key (organisation_id, id),
  constraint website_review_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id),
  constraint website_review_finished check ((state = 'asked') = (finished_at is null))
);
comment on table website_review is 'owner: audits';
create index website_review_mission_index on website_review (organisation_id, mission_id);

create table contact_trace (
  organisation_id uuid not null,
  id uuid not null,
  mission_id uuid not null,
  moment text not null constraint contact_trace_moment_known check (moment in ('sent', 'acknowledged', 'automatic', 'answered')),
  -- Through what it came: the mission's own channel, or another.
  channel text not null constraint contact_trace_channel_known check (channel in ('phone', 'email', 'letter', 'website', 'social', 'counter')),
  happened_at timestamptz not null,
  -- The postmark or the screenshot that shows it.
  evidence_id uuid,
  noted_by uuid,
  noted_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint contact_trace_pkey primary key (organisation_id, id),
  constraint contact_trace_mission_fkey foreign key (organisation_id, mission_id) references mission (organisation_id, id)
);
comment on table contact_trace is 'owner: audits';
create index contact_trace_mission_index on contact_trace (organisation_id, mission_id);

grant select, insert on mission_mailbox, mystery_mail, mission_mail, mission_mail_original, mission_mail_flow, inbox_cursor, website_review, contact_trace to parvis_app;
grant update on mystery_mail, mission_mail, mission_mail_flow, inbox_cursor, website_review, contact_trace to parvis_app;

-- Rights: the evaluator sees what belongs to the missions carried, reviewers all of it; a body sees the masked thread once
-- its edition is published, and neither the address nor who wrote.
do $$
declare t text;
begin
  foreach t in array array['mission_mailbox', 'mystery_mail', 'mission_mail', 'website_review', 'contact_trace'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() = ''evaluator'' and parvis_carries(organisation_id, mission_id)))', t || '_read', t);
  end loop;
  foreach t in array array['mission_mailbox', 'mystery_mail', 'website_review', 'contact_trace'] loop
    execute format('create policy %I on %I for insert with check (parvis_sees_all()
      or (parvis_scope() = ''evaluator'' and parvis_carries(organisation_id, mission_id)))', t || '_add', t);
  end loop;
  foreach t in array array['mystery_mail', 'mission_mail', 'contact_trace'] loop
    execute format('create policy %I on %I for update using (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() = ''evaluator'' and parvis_carries(organisation_id, mission_id)))
      with check (parvis_sees_all() or parvis_scope() = ''reviewer''
      or (parvis_scope() = ''evaluator'' and parvis_carries(organisation_id, mission_id)))', t || '_change', t);
  end loop;
  foreach t in array array['mission_mail_original', 'mission_mail_flow', 'inbox_cursor'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (parvis_scope() = ''system'') with check (parvis_scope() = ''system'')', t || '_all', t);
  end loop;
end $$;
create policy mission_mail_add on mission_mail for insert with check (parvis_scope() = 'system');
create policy mission_mail_read_published on mission_mail for select using (
  parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()) and parvis_published(edition_id));
create policy website_review_change on website_review for update using (parvis_scope() = 'system') with check (parvis_scope() = 'system');
