-- Quotations, purchase orders and their signed copies; and the link by which a body follows its registration without
-- an account.

-- The link of one registration, mailed to its contacts. Only a digest of the token is kept: who reads the database
-- cannot open a file. Each message carries a link of its own, so that one can be told from another.
create table file_link (
  organisation_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  contact_role text not null constraint file_link_contact_role_known check (contact_role in ('referent', 'decision_maker')),
  token_hash text not null constraint file_link_token_hash_shape check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint file_link_pkey primary key (organisation_id, id),
  constraint file_link_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id)
);
comment on table file_link is 'owner: registrations';
create index file_link_token_index on file_link (token_hash);
create index file_link_registration_index on file_link (organisation_id, registration_id);

-- Lines and amounts of a quotation never change: another price is another version.
create table quote (
  organisation_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  edition_id text not null,
  version integer not null constraint quote_version_positive check (version > 0),
  reference text not null constraint quote_reference_unique unique,
  buyer jsonb not null,
  lines jsonb not null,
  net_cents integer not null,
  vat_cents integer not null,
  gross_cents integer not null,
  note text constraint quote_note_length check (length(note) <= 2000),
  valid_until date not null,
  state text not null constraint quote_state_known check (state in ('sent', 'accepted', 'refused', 'replaced', 'withdrawn')),
  locale text not null constraint quote_locale_known check (locale in ('fr', 'en')),
  made_by uuid,
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by text,
  answer_reason text constraint quote_answer_reason_length check (length(answer_reason) <= 2000),
  constraint quote_pkey primary key (organisation_id, id),
  constraint quote_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id),
  constraint quote_version_once unique (organisation_id, registration_id, version),
  constraint quote_total_sums check (net_cents >= 0 and vat_cents >= 0 and gross_cents = net_cents + vat_cents)
);
comment on table quote is 'owner: billing';
create unique index quote_sent_once on quote (organisation_id, registration_id) where state = 'sent';
create index quote_edition_index on quote (edition_id, state);

create table purchase_order (
  organisation_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  edition_id text not null,
  reference text not null constraint purchase_order_reference_unique unique,
  -- {name, siren, siret, kind, address, postcode, city, paymentDays, email}, as they stood when the form was prepared.
  buyer jsonb not null,
  service_code text constraint purchase_order_service_code_length check (length(service_code) <= 100),
  commitment_number text constraint purchase_order_commitment_number_length check (length(commitment_number) <= 50),
  -- [{item, label: {fr, en}, quantity, unitCents, netCents, vatPercent}]
  lines jsonb not null,
  net_cents integer not null,
  vat_cents integer not null,
  gross_cents integer not null,
  quote_id uuid,
  state text not null constraint purchase_order_state_known check (state in ('prepared', 'signed', 'accepted', 'returned', 'withdrawn')),
  locale text not null constraint purchase_order_locale_known check (locale in ('fr', 'en')),
  -- Counts every change: a decision names the version it was taken on.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint purchase_order_pkey primary key (organisation_id, id),
  constraint purchase_order_registration_fkey foreign key (organisation_id, registration_id) references registration (organisation_id, id),
  constraint purchase_order_quote_fkey foreign key (organisation_id, quote_id) references quote (organisation_id, id),
  constraint purchase_order_total_sums check (net_cents > 0 and vat_cents >= 0 and gross_cents = net_cents + vat_cents)
);
comment on table purchase_order is 'owner: billing';
create unique index purchase_order_live_once on purchase_order (organisation_id, registration_id) where state <> 'withdrawn';
create index purchase_order_edition_index on purchase_order (edition_id, state);
create index purchase_order_buyer_index on purchase_order ((buyer ->> 'siren'));

-- The very bytes of each order form handed out: a signed PDF that begins with them is our form.
create table order_document (
  organisation_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  locale text not null constraint order_document_locale_known check (locale in ('fr', 'en')),
  sha256 text not null constraint order_document_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null,
  created_at timestamptz not null default now(),
  constraint order_document_pkey primary key (organisation_id, id),
  constraint order_document_once unique (organisation_id, order_id, sha256),
  constraint order_document_order_fkey foreign key (organisation_id, order_id) references purchase_order (organisation_id, id)
);
comment on table order_document is 'owner: billing';

create table signed_copy (
  organisation_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  version integer not null constraint signed_copy_version_positive check (version > 0),
  sha256 text not null constraint signed_copy_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null constraint signed_copy_media_type_known check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes integer not null constraint signed_copy_size_positive check (size_bytes > 0),
  pages integer not null constraint signed_copy_pages_positive check (pages > 0),
  file_name text not null,
  received_at timestamptz not null default now(),
  received_by uuid,
  -- The contact whose link brought it, or the person signed in.
  received_from text not null,
  channel text not null constraint signed_copy_channel_known check (channel in ('link', 'space', 'office')),
  findings jsonb not null,
  constraint signed_copy_pkey primary key (organisation_id, id),
  constraint signed_copy_once unique (organisation_id, order_id, sha256),
  constraint signed_copy_version_once unique (organisation_id, order_id, version),
  constraint signed_copy_order_fkey foreign key (organisation_id, order_id) references purchase_order (organisation_id, id)
);
comment on table signed_copy is 'owner: billing';

create table order_decision (
  organisation_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  order_version integer not null,
  decision text not null constraint order_decision_known check (decision in ('accepted', 'returned', 'withdrawn')),
  reason text constraint order_decision_reason_length check (length(reason) <= 2000),
  decided_by uuid,
  -- The contact whose link was used, where nobody was signed in.
  decided_as text,
  decided_at timestamptz not null default now(),
  constraint order_decision_pkey primary key (organisation_id, id),
  constraint order_decision_once unique (organisation_id, order_id, order_version),
  constraint order_decision_reason_when_returned check (decision <> 'returned' or length(coalesce(reason, '')) > 0),
  constraint order_decision_order_fkey foreign key (organisation_id, order_id) references purchase_order (organisation_id, id)
);
comment on table order_decision is 'owner: billing';

-- A reminder is sent once for each of the edition's moments.
create table order_reminder (
  organisation_id uuid not null,
  order_id uuid not null,
  moment text not null,
  sent_at timestamptz not null default now(),
  constraint order_reminder_pkey primary key (organisation_id, order_id, moment),
  constraint order_reminder_order_fkey foreign key (organisation_id, order_id) references purchase_order (organisation_id, id)
);
comment on table order_reminder is 'owner: billing';

grant select, insert on file_link, quote, purchase_order, order_document, signed_copy, order_decision, order_reminder to parvis_app;
grant update (revoked_at, revoked_by) on file_link to parvis_app;
grant update (state, answered_at, answered_by, answer_reason) on quote to parvis_app;
grant update (state, version, service_code, commitment_number, changed_at) on purchase_order to parvis_app;

-- Sight by link -----------------------------------------------------------------------------------
-- The scope `registrant` sees with the link it holds: one registration, and nothing of any other, not even of the same
-- body. Expiry is judged by the product's clock, revocation here.

create function parvis_file() returns text language sql stable as
$$ select coalesce(current_setting('parvis.file', true), '') $$;

alter table file_link enable row level security;
create policy file_link_read on file_link for select using (
  parvis_sees_all() or (parvis_scope() = 'registrant' and token_hash = parvis_file()));
create policy file_link_add on file_link for insert with check (parvis_sees_all() or parvis_scope() in ('public', 'participant'));
create policy file_link_change on file_link for update using (parvis_sees_all()) with check (parvis_sees_all());

create function parvis_holds(organisation uuid, registration uuid) returns boolean language sql stable as
$$ select parvis_scope() = 'registrant' and exists (select from file_link l where l.token_hash = parvis_file()
     and l.revoked_at is null and l.organisation_id = organisation and l.registration_id = registration) $$;

-- Whose registration it is: the body's own people, or who holds its link.
create function parvis_own_file(organisation uuid, registration uuid) returns boolean language sql stable as
$$ select (parvis_scope() = 'participant' and organisation = any (parvis_organisations())) or parvis_holds(organisation, registration) $$;

create policy registration_read_by_link on registration for select using (parvis_holds(organisation_id, id));
create policy registration_site_read_by_link on registration_site for select using (parvis_holds(organisation_id, registration_id));
create policy registration_contact_read_by_link on registration_contact for select using (parvis_holds(organisation_id, registration_id));
create policy registration_decision_read_by_link on registration_decision for select using (parvis_holds(organisation_id, registration_id));
create policy site_read_by_link on site for select using (parvis_scope() = 'registrant' and exists (
  select from registration_site rs where rs.organisation_id = site.organisation_id and rs.site_id = site.id
    and parvis_holds(rs.organisation_id, rs.registration_id)));

-- A body may withdraw what it asked for; every other decision is the office's.
create policy registration_withdraw on registration for update
  using (parvis_own_file(organisation_id, id) and state in ('submitted', 'waiting'))
  with check (parvis_own_file(organisation_id, id) and state = 'withdrawn');
create policy registration_decision_withdraw on registration_decision for insert
  with check (parvis_own_file(organisation_id, registration_id) and decision = 'withdrawn');

alter table quote enable row level security;
create policy quote_read on quote for select using (parvis_sees_all() or parvis_own_file(organisation_id, registration_id));
create policy quote_add on quote for insert with check (parvis_sees_all());
create policy quote_change on quote for update using (parvis_sees_all()) with check (parvis_sees_all());
create policy quote_answer on quote for update using (parvis_own_file(organisation_id, registration_id) and state in ('sent', 'accepted'))
  with check (parvis_own_file(organisation_id, registration_id) and state in ('accepted', 'refused', 'withdrawn'));

-- An accepted quotation becomes an order form at once.
alter table purchase_order enable row level security;
create policy purchase_order_read on purchase_order for select using (parvis_sees_all() or parvis_own_file(organisation_id, registration_id));
create policy purchase_order_add on purchase_order for insert with check (parvis_sees_all()
  or (parvis_own_file(organisation_id, registration_id) and state = 'prepared' and exists (
    select from quote q where q.organisation_id = purchase_order.organisation_id and q.id = purchase_order.quote_id and q.state = 'accepted'
      and q.registration_id = purchase_order.registration_id and q.gross_cents = purchase_order.gross_cents)));
create policy purchase_order_change on purchase_order for update using (parvis_sees_all()) with check (parvis_sees_all());
create policy purchase_order_sign on purchase_order for update
  using (parvis_own_file(organisation_id, registration_id) and state in ('prepared', 'signed', 'returned'))
  with check (parvis_own_file(organisation_id, registration_id) and state in ('prepared', 'signed', 'returned', 'withdrawn'));

-- What hangs on an order is seen by who sees the order.
create function parvis_sees_order(organisation uuid, purchase uuid) returns boolean language sql stable as
$$ select exists (select from purchase_order o where o.organisation_id = organisation and o.id = purchase) $$;

alter table order_document enable row level security;
create policy order_document_read on order_document for select using (parvis_sees_all() or parvis_sees_order(organisation_id, order_id));
create policy order_document_add on order_document for insert with check (parvis_sees_all() or parvis_sees_order(organisation_id, order_id));

alter table signed_copy enable row level security;
create policy signed_copy_read on signed_copy for select using (parvis_sees_all() or parvis_sees_order(organisation_id, order_id));
create policy signed_copy_add on signed_copy for insert with check (parvis_sees_all()
  or (channel in ('link', 'space') and parvis_sees_order(organisation_id, order_id)));

alter table order_decision enable row level security;
create policy order_decision_read on order_decision for select using (parvis_sees_all() or parvis_sees_order(organisation_id, order_id));
create policy order_decision_add on order_decision for insert with check (parvis_sees_all()
  or (decision = 'withdrawn' and parvis_sees_order(organisation_id, order_id)));

alter table order_reminder enable row level security;
create policy order_reminder_all on order_reminder for all using (parvis_sees_all()) with check (parvis_sees_all());

-- Who holds a link writes events of that body only.
drop policy event_add on event;
create policy event_add on event for insert with check (
  parvis_scope() <> ''
  and (parvis_scope() <> 'participant' or organisation_id is null or organisation_id = any (parvis_organisations()))
  and (parvis_scope() <> 'registrant' or exists (select from file_link l where l.token_hash = parvis_file() and l.organisation_id = event.organisation_id)));
