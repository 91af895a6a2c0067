-- What other programs may do with the product: keys of the programming interface, signed webhooks, figures shown on other sites.

-- A key acts for whoever made it, within its scopes, while that person still holds the role. Without a body: of the office.
create table api_key (
  id uuid constraint api_key_pkey primary key,
  organisation_id uuid constraint api_key_organisation_fkey references organisation (id),
  name text not null constraint api_key_name_length check (length(name) between 1 and 80),
  prefix text not null,
  token_hash text not null constraint api_key_token_hash_shape check (token_hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null,
  made_by uuid not null constraint api_key_made_by_fkey references person (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_key_token_hash_unique unique (token_hash),
  constraint api_key_expiry_follows check (expires_at > made_at)
);
comment on table api_key is 'owner: integrations';
create index api_key_organisation_index on api_key (organisation_id);
create index api_key_made_by_index on api_key (made_by);

-- The answer to a write, kept for a day: the same request under the same idempotency key is answered with it again.
create table api_idempotency (
  key_id uuid not null constraint api_idempotency_key_fkey references api_key (id) on delete cascade,
  idempotency_key text not null constraint api_idempotency_key_length check (length(idempotency_key) between 1 and 255),
  request_digest text not null constraint api_idempotency_request_digest_shape check (request_digest ~ '^[0-9a-f]{64}$'),
  status integer,
  -- Sealed: the answer to the making of a webhook holds its secret.
  answer text,
  made_at timestamptz not null,
  constraint api_idempotency_pkey primary key (key_id, idempotency_key),
  constraint api_idempotency_answered check ((status is null) = (answer is null))
);
comment on table api_idempotency is 'owner: integrations';
create index api_idempotency_made_index on api_idempotency (made_at);

create table webhook_endpoint (
  id uuid constraint webhook_endpoint_pkey primary key,
  organisation_id uuid constraint webhook_endpoint_organisation_fkey references organisation (id),
  url text not null constraint webhook_endpoint_url_length check (length(url) between 1 and 2000),
  event_types text[] not null,
  sealed_secret text not null,
  -- The secret before, which still signs beside the present one until then.
  former_sealed_secret text,
  former_until timestamptz,
  made_at timestamptz not null,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_because text constraint webhook_endpoint_disabled_because_known check (disabled_because in ('failing', 'gone', 'asked')),
  constraint webhook_endpoint_disabled_whole check ((disabled_at is null) = (disabled_because is null)),
  constraint webhook_endpoint_former_whole check ((former_sealed_secret is null) = (former_until is null))
);
comment on table webhook_endpoint is 'owner: integrations';
create index webhook_endpoint_organisation_index on webhook_endpoint (organisation_id);

-- A message to one endpoint; its id goes with it, the same at every attempt.
create table webhook_delivery (
  id uuid constraint webhook_delivery_pkey primary key,
  endpoint_id uuid not null constraint webhook_delivery_endpoint_fkey references webhook_endpoint (id) on delete cascade,
  event_type text not null,
  payload text not null,
  state text not null constraint webhook_delivery_state_known check (state in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0 constraint webhook_delivery_attempts_positive check (attempts >= 0),
  next_at timestamptz not null,
  -- While an attempt is under way nobody else makes one; a process that died frees it.
  claimed_until timestamptz,
  made_at timestamptz not null,
  finished_at timestamptz
);
comment on table webhook_delivery is 'owner: integrations';
create index webhook_delivery_due_index on webhook_delivery (next_at) where state = 'pending';
create index webhook_delivery_endpoint_index on webhook_delivery (endpoint_id, id);

create table webhook_attempt (
  delivery_id uuid not null constraint webhook_attempt_delivery_fkey references webhook_delivery (id) on delete cascade,
  number integer not null constraint webhook_attempt_number_positive check (number > 0),
  attempted_at timestamptz not null,
  -- Null when no answer came.
  status integer,
  outcome text not null constraint webhook_attempt_outcome_known check (outcome in ('accepted', 'refused', 'redirected', 'gone', 'unreachable', 'too_slow', 'private_address')),
  milliseconds integer not null constraint webhook_attempt_milliseconds_positive check (milliseconds >= 0),
  constraint webhook_attempt_pkey primary key (delivery_id, number)
);
comment on table webhook_attempt is 'owner: integrations';

-- A body agrees that its score be shown on other sites, and takes that back.
create table embed_consent (
  organisation_id uuid not null constraint embed_consent_organisation_fkey references organisation (id),
  id uuid not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint embed_consent_pkey primary key (organisation_id, id)
);
comment on table embed_consent is 'owner: integrations';
create unique index embed_consent_current on embed_consent (organisation_id) where withdrawn_at is null;

-- What a tile shows, and nothing else of the body: there is one only while the body agrees, so that everybody may read it.
create table embed_tile (
  organisation_id uuid not null constraint embed_tile_organisation_fkey references organisation (id),
  edition_id text not null,
  facts jsonb not null,
  made_at timestamptz not null,
  constraint embed_tile_pkey primary key (organisation_id, edition_id)
);
comment on table embed_tile is 'owner: integrations';

grant select, insert, delete on api_key, api_idempotency, webhook_endpoint, webhook_delivery, webhook_attempt, embed_tile to parvis_app;
grant select, insert on embed_consent to parvis_app;
grant update (last_used_at, revoked_at) on api_key to parvis_app;
grant update (status, answer) on api_idempotency to parvis_app;
grant update (url, event_types, sealed_secret, former_sealed_secret, former_until, failing_since, disabled_at, disabled_because) on webhook_endpoint to parvis_app;
grant update (state, attempts, next_at, claimed_until, finished_at) on webhook_delivery to parvis_app;
grant update (withdrawn_at) on embed_consent to parvis_app;
grant update (facts, made_at) on embed_tile to parvis_app;

create function parvis_integrates(organisation uuid) returns boolean language sql stable as
$$ select parvis_sees_all() or (parvis_scope() = 'participant' and organisation = any (parvis_organisations())) $$;

alter table api_key enable row level security;
create policy api_key_all on api_key for all using (parvis_scope() = 'auth' or parvis_integrates(organisation_id));
alter table api_idempotency enable row level security;
create policy api_idempotency_all on api_idempotency for all using (exists (select from api_key k where k.id = key_id));
alter table webhook_endpoint enable row level security;
create policy webhook_endpoint_all on webhook_endpoint for all using (parvis_integrates(organisation_id));
alter table webhook_delivery enable row level security;
create policy webhook_delivery_all on webhook_delivery for all using (exists (select from webhook_endpoint e where e.id = endpoint_id));
alter table webhook_attempt enable row level security;
create policy webhook_attempt_all on webhook_attempt for all using (exists (select from webhook_delivery d where d.id = delivery_id));
alter table embed_consent enable row level security;
create policy embed_consent_all on embed_consent for all using (parvis_integrates(organisation_id));
alter table embed_tile enable row level security;
create policy embed_tile_read on embed_tile for select using (true);
create policy embed_tile_write on embed_tile for all using (parvis_integrates(organisation_id)) with check (parvis_integrates(organisation_id));

select parvis_open_to_privacy();
