-- Polls of public agents. Two sides that nothing joins: who was given a token (roll, issue), and what was spent with one (serials,
-- ballots). No row of either side bears a time. While a poll is open its ballots are sealed, all of one length, first as they come
-- and then in shuffled groups; at its end they are opened all together, written again in the order of numbers drawn at random, and
-- the keys and the roll are destroyed.

create table staff_poll (
  organisation_id uuid not null constraint staff_poll_organisation_fkey references organisation (id),
  id uuid not null,
  -- Title and introduction by language; the units within which results may be shown.
  content jsonb not null,
  units jsonb not null,
  state text not null constraint staff_poll_state_known check (state in ('draft', 'open', 'closed')),
  showing text not null constraint staff_poll_showing_known check (showing in ('at_the_end', 'in_steps')),
  closes_at timestamptz,
  -- Of the key that signed its tokens; stays for whoever wants to check them.
  public_key text,
  -- How many people could take part, once it opened.
  eligible integer constraint staff_poll_eligible_enough check (eligible >= 10),
  -- How many groups of ballots were moved with fewer than five, because they had waited for a day.
  small_groups integer not null default 0 constraint staff_poll_small_groups_positive check (small_groups >= 0),
  -- Ballots counted, once it is over.
  ballots integer constraint staff_poll_ballots_positive check (ballots >= 0),
  created_by uuid,
  created_at timestamptz not null,
  constraint staff_poll_pkey primary key (organisation_id, id),
  constraint staff_poll_opened_whole check ((state = 'draft') = (public_key is null) and (state = 'draft') = (eligible is null))
);
comment on table staff_poll is 'owner: staff-polls';

create table poll_question (
  organisation_id uuid not null,
  poll_id uuid not null,
  id text not null constraint poll_question_id_shape check (id ~ '^q[0-9]{1,2}$'),
  position integer not null constraint poll_question_position_positive check (position > 0),
  kind text not null constraint poll_question_kind_known check (kind in ('yes_no', 'scale', 'emoji', 'picture', 'guess', 'rank', 'text', 'idea')),
  content jsonb not null,
  criterion text,
  constraint poll_question_pkey primary key (organisation_id, poll_id, id),
  constraint poll_question_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id),
  constraint poll_question_position_once unique (organisation_id, poll_id, position)
);
comment on table poll_question is 'owner: staff-polls';

-- Who may take part, by a mailed link, a printed code, or both. Whether they did is not here. The id follows from the address, where there is one.
create table poll_roll (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  address text constraint poll_roll_address_shape check (position('@' in address) > 1 and length(address) <= 254),
  code_hash text not null constraint poll_roll_code_hash_shape check (code_hash ~ '^[0-9a-f]{64}$'),
  unit text,
  constraint poll_roll_pkey primary key (organisation_id, poll_id, id),
  constraint poll_roll_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id),
  constraint poll_roll_code_hash_once unique (organisation_id, poll_id, code_hash)
);
comment on table poll_roll is 'owner: staff-polls';

-- To whom a token was given. The digest of what was signed lets a lost answer be given again; it says nothing of the token.
create table poll_issue (
  organisation_id uuid not null,
  poll_id uuid not null,
  roll_id uuid not null,
  blinded_digest text not null constraint poll_issue_blinded_digest_shape check (blinded_digest ~ '^[0-9a-f]{64}$'),
  constraint poll_issue_pkey primary key (organisation_id, poll_id, roll_id),
  constraint poll_issue_roll_fkey foreign key (organisation_id, poll_id, roll_id) references poll_roll (organisation_id, poll_id, id) on delete cascade
);
comment on table poll_issue is 'owner: staff-polls';

-- Both sealed with the key of the site; gone with the end of the poll.
create table poll_key (
  organisation_id uuid not null,
  poll_id uuid not null,
  signing_key text not null,
  ballot_key text not null,
  constraint poll_key_pkey primary key (organisation_id, poll_id),
  constraint poll_key_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table poll_key is 'owner: staff-polls';

-- Tokens spent: the public list. Nothing leads from one to a ballot.
create table poll_serial (
  organisation_id uuid not null,
  poll_id uuid not null,
  serial text not null constraint poll_serial_serial_shape check (serial ~ '^[0-9a-f]{64}$'),
  constraint poll_serial_pkey primary key (organisation_id, poll_id, serial),
  constraint poll_serial_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table poll_serial is 'owner: staff-polls';

-- Ballots as they come, sealed. The day alone is noted, so that none waits for long.
create table staged_ballot (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  sealed text not null,
  staged_on date not null,
  constraint staged_ballot_pkey primary key (organisation_id, poll_id, id),
  constraint staged_ballot_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table staged_ballot is 'owner: staff-polls';

-- Ballots that were moved, shuffled in groups, and sealed anew.
create table mixed_ballot (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  sealed text not null,
  group_number integer not null constraint mixed_ballot_group_positive check (group_number > 0),
  constraint mixed_ballot_pkey primary key (organisation_id, poll_id, id),
  constraint mixed_ballot_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table mixed_ballot is 'owner: staff-polls';

-- Ballots once the poll is over: what was chosen. Words are apart, and lead to no ballot.
create table poll_ballot (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  unit text,
  answers jsonb not null,
  constraint poll_ballot_pkey primary key (organisation_id, poll_id, id),
  constraint poll_ballot_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table poll_ballot is 'owner: staff-polls';

-- Comments and ideas, names masked before they were written here, in the groups in which they are read.
create table poll_words (
  organisation_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  question_id text not null,
  group_number integer not null constraint poll_words_group_positive check (group_number > 0),
  body text not null constraint poll_words_body_length check (length(body) between 1 and 4000),
  constraint poll_words_pkey primary key (organisation_id, poll_id, id),
  constraint poll_words_question_fkey foreign key (organisation_id, poll_id, question_id) references poll_question (organisation_id, poll_id, id)
);
comment on table poll_words is 'owner: staff-polls';

-- All that is shown of what was chosen, release after release. `unit`: '' is everybody. `through_group`: which groups it covers, until the end.
create table poll_release (
  organisation_id uuid not null,
  poll_id uuid not null,
  number integer not null constraint poll_release_number_positive check (number > 0),
  question_id text not null,
  unit text not null,
  answers integer not null constraint poll_release_answers_not_few check (answers >= 5),
  counts jsonb not null,
  through_group integer,
  constraint poll_release_pkey primary key (organisation_id, poll_id, number, question_id, unit),
  constraint poll_release_question_fkey foreign key (organisation_id, poll_id, question_id) references poll_question (organisation_id, poll_id, id)
);
comment on table poll_release is 'owner: staff-polls';

-- How many took part, at least, in steps of five.
create table poll_turnout (
  organisation_id uuid not null,
  poll_id uuid not null,
  unit text not null,
  eligible integer not null constraint poll_turnout_eligible_enough check (eligible >= 10),
  at_least integer not null constraint poll_turnout_in_steps check (at_least >= 0 and at_least % 5 = 0 and at_least <= eligible - 5),
  constraint poll_turnout_pkey primary key (organisation_id, poll_id, unit),
  constraint poll_turnout_poll_fkey foreign key (organisation_id, poll_id) references staff_poll (organisation_id, id)
);
comment on table poll_turnout is 'owner: staff-polls';

-- Rights ------------------------------------------------------------------------------------------

-- The poll that is looked at, without an account.
create function parvis_poll() returns uuid language sql stable as
$$ select nullif(current_setting('parvis.poll', true), '')::uuid $$;

-- Of its roll, the line that a link or a code opens: its id, or the digest of the code.
create function parvis_poll_voter() returns text language sql stable as
$$ select nullif(current_setting('parvis.poll_voter', true), '') $$;

-- The body arranges the poll; of the roll it sees who may take part.
alter table staff_poll enable row level security;
create policy staff_poll_read on staff_poll for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and id = (select parvis_poll()) and state <> 'draft'));
create policy staff_poll_add on staff_poll for insert with check (parvis_listens(organisation_id));
create policy staff_poll_change on staff_poll for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

alter table poll_question enable row level security;
create policy poll_question_read on poll_question for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())));
create policy poll_question_add on poll_question for insert with check (parvis_listens(organisation_id));
create policy poll_question_remove on poll_question for delete using (parvis_listens(organisation_id)
  and exists (select from staff_poll p where p.organisation_id = poll_question.organisation_id and p.id = poll_question.poll_id and p.state = 'draft'));

alter table poll_roll enable row level security;
create policy poll_roll_read on poll_roll for select using (parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()) and (select parvis_poll_voter()) in (id::text, code_hash)));
create policy poll_roll_add on poll_roll for insert with check (parvis_listens(organisation_id));
create policy poll_roll_remove on poll_roll for delete using ((select parvis_scope()) = 'system' or (parvis_listens(organisation_id)
  and exists (select from staff_poll p where p.organisation_id = poll_roll.organisation_id and p.id = poll_roll.poll_id and p.state = 'draft')));

-- To whom a token was given, nobody reads but the system, and who asks for their own.
alter table poll_issue enable row level security;
create policy poll_issue_read on poll_issue for select using ((select parvis_scope()) = 'system'
  or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()) and roll_id::text = (select parvis_poll_voter())));
create policy poll_issue_add on poll_issue for insert with check ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()) and roll_id::text = (select parvis_poll_voter()));
create policy poll_issue_remove on poll_issue for delete using ((select parvis_scope()) = 'system');

alter table poll_key enable row level security;
create policy poll_key_read on poll_key for select using ((select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())));
create policy poll_key_add on poll_key for insert with check (parvis_listens(organisation_id));
create policy poll_key_remove on poll_key for delete using ((select parvis_scope()) = 'system');

alter table poll_serial enable row level security;
create policy poll_serial_read on poll_serial for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())));
create policy poll_serial_add on poll_serial for insert with check ((select parvis_scope()) = 'system' or ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll())));
create policy poll_serial_remove on poll_serial for delete using ((select parvis_scope()) = 'system');

alter table staged_ballot enable row level security;
create policy staged_ballot_read on staged_ballot for select using ((select parvis_scope()) = 'system');
create policy staged_ballot_add on staged_ballot for insert with check ((select parvis_scope()) = 'public' and poll_id = (select parvis_poll()));
create policy staged_ballot_remove on staged_ballot for delete using ((select parvis_scope()) = 'system');

-- Ballots are read by the system alone: everybody else reads what was released of them.
do $$
declare t text;
begin
  foreach t in array array['mixed_ballot', 'poll_ballot'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using ((select parvis_scope()) = ''system'') with check ((select parvis_scope()) = ''system'')', t || '_all', t);
  end loop;
  foreach t in array array['poll_words', 'poll_release', 'poll_turnout'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_listens(organisation_id) or ((select parvis_scope()) = ''public'' and poll_id = (select parvis_poll())))', t || '_read', t);
    execute format('create policy %I on %I for insert with check ((select parvis_scope()) = ''system'')', t || '_add', t);
  end loop;
  foreach t in array array['poll_release', 'poll_turnout'] loop
    execute format('create policy %I on %I for update using ((select parvis_scope()) = ''system'') with check ((select parvis_scope()) = ''system'')', t || '_change', t);
  end loop;
end $$;

grant select, insert on staff_poll, poll_question, poll_roll, poll_issue, poll_key, poll_serial, staged_ballot, mixed_ballot, poll_ballot, poll_words, poll_release, poll_turnout to parvis_app;
grant update (content, units, state, showing, closes_at, public_key, eligible, small_groups, ballots) on staff_poll to parvis_app;
grant update (through_group) on poll_release to parvis_app;
grant update (at_least) on poll_turnout to parvis_app;
grant delete on poll_question, poll_roll, poll_issue, poll_key, poll_serial, staged_ballot, mixed_ballot to parvis_app;

select parvis_open_to_privacy();
