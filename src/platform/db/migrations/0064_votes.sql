-- Votes on statements with the map made of them, ballots on priorities and budgets, what people say of themselves so that one
-- sees who is missing, and what rules before elections lock.

-- What somebody says of a statement, by its number in the step; the last word counts while the step is open.
create table statement_vote (
  organisation_id uuid not null,
  participation_id uuid not null,
  statement integer not null constraint statement_vote_statement_positive check (statement > 0),
  step_id uuid not null,
  vote smallint not null constraint statement_vote_known check (vote in (-1, 0, 1)),
  constraint statement_vote_pkey primary key (organisation_id, participation_id, statement),
  constraint statement_vote_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table statement_vote is 'owner: consultations';
create index statement_vote_step_index on statement_vote (organisation_id, step_id);

-- Projects or priorities that one participation chose.
create table ballot (
  organisation_id uuid not null,
  participation_id uuid not null,
  step_id uuid not null,
  chosen text[] not null,
  constraint ballot_pkey primary key (organisation_id, participation_id),
  constraint ballot_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table ballot is 'owner: consultations';
create index ballot_step_index on ballot (organisation_id, step_id);

-- What was last worked out of a step and may be shown: the opinion map. `memory`: what the next run starts from.
create table step_snapshot (
  organisation_id uuid not null,
  step_id uuid not null,
  people integer not null,
  votes integer not null,
  result jsonb not null,
  memory jsonb not null,
  made_at timestamptz not null,
  constraint step_snapshot_pkey primary key (organisation_id, step_id),
  constraint step_snapshot_step_fkey foreign key (organisation_id, step_id) references consultation_step (organisation_id, id)
);
comment on table step_snapshot is 'owner: consultations';

-- Who lives there, as the census counts them: what people may say of themselves, and the shares it is held against.
create table consultation_population (
  organisation_id uuid not null,
  consultation_id uuid not null,
  content jsonb not null,
  constraint consultation_population_pkey primary key (organisation_id, consultation_id),
  constraint consultation_population_consultation_fkey foreign key (organisation_id, consultation_id) references consultation (organisation_id, id)
);
comment on table consultation_population is 'owner: consultations';

-- Age band, district, tenure of one participation. Read by nobody: only counts of five and more leave it.
create table participation_profile (
  organisation_id uuid not null,
  participation_id uuid not null,
  step_id uuid not null,
  said jsonb not null,
  given_on date not null,
  constraint participation_profile_pkey primary key (organisation_id, participation_id),
  constraint participation_profile_participation_fkey foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
comment on table participation_profile is 'owner: consultations';
create index participation_profile_step_index on participation_profile (organisation_id, step_id);

-- What a body says of an election: whether a member of its leadership stands, and whether it was won at the first round.
create table election_declaration (
  organisation_id uuid not null constraint election_declaration_organisation_fkey references organisation (id),
  election_id text not null,
  stands boolean not null default false,
  won_at_first boolean not null default false,
  declared_by uuid,
  declared_at timestamptz not null,
  constraint election_declaration_pkey primary key (organisation_id, election_id)
);
comment on table election_declaration is 'owner: consultations';

-- Somebody responsible goes on with what a rule locks, and says why; the grounds as they stood are kept. Never changed.
create table election_override (
  organisation_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  action text not null,
  reason text not null constraint election_override_reason_length check (length(reason) between 20 and 1000),
  grounds jsonb not null,
  given_by uuid,
  given_at timestamptz not null,
  constraint election_override_pkey primary key (organisation_id, id),
  constraint election_override_consultation_fkey foreign key (organisation_id, consultation_id) references consultation (organisation_id, id),
  constraint election_override_once unique (organisation_id, consultation_id, action)
);
comment on table election_override is 'owner: consultations';

-- Visitors give to the steps of the consultation they look at.
do $$
declare t text;
begin
  foreach t in array array['statement_vote', 'ballot', 'participation_profile'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for insert with check (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''public'' and (organisation_id, step_id) in (
        select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
        where c.slug = (select parvis_consultation()) and c.state in (''scheduled'', ''open''))))', t || '_add', t);
    execute format('create policy %I on %I for delete using ((select parvis_scope()) = ''system'' or (select parvis_scope()) = ''public'' and participation_id = (select parvis_participation()))', t || '_remove', t);
  end loop;
  -- Published once the consultation is over; before, only to whoever shows the code of the participation.
  foreach t in array array['statement_vote', 'ballot'] loop
    execute format('create policy %I on %I for select using (
      (select parvis_sees_all()) or ((select parvis_scope()) = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[]))
      or ((select parvis_scope()) = ''public'' and (participation_id = (select parvis_participation()) or (organisation_id, step_id) in (
        select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id
        where c.slug = (select parvis_consultation()) and parvis_consultation_is_over(c.state, c.closes_at)))))', t || '_read', t);
  end loop;
end $$;
create policy statement_vote_change on statement_vote for update using (
  (select parvis_scope()) = 'system' or (select parvis_scope()) = 'public' and participation_id = (select parvis_participation()));
create policy participation_profile_read on participation_profile for select using (
  (select parvis_scope()) = 'system' or (select parvis_scope()) = 'public' and participation_id = (select parvis_participation()));

alter table step_snapshot enable row level security;
create policy step_snapshot_read on step_snapshot for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, step_id) in (
    select s.organisation_id, s.id from consultation_step s join consultation c on c.organisation_id = s.organisation_id and c.id = s.consultation_id where c.slug = (select parvis_consultation()))));
create policy step_snapshot_make on step_snapshot for all using ((select parvis_scope()) = 'system') with check ((select parvis_scope()) = 'system');

alter table consultation_population enable row level security;
create policy consultation_population_read on consultation_population for select using (
  parvis_listens(organisation_id)
  or ((select parvis_scope()) = 'public' and (organisation_id, consultation_id) in (select c.organisation_id, c.id from consultation c where c.slug = (select parvis_consultation()))));
create policy consultation_population_add on consultation_population for insert with check (parvis_listens(organisation_id));
create policy consultation_population_change on consultation_population for update using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));

alter table election_declaration enable row level security;
create policy election_declaration_all on election_declaration for all using (parvis_listens(organisation_id)) with check (parvis_listens(organisation_id));
alter table election_override enable row level security;
create policy election_override_read on election_override for select using (parvis_listens(organisation_id));
create policy election_override_add on election_override for insert with check (parvis_listens(organisation_id));

grant select, insert, delete on statement_vote, ballot, participation_profile to parvis_app;
grant update (vote) on statement_vote to parvis_app;
grant select, insert, update on step_snapshot to parvis_app;
grant select, insert on consultation_population, election_declaration, election_override to parvis_app;
grant update (content) on consultation_population to parvis_app;
grant update (stands, won_at_first, declared_by, declared_at) on election_declaration to parvis_app;

select parvis_open_to_privacy();
