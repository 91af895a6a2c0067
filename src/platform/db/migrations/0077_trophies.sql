-- Trophies: who may win a category (candidates), who goes to a second round (finalists), who wins. Written once each, never
-- changed: a finalist is fixed, a decision is taken. Nobody but the office reads any of it; what a release makes public is a
-- matter of the tables and policies of the release, which builds on these as follows.
--
-- For the jury, the release and the palmares:
--   * Categories are data: data/editions/<edition>/trophies.yaml (`loadTrophies` of grids). `by: score | change` are computed
--     here; `by: jury` are decided by people, whose desk writes its outcome with `recordDecision` (trophies/index.server.ts):
--     one row in trophy_decision, one in trophy_winner for each winner. Outcomes: `single` (one winner), `joint` (several),
--     `nobody` (`reason` says why, a code of trophies/outcome-reasons.ts).
--   * trophy_winner holds winners of both sorts. `value`, `standard_error`, `degrees_of_freedom`, `low`, `high` are the pooled
--     figures of both rounds (points of 100; for `change`, points gained beyond what peers gained); null in jury categories.
--   * Losers: trophy_candidacy and trophy_final never get a policy for anybody else. A public page reads trophy_decision and
--     trophy_winner alone, and of them only what the winners agreed to (and `nobody` with its reason never tells how many there were).
--   * trophy_seal: the fingerprint (Merkle root) of everything the decision rests on, first of the candidates and finalists, then
--     of the decision. It may be public from the day it is made: it betrays nobody (each leaf is salted) and proves that nothing
--     was changed afterwards. `openLeaf` gives what a winner who agreed may show: its own leaf and the path to the root.
--   * The second round is an edition of its own to missions, audits and scores: `<edition>-final` (`secondRoundId`). Its audits are
--     seen by no body (that edition is never published), and evaluators see ordinary missions.
--   * When a release opens: `editionDecided(ctx, edition)` says whether every computed category has its decision.

create table trophy_selection (
  edition_id text constraint trophy_selection_pkey primary key,
  selected_at timestamptz not null,
  selected_by uuid,
  -- Of the rules as they were read: categories, eligibility, limits.
  rules_digest text not null constraint trophy_selection_digest_shape check (rules_digest ~ '^[0-9a-f]{64}$'),
  method_version text not null,
  constraint trophy_selection_freeze_fkey foreign key (edition_id) references edition_freeze (edition_id)
);
comment on table trophy_selection is 'owner: trophies';

create table trophy_candidacy (
  organisation_id uuid not null constraint trophy_candidacy_organisation_fkey references organisation (id),
  edition_id text not null constraint trophy_candidacy_selection_fkey references trophy_selection (edition_id),
  category_id text not null,
  state text not null constraint trophy_candidacy_state_known check (state in ('finalist', 'candidate', 'excluded')),
  -- [{ code, … }]: why a body is left out, as trophies/exclusion.ts types them.
  reasons jsonb not null default '[]',
  -- Of the first round: the common score, or the change beyond its peers; null where there is none.
  value double precision,
  standard_error double precision,
  degrees_of_freedom double precision,
  -- Makes the leaf of the seal unguessable.
  salt text not null,
  constraint trophy_candidacy_pkey primary key (organisation_id, edition_id, category_id),
  constraint trophy_candidacy_measured check (state = 'excluded' or (value is not null and standard_error is not null and degrees_of_freedom is not null))
);
comment on table trophy_candidacy is 'owner: trophies';
create index trophy_candidacy_edition_index on trophy_candidacy (edition_id, category_id);

create table trophy_second_round (
  edition_id text constraint trophy_second_round_pkey primary key constraint trophy_second_round_selection_fkey references trophy_selection (edition_id),
  campaign_id uuid not null constraint trophy_second_round_campaign_fkey references campaign (id),
  planned_at timestamptz not null,
  planned_by uuid
);
comment on table trophy_second_round is 'owner: trophies';

-- Figures of both rounds together, of each finalist, when the category was decided.
create table trophy_final (
  organisation_id uuid not null,
  edition_id text not null,
  category_id text not null,
  -- Audits of the second round that count.
  audits integer not null,
  value double precision not null,
  standard_error double precision not null,
  degrees_of_freedom double precision not null,
  salt text not null,
  constraint trophy_final_pkey primary key (organisation_id, edition_id, category_id),
  constraint trophy_final_candidacy_fkey foreign key (organisation_id, edition_id, category_id) references trophy_candidacy (organisation_id, edition_id, category_id)
);
comment on table trophy_final is 'owner: trophies';
create index trophy_final_edition_index on trophy_final (edition_id, category_id);

create table trophy_decision (
  edition_id text not null,
  category_id text not null,
  outcome text not null constraint trophy_decision_outcome_known check (outcome in ('single', 'joint', 'nobody')),
  reason text,
  decided_at timestamptz not null,
  decided_by uuid,
  constraint trophy_decision_pkey primary key (edition_id, category_id),
  constraint trophy_decision_reason_when_nobody check ((outcome = 'nobody') = (reason is not null))
);
comment on table trophy_decision is 'owner: trophies';

create table trophy_winner (
  organisation_id uuid not null constraint trophy_winner_organisation_fkey references organisation (id),
  edition_id text not null,
  category_id text not null,
  value double precision,
  standard_error double precision,
  degrees_of_freedom double precision,
  low double precision,
  high double precision,
  constraint trophy_winner_pkey primary key (organisation_id, edition_id, category_id),
  constraint trophy_winner_decision_fkey foreign key (edition_id, category_id) references trophy_decision (edition_id, category_id)
);
comment on table trophy_winner is 'owner: trophies';
create index trophy_winner_edition_index on trophy_winner (edition_id, category_id);

create table trophy_seal (
  edition_id text not null,
  stage text not null constraint trophy_seal_stage_known check (stage in ('finalists', 'decision')),
  root text not null constraint trophy_seal_root_shape check (root ~ '^[0-9a-f]{64}$'),
  leaves integer not null,
  sealed_at timestamptz not null,
  constraint trophy_seal_pkey primary key (edition_id, stage)
);
comment on table trophy_seal is 'owner: trophies';

grant select, insert on trophy_selection, trophy_candidacy, trophy_second_round, trophy_final, trophy_decision, trophy_winner, trophy_seal to parvis_app;

do $$
declare t text;
begin
  foreach t in array array['trophy_selection', 'trophy_candidacy', 'trophy_second_round', 'trophy_final', 'trophy_decision', 'trophy_winner', 'trophy_seal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all())', t || '_read', t);
    execute format('create policy %I on %I for insert with check (parvis_sees_all())', t || '_add', t);
  end loop;
end $$;

select parvis_open_to_privacy();
