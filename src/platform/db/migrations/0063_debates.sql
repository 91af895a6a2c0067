-- Arguments and comments, their moderation, appeals and the public log; what is told of participations that look like one hand's.
-- As with ideas, what is published stands apart from what its author wrote.

-- By which an address becomes a voter, besides the key of the site: forgotten some months after the end, and then nobody can
-- tell any more whether an address took part.
alter table consultation add column voter_key text default encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex');

create table debate_text (
  organisation_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  -- Of an argument.
  side text constraint debate_text_side_known check (side in ('for', 'against')),
  -- The comment that this one answers.
  parent_id uuid,
  state text not null constraint debate_text_state_known check (state in ('waiting', 'published', 'refused', 'withdrawn')),
  -- Words that everybody reads, personal data masked; none before publication.
  body text constraint debate_text_body_length check (length(body) between 1 and 3000),
  masked boolean not null default false,
  language text not null constraint debate_text_language_shape check (language ~ '^[a-z]{2}$'),
  -- Written by the body, in the name of a service.
  service text constraint debate_text_service_length check (length(service) between 1 and 80),
  made_by uuid,
  received_at timestamptz not null,
  published_at timestamptz,
  changed_at timestamptz not null,
  constraint debate_text_pkey primary key (organisation_id, id),
  constraint debate_text_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id),
  constraint debate_text_parent_fkey foreign key (organisation_id, parent_id) references debate_text (organisation_id, id),
  constraint debate_text_published_has_words check (state <> 'published' or (body is not null and published_at is not null))
);
comment on table debate_text is 'owner: consultations';
create index debate_text_step_index on debate_text (organisation_id, step_id, state, published_at desc);
create index debate_text_parent_index on debate_text (organisation_id, parent_id) where parent_id is not null;

-- As its author wrote it, for the body that reads it before or after, and for whoever shows the code of that participation.
create table debate_words (
  organisation_id uuid not null,
  text_id uuid not null,
  step_id uuid not null,
  participation_id uuid not null,
  body text not null constraint debate_words_body_length check (length(body) between 1 and 2000),
  received_at timestamptz not null,
  constraint debate_words_pkey primary key (organisation_id, text_id),
  constraint debate_words_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id),
  constraint debate_words_text_fkey foreign key (organisation_id, text_id) references debate_text (organisation_id, id)
);
comment on table debate_words is 'owner: consultations';
create index debate_words_participation_index on debate_words (organisation_id, participation_id);

create table debate_support (
  organisation_id uuid not null,
  text_id uuid not null,
  participation_id uuid not null,
  step_id uuid not null,
  given_at timestamptz not null,
  constraint debate_support_pkey primary key (organisation_id, text_id, participation_id),
  constraint debate_support_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id),
  constraint debate_support_text_fkey foreign key (organisation_id, text_id) references debate_text (organisation_id, id)
);
comment on table debate_support is 'owner: consultations';
create index debate_support_step_index on debate_support (organisation_id, step_id, text_id);
create index debate_support_participation_index on debate_support (organisation_id, participation_id);

-- Words written in a survey, once somebody has read them.
create table survey_text_shown (
  organisation_id uuid not null,
  participation_id uuid not null,
  question_id text not null,
  step_id uuid not null,
  state text not null constraint survey_text_shown_state_known check (state in ('published', 'refused')),
  body text constraint survey_text_shown_body_length check (length(body) between 1 and 3000),
  masked boolean not null default false,
  decided_at timestamptz not null,
  constraint survey_text_shown_pkey primary key (organisation_id, participation_id, question_id),
  constraint survey_text_shown_text_fkey foreign key (organisation_id, participation_id, question_id) references survey_text (organisation_id, participation_id, question_id) on delete cascade,
  constraint survey_text_shown_published_has_words check ((state = 'published') = (body is not null))
);
comment on table survey_text_shown is 'owner: consultations';
create index survey_text_shown_step_index on survey_text_shown (organisation_id, step_id);

-- What became of each text, by whom and why. Never changed: the public log is made of it. `subject`: name of the text among those of its kind.
create table moderation_decision (
  organisation_id uuid not null,
  id uuid not null,
  step_id uuid not null,
  kind text not null constraint moderation_decision_kind_known check (kind in ('idea', 'argument', 'comment', 'survey_text')),
  subject text not null constraint moderation_decision_subject_length check (length(subject) between 1 and 120),
  decision text not null constraint moderation_decision_decision_known check (decision in ('published', 'masked', 'refused', 'reopened', 'held', 'appeal_upheld', 'appeal_rejected')),
  reason text constraint moderation_decision_reason_known check (reason in ('insult', 'hate', 'personal', 'off_topic', 'advertising', 'repeated', 'unlawful', 'unreadable')),
  -- Told to the author alone.
  words text constraint moderation_decision_words_length check (length(words) between 1 and 500),
  made_by uuid,
  made_at timestamptz not null,
  -- How long the text had waited.
  waited_seconds integer not null constraint moderation_decision_waited_positive check (waited_seconds >= 0),
  constraint moderation_decision_pkey primary key (organisation_id, id),
  constraint moderation_decision_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id)
);
comment on table moderation_decision is 'owner: consultations';
create index moderation_decision_subject_index on moderation_decision (organisation_id, kind, subject, made_at);
create index moderation_decision_step_index on moderation_decision (organisation_id, step_id, made_at desc);

-- The author of a refused or masked text asks for another reading: once.
create table moderation_appeal (
  organisation_id uuid not null,
  kind text not null constraint moderation_appeal_kind_known check (kind in ('idea', 'argument', 'comment', 'survey_text')),
  subject text not null constraint moderation_appeal_subject_length check (length(subject) between 1 and 120),
  step_id uuid not null,
  body text not null constraint moderation_appeal_body_length check (length(body) between 1 and 1000),
  made_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint moderation_appeal_pkey primary key (organisation_id, kind, subject),
  constraint moderation_appeal_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id)
);
comment on table moderation_appeal is 'owner: consultations';

-- Readers who say that a published text should not stand there. A person decides; nothing is hidden by numbers.
create table moderation_report (
  organisation_id uuid not null,
  kind text not null constraint moderation_report_kind_known check (kind in ('idea', 'argument', 'comment')),
  subject text not null constraint moderation_report_subject_length check (length(subject) between 1 and 120),
  reporter text not null constraint moderation_report_reporter_shape check (reporter ~ '^[0-9a-f]{64}$'),
  step_id uuid not null,
  reason text not null constraint moderation_report_reason_known check (reason in ('insult', 'hate', 'personal', 'off_topic', 'advertising', 'repeated', 'unlawful', 'unreadable')),
  made_at timestamptz not null,
  constraint moderation_report_pkey primary key (organisation_id, kind, subject, reporter),
  constraint moderation_report_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id)
);
comment on table moderation_report is 'owner: consultations';

-- From where somebody took part, for the rules that look for one hand: a coarse number of the day, forgotten after some days.
create table participation_origin (
  organisation_id uuid not null,
  step_id uuid not null,
  participation_id uuid not null,
  network integer not null constraint participation_origin_network_coarse check (network between 0 and 65535),
  opened_at timestamptz not null,
  noted_at timestamptz not null,
  constraint participation_origin_pkey primary key (organisation_id, participation_id),
  constraint participation_origin_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table participation_origin is 'owner: consultations';
create index participation_origin_step_index on participation_origin (organisation_id, step_id);
create index participation_origin_noted_index on participation_origin (noted_at);

-- What the rules found: it deletes nothing, figures are told with and without.
create table participation_mark (
  organisation_id uuid not null,
  step_id uuid not null,
  participation_id uuid not null,
  rule text not null constraint participation_mark_rule_known check (rule in ('even-spacing', 'one-network', 'same-words')),
  strength double precision not null constraint participation_mark_strength_share check (strength between 0 and 1),
  marked_at timestamptz not null,
  constraint participation_mark_pkey primary key (organisation_id, participation_id, rule),
  constraint participation_mark_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table participation_mark is 'owner: consultations';
create index participation_mark_step_index on participation_mark (organisation_id, step_id);

do $$
declare t text;
begin
  foreach t in array array['debate_text', 'debate_words', 'debate_support', 'survey_text_shown', 'moderation_decision', 'moderation_appeal', 'moderation_report', 'participation_origin', 'participation_mark'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  -- Given by visitors, in their own name.
  foreach t in array array['debate_words', 'debate_support', 'moderation_appeal', 'moderation_report', 'participation_origin'] loop
    execute format('create policy %I on %I for insert with check (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''public'' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(%s) o)))', t || '_add', t,
      case when t like 'moderation%' then 'false' else 'true' end);
  end loop;
  -- Read by the body whose step it is, and by everybody who looks at the consultation.
  foreach t in array array['debate_support', 'moderation_decision', 'participation_mark'] loop
    execute format('create policy %I on %I for select using (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[]))
      or ((select parvis_scope()) = ''public'' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)))', t || '_read', t);
  end loop;
end $$;

create policy debate_words_read on debate_words for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));
create policy debate_words_change on debate_words for update using ((select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));
create policy debate_words_remove on debate_words for delete using ((select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

-- Texts of one's own are seen and changed whatever their state.
create policy debate_text_read on debate_text for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)
    and (state = 'published' or (organisation_id, id) in (select w.organisation_id, w.text_id from debate_words w where w.participation_id = (select parvis_participation())))));
create policy debate_text_add on debate_text for insert with check (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and service is null and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(true) o)));
create policy debate_text_change on debate_text for update using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, id) in (select w.organisation_id, w.text_id from debate_words w where w.participation_id = (select parvis_participation()))));

create policy debate_support_remove on debate_support for delete using (
  (select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

create policy survey_text_shown_read on survey_text_shown for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (participation_id = (select parvis_participation()) or (state = 'published' and (organisation_id, step_id) in (
    select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
    where c.slug = (select parvis_consultation()) and parvis_consultation_is_over(c.state, c.closes_at))))));
create policy survey_text_shown_add on survey_text_shown for insert with check (parvis_listens(organisation_id));
create policy survey_text_shown_change on survey_text_shown for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
create policy survey_text_shown_remove on survey_text_shown for delete using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and participation_id = (select parvis_participation())));

create policy moderation_decision_add on moderation_decision for insert with check (
  parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and made_by is null and decision in ('published', 'held') and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(true) o)));

create policy moderation_appeal_read on moderation_appeal for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[]))
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (select o.organisation_id, o.step_id from parvis_consulted_steps(false) o)));
create policy moderation_appeal_change on moderation_appeal for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

create policy moderation_report_read on moderation_report for select using (
  (select parvis_sees_all()) or ((select parvis_scope()) = 'participant' and organisation_id = any ((select parvis_organisations())::uuid[])));

create policy participation_origin_read on participation_origin for select using ((select parvis_sees_all()));
create policy participation_origin_remove on participation_origin for delete using ((select parvis_scope()) = 'system');
create policy participation_mark_add on participation_mark for insert with check ((select parvis_scope()) = 'system');

grant select, insert on debate_text, debate_words, debate_support, survey_text_shown, moderation_decision, moderation_appeal, moderation_report, participation_origin, participation_mark to parvis_app;
grant update (state, body, masked, published_at, changed_at) on debate_text to parvis_app;
grant update (body, received_at) on debate_words to parvis_app;
grant update (state, body, masked, decided_at) on survey_text_shown to parvis_app;
grant update (decided_by, decided_at) on moderation_appeal to parvis_app;
grant delete on debate_words, debate_support, survey_text_shown, participation_origin to parvis_app;

select parvis_open_to_privacy();
