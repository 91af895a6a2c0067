-- Polls of staff that are answered in a room, one question at a time; and what becomes of the ideas of agents.

-- The poll whose ideas this one puts before colleagues: each of its questions is one idea.
alter table staff_poll add column ideas_of uuid;
alter table staff_poll add constraint staff_poll_ideas_of_fkey foreign key (organisation_id, ideas_of) references staff_poll (organisation_id, id);
alter table staff_poll add constraint staff_poll_ideas_of_another check (ideas_of <> id);
create index staff_poll_ideas_of_idx on staff_poll (organisation_id, ideas_of) where ideas_of is not null;

-- A live session: which question is asked, and how far. `asked`: those that were closed; none is opened twice.
create table poll_room (
  organisation_id uuid not null,
  poll_id uuid not null,
  code text not null constraint poll_room_code_shape check (code ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  stage text not null constraint poll_room_stage_known check (stage in ('waiting', 'asking', 'asked', 'counting', 'shown', 'over')),
  question_id text,
  asked jsonb not null,
  constraint poll_room_pkey primary key (organisation_id, poll_id),
  constraint poll_room_code_once unique (code),
  constraint poll_room_question_fkey foreign key (organisation_id, poll_id, question_id) references poll_question (organisation_id, poll_id, id),
  constraint poll_room_question_told check (stage in ('waiting', 'over') or question_id is not null)
);
comment on table poll_room is 'owner: staff-polls';

-- Tokens that answered a question of a live session: each once. Gone with the end of the poll.
create table poll_room_answer (
  organisation_id uuid not null,
  poll_id uuid not null,
  question_id text not null,
  serial text not null,
  constraint poll_room_answer_pkey primary key (organisation_id, poll_id, question_id, serial),
  constraint poll_room_answer_room_fkey foreign key (organisation_id, poll_id) references poll_room (organisation_id, poll_id),
  constraint poll_room_answer_serial_fkey foreign key (organisation_id, poll_id, serial) references poll_serial (organisation_id, poll_id, serial) on delete cascade
);
comment on table poll_room_answer is 'owner: staff-polls';

-- What became of an idea. Its words are shown to colleagues as `body` says, once a person of the body has read them.
create table poll_idea (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  state text not null constraint poll_idea_state_known check (state in ('shown', 'set_aside')),
  body text not null constraint poll_idea_body_length check (length(body) between 1 and 4000),
  -- Why it is not shown, in plain words.
  reason text constraint poll_idea_reason_length check (length(reason) between 1 and 500),
  criterion text,
  checked_by uuid,
  checked_at timestamptz not null,
  -- The poll that put it before colleagues, and what came out: at least so many supports, in steps of five.
  support_poll_id uuid,
  support_question_id text,
  voters integer constraint poll_idea_voters_enough check (voters >= 10),
  supports integer constraint poll_idea_supports_in_steps check (supports >= 0 and supports % 5 = 0 and supports <= voters - 5),
  reply text constraint poll_idea_reply_known check (reply in ('accepted', 'studied', 'declined')),
  reply_body text constraint poll_idea_reply_body_length check (length(reply_body) between 1 and 2000),
  reply_service text constraint poll_idea_reply_service_length check (length(reply_service) between 1 and 140),
  replied_by uuid,
  replied_at timestamptz,
  -- The action of the plan that was born of it, as the plan last said.
  action_id uuid,
  action_title text,
  action_state text,
  action_due_on date,
  action_done_on date,
  constraint poll_idea_pkey primary key (organisation_id, poll_id, id),
  constraint poll_idea_words_fkey foreign key (organisation_id, poll_id, id) references poll_words (organisation_id, poll_id, id),
  constraint poll_idea_support_fkey foreign key (organisation_id, support_poll_id, support_question_id) references poll_question (organisation_id, poll_id, id),
  constraint poll_idea_reasoned check ((state = 'set_aside') = (reason is not null)),
  constraint poll_idea_counted_whole check ((voters is null) = (supports is null)),
  constraint poll_idea_reply_whole check ((reply is null) = (reply_body is null) and (reply is null) = (reply_service is null) and (reply is null) = (replied_at is null)),
  constraint poll_idea_action_whole check ((action_id is null) = (action_title is null) and (action_id is null) = (action_state is null))
);
comment on table poll_idea is 'owner: staff-polls';
create index poll_idea_action_idx on poll_idea (organisation_id, action_id) where action_id is not null;

-- Rights ------------------------------------------------------------------------------------------

-- The live session whose code was typed.
create function parvis_poll_room() returns text language sql stable as
$$ select nullif(current_setting('parvis.poll_room', true), '') $$;

alter table poll_room enable row level security;
create policy poll_room_read on poll_room for select using (parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (poll_id = (select parvis_poll()) or code = (select parvis_poll_room()))));
create policy poll_room_add on poll_room for insert with check (parvis_listens(organisation_id));
create policy poll_room_change on poll_room for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
create policy poll_room_remove on poll_room for delete using (parvis_listens(organisation_id) and stage = 'waiting' and asked = '[]'::jsonb);

alter table poll_room_answer enable row level security;
create policy poll_room_answer_read on poll_room_answer for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())));
create policy poll_room_answer_add on poll_room_answer for insert with check ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()));
create policy poll_room_answer_remove on poll_room_answer for delete using ((select parvis_scope()) = 'system');

alter table poll_idea enable row level security;
create policy poll_idea_read on poll_idea for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()) and state = 'shown'));
create policy poll_idea_add on poll_idea for insert with check (parvis_listens(organisation_id));
create policy poll_idea_change on poll_idea for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

-- Colleagues read ideas as a person of the body has shown them, and nowhere else.
drop policy poll_words_read on poll_words;
create policy poll_words_read on poll_words for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())
  and not exists (select from poll_question q where q.organisation_id = poll_words.organisation_id and q.poll_id = poll_words.poll_id and q.id = poll_words.question_id and q.kind = 'idea')));

grant select, insert on poll_room, poll_room_answer, poll_idea to parvis_app;
grant update (stage, question_id, asked) on poll_room to parvis_app;
grant update (state, body, reason, criterion, checked_by, checked_at, support_poll_id, support_question_id, voters, supports, reply, reply_body, reply_service, replied_by, replied_at,
  action_id, action_title, action_state, action_due_on, action_done_on) on poll_idea to parvis_app;
grant delete on poll_room, poll_room_answer to parvis_app;

select parvis_open_to_privacy();
