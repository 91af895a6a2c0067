-- The floor of a meeting: questions to speakers, votes, and what people thought of the day. Nobody's name stands beside any of it;
-- `hand` is a digest by which one badge supports, votes or answers once, and goes with the end of a vote.

create table meeting_question (
  meeting_id uuid not null constraint meeting_question_meeting_fkey references meeting (id),
  id uuid not null,
  body text not null constraint meeting_question_body_length check (length(body) between 1 and 280),
  state text not null constraint meeting_question_state_known check (state in ('waiting', 'shown', 'answered', 'set_aside')),
  asked_at timestamptz not null,
  constraint meeting_question_pkey primary key (meeting_id, id)
);
comment on table meeting_question is 'owner: meetings';

create table meeting_support (
  meeting_id uuid not null,
  question_id uuid not null,
  hand text not null constraint meeting_support_hand_shape check (hand ~ '^[0-9a-f]{64}$'),
  constraint meeting_support_pkey primary key (meeting_id, question_id, hand),
  constraint meeting_support_question_fkey foreign key (meeting_id, question_id) references meeting_question (meeting_id, id) on delete cascade
);
comment on table meeting_support is 'owner: meetings';

create table meeting_vote (
  meeting_id uuid not null constraint meeting_vote_meeting_fkey references meeting (id),
  id uuid not null,
  -- A question of the common engine: kind, label, options.
  question jsonb not null,
  state text not null constraint meeting_vote_state_known check (state in ('draft', 'open', 'closed')),
  -- By option, once it is closed; the votes themselves are deleted then.
  counts jsonb,
  made_at timestamptz not null,
  constraint meeting_vote_pkey primary key (meeting_id, id),
  constraint meeting_vote_counted check ((state = 'closed') = (counts is not null))
);
comment on table meeting_vote is 'owner: meetings';

create table meeting_ballot (
  meeting_id uuid not null,
  vote_id uuid not null,
  hand text not null constraint meeting_ballot_hand_shape check (hand ~ '^[0-9a-f]{64}$'),
  chosen jsonb not null,
  constraint meeting_ballot_pkey primary key (meeting_id, vote_id, hand),
  constraint meeting_ballot_vote_fkey foreign key (meeting_id, vote_id) references meeting_vote (meeting_id, id)
);
comment on table meeting_ballot is 'owner: meetings';

-- What people thought of the day, answered once by each badge.
create table meeting_feedback (
  meeting_id uuid not null constraint meeting_feedback_meeting_fkey references meeting (id),
  hand text not null constraint meeting_feedback_hand_shape check (hand ~ '^[0-9a-f]{64}$'),
  chosen jsonb not null,
  words jsonb not null,
  constraint meeting_feedback_pkey primary key (meeting_id, hand)
);
comment on table meeting_feedback is 'owner: meetings';

-- Rights ------------------------------------------------------------------------------------------

-- The meeting at which the link of this request has a place.
create function parvis_meeting_placed() returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select a.meeting_id from meeting_attendee a where parvis_scope() = 'registrant' and a.link_hash = parvis_file() and a.state = 'coming' $$;

alter table meeting_question enable row level security;
create policy meeting_question_read on meeting_question for select using ((select parvis_sees_all()) or (state in ('shown', 'answered') and parvis_meeting_public(meeting_id)));
create policy meeting_question_add on meeting_question for insert with check ((select parvis_sees_all()) or (state = 'waiting' and meeting_id = (select parvis_meeting_placed())));
create policy meeting_question_change on meeting_question for update using ((select parvis_sees_all())) with check ((select parvis_sees_all()));

alter table meeting_vote enable row level security;
create policy meeting_vote_read on meeting_vote for select using ((select parvis_sees_all()) or (state <> 'draft' and parvis_meeting_public(meeting_id)));
create policy meeting_vote_add on meeting_vote for insert with check ((select parvis_sees_all()));
create policy meeting_vote_change on meeting_vote for update using ((select parvis_sees_all())) with check ((select parvis_sees_all()));

-- Hands are read by the system alone, and written by who holds a place.
do $$
declare t text;
begin
  foreach t in array array['meeting_support', 'meeting_ballot', 'meeting_feedback'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using ((select parvis_scope()) = ''system'')', t || '_read', t);
    execute format('create policy %I on %I for insert with check (meeting_id = (select parvis_meeting_placed()))', t || '_add', t);
    execute format('create policy %I on %I for delete using ((select parvis_sees_all()))', t || '_remove', t);
  end loop;
end $$;

-- How many supported a question: a number, whoever asks.
create function parvis_meeting_supports(meeting uuid) returns table (question_id uuid, supports integer) language sql stable security definer set search_path = public, pg_temp as
$$ select s.question_id, count(*)::integer from meeting_support s where s.meeting_id = $1 and (parvis_meeting_public($1) or parvis_sees_all()) group by s.question_id $$;

-- Counts by option, for whoever closes a vote; of fewer than five voices, none. While it is open nobody reads them: from one look to
-- the next, a single voice would show.
create function parvis_meeting_tally(meeting uuid, vote uuid) returns table (option text, voices integer) language sql stable security definer set search_path = public, pg_temp as
$$ select o.option, count(*)::integer from meeting_ballot b cross join lateral jsonb_array_elements_text(b.chosen) as o (option)
   where b.meeting_id = $1 and b.vote_id = $2 and parvis_sees_all()
   and (select count(*) from meeting_ballot n where n.meeting_id = $1 and n.vote_id = $2) >= 5 group by o.option $$;

-- How many voices a vote has so far, in steps of five.
create function parvis_meeting_voices(meeting uuid, vote uuid) returns integer language sql stable security definer set search_path = public, pg_temp as
$$ select (count(*) / 5 * 5)::integer from meeting_ballot b where b.meeting_id = $1 and b.vote_id = $2 and (parvis_meeting_public($1) or parvis_sees_all()) $$;

-- Whether a vote is open, and keeps it open until the end of this transaction: what is taken is counted.
create function parvis_meeting_keep_open(meeting uuid, vote uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from meeting_vote v where v.meeting_id = $1 and v.id = $2 and v.state = 'open' for share;
  return found;
end $$;

-- Forgets who voted, once a vote has its counts. Returns how many votes went.
create function parvis_meeting_forget(meeting uuid, vote uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  if not parvis_sees_all() then return 0; end if;
  delete from meeting_ballot b using meeting_vote v where b.meeting_id = $1 and b.vote_id = $2 and v.meeting_id = $1 and v.id = $2 and v.state = 'closed';
  get diagnostics gone = row_count;
  return gone;
end $$;

-- What people thought, without hands, in an order of its own; of fewer than five, nothing.
create function parvis_meeting_opinions(meeting uuid) returns table (chosen jsonb, words jsonb) language sql stable security definer set search_path = public, pg_temp as
$$ select f.chosen, f.words from meeting_feedback f where f.meeting_id = $1 and parvis_sees_all()
   and (select count(*) from meeting_feedback n where n.meeting_id = $1) >= 5 order by encode(sha256(f.hand::bytea), 'hex') $$;

grant select, insert on meeting_question, meeting_support, meeting_vote, meeting_ballot, meeting_feedback to parvis_app;
grant update (state) on meeting_question to parvis_app;
grant update (state, counts) on meeting_vote to parvis_app;
grant delete on meeting_support, meeting_ballot, meeting_feedback to parvis_app;

select parvis_open_to_privacy();
