-- Invoices and credit notes: what was issued never changes. A mistake is taken back by a credit note, a payment noted
-- wrongly by its reversal.

-- The last number given in each series and year. Whoever issues holds this row until the document stands or falls with
-- its number, so that no number is ever missing (CGI, annexe II, art. 242 nonies A).
create table invoice_counter (
  series text not null constraint invoice_counter_series_known check (series in ('FA', 'AV')),
  year integer not null,
  last integer not null constraint invoice_counter_last_positive check (last >= 0),
  constraint invoice_counter_pkey primary key (series, year)
);
comment on table invoice_counter is 'owner: billing';

create table invoice (
  organisation_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  edition_id text not null,
  number text not null constraint invoice_number_unique unique,
  series text not null constraint invoice_series_known check (series in ('FA', 'AV')),
  year integer not null,
  place integer not null constraint invoice_place_positive check (place > 0),
  -- The invoice that a credit note takes back.
  corrects_id uuid,
  reason text constraint invoice_reason_length check (length(reason) <= 500),
  siren text not null constraint invoice_siren_shape check (siren ~ '^[0-9]{9}$'),
  buyer_name text not null,
  issued_on date not null,
  service_done_on date not null,
  due_on date,
  payment_days integer not null,
  net_cents integer not null constraint invoice_net_positive check (net_cents > 0),
  vat_cents integer not null constraint invoice_vat_positive check (vat_cents >= 0),
  gross_cents integer not null,
  -- The whole document in the model of EN 16931; its XML is written from it, the same bytes each time.
  document jsonb not null,
  -- For each line of the document: the line of the order that it bills or takes back.
  order_lines jsonb not null,
  xml_sha256 text not null constraint invoice_xml_sha256_shape check (xml_sha256 ~ '^[0-9a-f]{64}$'),
  locale text not null constraint invoice_locale_known check (locale in ('fr', 'en')),
  issued_by uuid,
  issued_at timestamptz not null default now(),
  constraint invoice_pkey primary key (organisation_id, id),
  constraint invoice_order_fkey foreign key (organisation_id, order_id) references purchase_order (organisation_id, id),
  constraint invoice_corrects_fkey foreign key (organisation_id, corrects_id) references invoice (organisation_id, id),
  constraint invoice_place_once unique (series, year, place),
  constraint invoice_total_sums check (gross_cents = net_cents + vat_cents),
  constraint invoice_credit_corrects check ((series = 'AV') = (corrects_id is not null)),
  constraint invoice_due_when_invoice check ((series = 'FA') = (due_on is not null)),
  constraint invoice_credit_reason check (series = 'FA' or length(coalesce(reason, '')) > 0)
);
comment on table invoice is 'owner: billing';
create index invoice_order_index on invoice (organisation_id, order_id);
create index invoice_corrects_index on invoice (organisation_id, corrects_id);
create index invoice_issued_index on invoice (issued_on, number);
create index invoice_siren_index on invoice (siren, issued_on);

-- The bytes of each PDF that was made of an invoice; the first one is the one that is handed out.
create table invoice_file (
  organisation_id uuid not null,
  invoice_id uuid not null,
  sha256 text not null constraint invoice_file_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null constraint invoice_file_size_positive check (size_bytes > 0),
  made_at timestamptz not null default now(),
  constraint invoice_file_pkey primary key (organisation_id, invoice_id),
  constraint invoice_file_invoice_fkey foreign key (organisation_id, invoice_id) references invoice (organisation_id, id)
);
comment on table invoice_file is 'owner: billing';

create table invoice_payment (
  organisation_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  paid_on date not null,
  -- Negative: the reversal of a payment that was noted wrongly.
  amount_cents integer not null constraint invoice_payment_amount_not_zero check (amount_cents <> 0),
  reference text not null constraint invoice_payment_reference_length check (length(reference) between 1 and 140),
  reverses_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint invoice_payment_pkey primary key (organisation_id, id),
  constraint invoice_payment_invoice_fkey foreign key (organisation_id, invoice_id) references invoice (organisation_id, id),
  constraint invoice_payment_reverses_fkey foreign key (organisation_id, reverses_id) references invoice_payment (organisation_id, id),
  constraint invoice_payment_reversal_negative check ((reverses_id is not null) = (amount_cents < 0))
);
comment on table invoice_payment is 'owner: billing';
create index invoice_payment_invoice_index on invoice_payment (organisation_id, invoice_id);
create index invoice_payment_day_index on invoice_payment (paid_on);

grant select, insert on invoice_counter, invoice, invoice_file, invoice_payment to parvis_app;
grant update (last) on invoice_counter to parvis_app;

alter table invoice_counter enable row level security;
create policy invoice_counter_all on invoice_counter for all using (parvis_sees_all()) with check (parvis_sees_all());

-- The office issues; a body reads its own.
do $$
declare t text;
begin
  foreach t in array array['invoice', 'invoice_payment', 'invoice_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select using (parvis_sees_all()
      or (parvis_scope() = ''participant'' and organisation_id = any (parvis_organisations())))', t || '_read', t);
  end loop;
end $$;
create policy invoice_add on invoice for insert with check (parvis_sees_all());
create policy invoice_payment_add on invoice_payment for insert with check (parvis_sees_all());
create policy invoice_file_add on invoice_file for insert with check (parvis_sees_all());
