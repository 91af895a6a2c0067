-- What people write about a body elsewhere: sources with their lawful ground, files taken over, mentions, what each sentence says.
-- How to read it:
--   A mention counts in figures where `not repeated`. `rating`: 0 the worst, 1 the best, null where the source has none.
--   What is said of criteria: `mention_finding where in_force`, by `said_on`; rows of the machine that a person replaced stay, not in force.
--   `doubtful`: a person should look before it counts alone. `criterion` null: of none of the criteria.
--   `body` is masked, always: what it hid is nowhere but sealed in `mention_doubt`, until a person has decided or thirty days are over.
--   `author`: a pseudonym by a key of the quarter in which the file came; null where nobody was named. Comparable within `author_period` only.
--   `copies_of`: the first mention of a chain of copies, itself included; null for a text that stands alone.
--   `replied_at`: first public answer of the body, as the source tells it; `listening_source.may_reply`: whether answers are possible there.
-- Mentions go with their source's term (`expires_on`); what hangs on them goes with them.

create table listening_source (
  organisation_id uuid not null constraint listening_source_organisation_fkey references organisation (id),
  id uuid not null,
  name text not null constraint listening_source_name_length check (length(name) between 2 and 120),
  -- How its files are read; the list is in the code.
  adapter text not null constraint listening_source_adapter_shape check (adapter ~ '^[a-z_]{2,40}$'),
  legal_basis text not null constraint listening_source_legal_basis_known check (legal_basis in ('public_task', 'legitimate_interest', 'consent')),
  licence text not null constraint listening_source_licence_length check (length(licence) between 2 and 200),
  -- How the people who write there are told, in the body's words.
  information text constraint listening_source_information_length check (length(information) between 1 and 500),
  keep_months integer not null constraint listening_source_keep_months_bounded check (keep_months between 1 and 24),
  may_reply boolean not null,
  created_by uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint listening_source_pkey primary key (organisation_id, id)
);
comment on table listening_source is 'owner: listening';

-- A file, or a pasted text, as it was taken over. The file goes once it is read; its digest stays.
create table listening_import (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  file_name text not null constraint listening_import_file_name_length check (length(file_name) between 1 and 200),
  file_sha256 text not null constraint listening_import_file_sha256_shape check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- When it was taken from the platform.
  captured_on date not null,
  mapping jsonb not null,
  state text not null constraint listening_import_state_known check (state in ('waiting', 'running', 'done')),
  -- Entries of the file, as far as known, and what became of those read.
  total_count integer not null default 0,
  read_count integer not null default 0,
  stored_count integer not null default 0,
  known_count integer not null default 0,
  changed_count integer not null default 0,
  fault_count integer not null default 0,
  doubt_count integer not null default 0,
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  constraint listening_import_pkey primary key (organisation_id, id),
  constraint listening_import_source_fkey foreign key (organisation_id, source_id) references listening_source (organisation_id, id),
  constraint listening_import_counts_positive check (least(total_count, read_count, stored_count, known_count, changed_count, fault_count, doubt_count) >= 0)
);
comment on table listening_import is 'owner: listening';
create index listening_import_source on listening_import (organisation_id, source_id, asked_at desc);

-- Entries of a file that could not be read, sealed with the key of the site, to be set right and given again. Gone after thirty days.
create table listening_fault (
  organisation_id uuid not null,
  import_id uuid not null,
  line integer not null constraint listening_fault_line_positive check (line > 0),
  field text,
  code text not null,
  sealed text not null,
  noted_at timestamptz not null,
  constraint listening_fault_pkey primary key (organisation_id, import_id, line),
  constraint listening_fault_import_fkey foreign key (organisation_id, import_id) references listening_import (organisation_id, id) on delete cascade
);
comment on table listening_fault is 'owner: listening';

create table mention (
  organisation_id uuid not null,
  -- Follows from the source and the number it has there, or from all that it says: the same mention is never there twice.
  id uuid not null,
  source_id uuid not null,
  import_id uuid not null,
  said_at timestamptz not null,
  said_on date not null,
  author uuid,
  author_period text,
  rating real constraint mention_rating_range check (rating between 0 and 1),
  body text not null constraint mention_body_length check (length(body) <= 8000),
  -- Digest of what the source gave: tells a text that was changed there from one that was not.
  content_digest bytea not null,
  language text not null constraint mention_language_shape check (language ~ '^[a-z]{2}$'),
  -- Whether its language is one that the model reads.
  understood boolean not null,
  -- Where it stands, sealed with the key of the site: an address may name its author.
  link text,
  reply text constraint mention_reply_length check (length(reply) <= 8000),
  replied_at timestamptz,
  copies_of uuid,
  -- A copy by the same author, or where authors are unknown of the same day: counted once, with its first.
  repeated boolean not null default false,
  expires_on date not null,
  constraint mention_pkey primary key (organisation_id, id),
  constraint mention_source_fkey foreign key (organisation_id, source_id) references listening_source (organisation_id, id),
  constraint mention_import_fkey foreign key (organisation_id, import_id) references listening_import (organisation_id, id),
  constraint mention_author_whole check ((author is null) = (author_period is null))
);
comment on table mention is 'owner: listening';
create index mention_said on mention (organisation_id, said_on, id);
create index mention_of_source on mention (organisation_id, source_id, said_on);
create index mention_copies on mention (organisation_id, copies_of) where copies_of is not null;
create index mention_expires on mention (expires_on);

-- Texts whose masking a person should look at: the original, sealed with the key of the site.
create table mention_doubt (
  organisation_id uuid not null,
  mention_id uuid not null,
  sealed text not null,
  noted_at timestamptz not null,
  constraint mention_doubt_pkey primary key (organisation_id, mention_id),
  constraint mention_doubt_mention_fkey foreign key (organisation_id, mention_id) references mention (organisation_id, id) on delete cascade
);
comment on table mention_doubt is 'owner: listening';

-- What a sentence says of one subject. Places are of `mention.body`. `because`: words that weighed most, as places and shares.
create table mention_finding (
  organisation_id uuid not null,
  mention_id uuid not null,
  sentence smallint not null,
  subject smallint not null,
  said_on date not null,
  place_from integer not null,
  place_to integer not null,
  criterion text,
  polarity smallint not null constraint mention_finding_polarity_known check (polarity in (-1, 0, 1)),
  sure real not null,
  sure_polarity real not null,
  doubtful boolean not null,
  because jsonb,
  -- By a person, or by the machine.
  corrected boolean not null default false,
  in_force boolean not null default true,
  constraint mention_finding_pkey primary key (organisation_id, mention_id, sentence, subject),
  constraint mention_finding_mention_fkey foreign key (organisation_id, mention_id) references mention (organisation_id, id) on delete cascade,
  constraint mention_finding_places_ordered check (0 <= place_from and place_from < place_to)
);
comment on table mention_finding is 'owner: listening';
create index mention_finding_said on mention_finding (organisation_id, said_on, criterion) include (mention_id, polarity, doubtful) where in_force;
create index mention_finding_doubtful on mention_finding (organisation_id, said_on desc, mention_id) where in_force and doubtful;

-- What a person said that a sentence means; `said` is the sentence, masked. Learnt from only once somebody took it along in a file.
create table finding_correction (
  organisation_id uuid not null,
  id uuid not null,
  mention_id uuid not null,
  said text not null constraint finding_correction_said_length check (length(said) between 1 and 8000),
  subjects jsonb not null,
  before jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  exported_at timestamptz,
  constraint finding_correction_pkey primary key (organisation_id, id),
  constraint finding_correction_mention_fkey foreign key (organisation_id, mention_id) references mention (organisation_id, id) on delete cascade
);
comment on table finding_correction is 'owner: listening';
create index finding_correction_mention on finding_correction (organisation_id, mention_id);

-- Mentions erased at the request of whoever wrote them: known again when a file brings them once more.
create table mention_erased (
  organisation_id uuid not null,
  mention_id uuid not null,
  erased_by uuid,
  erased_at timestamptz not null,
  constraint mention_erased_pkey primary key (organisation_id, mention_id),
  constraint mention_erased_organisation_fkey foreign key (organisation_id) references organisation (id)
);
comment on table mention_erased is 'owner: listening';

-- Keys of pseudonyms, one a body and quarter, sealed with the key of the site; destroyed when the quarter is over.
create table listening_author_key (
  organisation_id uuid not null constraint listening_author_key_organisation_fkey references organisation (id),
  period text not null constraint listening_author_key_period_shape check (period ~ '^[0-9]{4}-Q[1-4]$'),
  sealed text not null,
  constraint listening_author_key_pkey primary key (organisation_id, period)
);
comment on table listening_author_key is 'owner: listening';

-- Rights ------------------------------------------------------------------------------------------

-- The body and whoever sees all. What is asked once a statement is asked once, not once a row.
do $$
declare
  t text;
  own text := '(select parvis_sees_all()) or ((select parvis_scope()) = ''participant'' and organisation_id = any ((select parvis_organisations())::uuid[]))';
begin
  foreach t in array array['listening_source', 'listening_import', 'listening_fault', 'mention', 'mention_doubt', 'mention_finding', 'finding_correction', 'mention_erased'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for all using (%s) with check (%s)', t || '_all', t, own, own);
  end loop;
end $$;

alter table listening_author_key enable row level security;
create policy listening_author_key_all on listening_author_key for all using ((select parvis_scope()) = 'system') with check ((select parvis_scope()) = 'system');

grant select, insert on listening_source, listening_import, listening_fault, mention, mention_doubt, mention_finding, finding_correction, mention_erased, listening_author_key to parvis_app;
grant update (name, legal_basis, licence, information, keep_months, may_reply, closed_at) on listening_source to parvis_app;
grant update (state, total_count, read_count, stored_count, known_count, changed_count, fault_count, doubt_count, finished_at) on listening_import to parvis_app;
grant update (import_id, rating, body, content_digest, language, understood, link, reply, replied_at, copies_of, repeated, expires_on) on mention to parvis_app;
grant update (in_force) on mention_finding to parvis_app;
grant update (exported_at) on finding_correction to parvis_app;
grant delete on listening_fault, mention, mention_doubt, mention_finding, listening_author_key to parvis_app;

select parvis_open_to_privacy();
