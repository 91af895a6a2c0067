-- What is read of mentions: flags, boards that are worked out and kept, alerts, replies, proposals for audits, patterns over many bodies, drafts of scenarios.
-- None of this is read by scores: proposals are accepted by a reviewer, one by one, as corrections of an answer.

-- Mentions that a burst or a coordinated wave holds. Nothing is removed: figures are given with and without them.
create table mention_flag (
  organisation_id uuid not null,
  mention_id uuid not null,
  kind text not null constraint mention_flag_kind_known check (kind in ('burst', 'wave')),
  -- First day of the week of the burst, or of the wave.
  began_on date not null,
  constraint mention_flag_pkey primary key (organisation_id, mention_id, kind),
  constraint mention_flag_mention_fkey foreign key (organisation_id, mention_id) references mention (organisation_id, id) on delete cascade
);
comment on table mention_flag is 'owner: listening';

-- The board of a body as it was worked out last: a page reads one row, however many mentions there are.
create table listening_board (
  organisation_id uuid not null constraint listening_board_organisation_fkey references organisation (id),
  worked_out_at timestamptz not null,
  -- Weights fall with age: a board of yesterday is worked out again.
  worked_out_on date not null,
  board jsonb not null,
  constraint listening_board_pkey primary key (organisation_id)
);
comment on table listening_board is 'owner: listening';

-- What is known of bodies alike ('' = all): the mean of mentions and how many mentions that is worth. Never of fewer than six bodies.
create table listening_peers (
  kind text not null,
  bodies integer not null constraint listening_peers_not_small check (bodies >= 6),
  mean double precision not null,
  worth double precision not null,
  worked_out_on date not null,
  constraint listening_peers_pkey primary key (kind)
);
comment on table listening_peers is 'owner: listening';

create table listening_alert (
  organisation_id uuid not null constraint listening_alert_organisation_fkey references organisation (id),
  id uuid not null,
  kind text not null constraint listening_alert_kind_known check (kind in ('change', 'burst', 'wave')),
  -- '' = all that is said.
  criterion text not null,
  began_on date not null,
  found_on date not null,
  facts jsonb not null,
  told_at timestamptz,
  seen_by uuid,
  seen_at timestamptz,
  constraint listening_alert_pkey primary key (organisation_id, id),
  constraint listening_alert_once unique (organisation_id, kind, criterion, began_on),
  constraint listening_alert_seen_whole check ((seen_by is null) = (seen_at is null))
);
comment on table listening_alert is 'owner: listening';

-- Of what a body does not want to be alerted for a while; the figures stay where they are.
create table listening_silence (
  organisation_id uuid not null constraint listening_silence_organisation_fkey references organisation (id),
  kind text not null constraint listening_silence_kind_known check (kind in ('change', 'burst', 'wave')),
  criterion text not null,
  until date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint listening_silence_pkey primary key (organisation_id, kind, criterion)
);
comment on table listening_silence is 'owner: listening';

-- Who chose to receive alerts by mail, or not to: without a row, referents do.
create table listening_letter (
  organisation_id uuid not null constraint listening_letter_organisation_fkey references organisation (id),
  person_id uuid not null constraint listening_letter_person_fkey references person (id),
  wanted boolean not null,
  chosen_at timestamptz not null,
  constraint listening_letter_pkey primary key (organisation_id, person_id)
);
comment on table listening_letter is 'owner: listening';

-- The body's answer to a mention: drafted from a library, worked on by a person, who sends it elsewhere and says where and when.
create table mention_reply (
  organisation_id uuid not null,
  mention_id uuid not null,
  words text not null constraint mention_reply_words_length check (length(words) between 1 and 4000),
  drafted_by uuid,
  drafted_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  sent_by uuid,
  sent_at timestamptz,
  sent_where text constraint mention_reply_where_length check (length(sent_where) between 2 and 200),
  constraint mention_reply_pkey primary key (organisation_id, mention_id),
  constraint mention_reply_mention_fkey foreign key (organisation_id, mention_id) references mention (organisation_id, id) on delete cascade,
  constraint mention_reply_sent_whole check ((sent_at is null) = (sent_where is null))
);
comment on table mention_reply is 'owner: listening';

-- What the reply clock of a body proposes for items of the social channel: a figure with its interval, until it is worked out again.
create table listening_proposal (
  organisation_id uuid not null constraint listening_proposal_organisation_fkey references organisation (id),
  item_id text not null,
  value jsonb not null,
  facts jsonb not null,
  worked_out_on date not null,
  constraint listening_proposal_pkey primary key (organisation_id, item_id)
);
comment on table listening_proposal is 'owner: listening';

-- What a reviewer made of a proposal for one audit, once. The answer itself changes by the reviewer's correction, or not at all.
create table listening_proposal_decision (
  organisation_id uuid not null,
  audit_id uuid not null,
  item_id text not null,
  decision text not null constraint listening_proposal_decision_known check (decision in ('accepted', 'refused')),
  value jsonb not null,
  facts jsonb not null,
  reason text not null constraint listening_proposal_decision_reason_length check (length(reason) between 1 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint listening_proposal_decision_pkey primary key (organisation_id, audit_id, item_id),
  constraint listening_proposal_decision_audit_fkey foreign key (organisation_id, audit_id) references audit (organisation_id, id)
);
comment on table listening_proposal_decision is 'owner: listening';

-- What is said of a criterion over many bodies. Never of fewer than six, and no words but those of six bodies.
create table listening_pattern (
  criterion text not null,
  bodies integer not null constraint listening_pattern_not_small check (bodies >= 6),
  mentions integer not null,
  -- Share of the dissatisfied, each body counting as one, with its 95 % bounds.
  share double precision not null,
  low double precision not null,
  high double precision not null,
  words jsonb not null,
  worked_out_on date not null,
  constraint listening_pattern_pkey primary key (criterion)
);
comment on table listening_pattern is 'owner: listening';

-- A scenario for the next edition, drafted from a pattern: exported as a file to review, never read by any edition from here.
create table scenario_draft (
  id uuid not null constraint scenario_draft_pkey primary key,
  criterion text not null,
  edition_id text not null,
  content jsonb not null,
  -- The figures of the pattern on the day, so that a reader knows where it comes from.
  provenance jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null
);
comment on table scenario_draft is 'owner: listening';

-- Rights ------------------------------------------------------------------------------------------

do $$
declare
  t text;
  own text := '(select parvis_sees_all()) or ((select parvis_scope()) = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[]))';
begin
  foreach t in array array['mention_flag', 'listening_board', 'listening_alert', 'listening_silence', 'listening_letter', 'mention_reply'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (%s) with check (%s)', t || '_all', t, own, own);
  end loop;
  foreach t in array array['listening_peers', 'listening_proposal', 'listening_proposal_decision', 'listening_pattern', 'scenario_draft'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;

create policy listening_peers_read on listening_peers for select using ((select parvis_scope()) in ('participant', 'office', 'system'));
create policy listening_peers_write on listening_peers for all using ((select parvis_scope()) = 'system') with check ((select parvis_scope()) = 'system');

-- Figures about the body: read by itself and by those who review its audits.
create policy listening_proposal_read on listening_proposal for select using (
  (select parvis_scope()) in ('office', 'system', 'reviewer') or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])));
create policy listening_proposal_write on listening_proposal for all using ((select parvis_scope()) = 'system') with check ((select parvis_scope()) = 'system');
-- Which audits there were is no business of the body before publication.
create policy listening_proposal_decision_read on listening_proposal_decision for select using ((select parvis_scope()) in ('office', 'system', 'reviewer'));
create policy listening_proposal_decision_add on listening_proposal_decision for insert with check ((select parvis_scope()) in ('system', 'reviewer'));

create policy listening_pattern_read on listening_pattern for select using ((select parvis_scope()) in ('office', 'system'));
create policy listening_pattern_write on listening_pattern for all using ((select parvis_scope()) = 'system') with check ((select parvis_scope()) = 'system');
create policy scenario_draft_all on scenario_draft for all using ((select parvis_scope()) in ('office', 'system')) with check ((select parvis_scope()) in ('office', 'system'));

grant select, insert on mention_flag, listening_board, listening_peers, listening_alert, listening_silence, listening_letter, mention_reply, listening_proposal, listening_proposal_decision,
  listening_pattern, scenario_draft to parvis_app;
grant update (worked_out_at, worked_out_on, board) on listening_board to parvis_app;
grant update (told_at, seen_by, seen_at) on listening_alert to parvis_app;
grant update (until, made_by, made_at) on listening_silence to parvis_app;
grant update (wanted, chosen_at) on listening_letter to parvis_app;
grant update (words, changed_by, changed_at, sent_by, sent_at, sent_where) on mention_reply to parvis_app;
grant update (content, changed_by, changed_at) on scenario_draft to parvis_app;
grant delete on mention_flag, listening_silence, listening_peers, listening_proposal, listening_pattern, scenario_draft to parvis_app;

select parvis_open_to_privacy();
