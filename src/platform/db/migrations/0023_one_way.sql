-- What makes sign-up to invoice one way. The day on which a buyer received an invoice, noted once it is known
-- (acknowledgement of the portal): the time to pay runs from it. The invoice itself never changes; the last note holds.
create table invoice_reception (
  organisation_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  received_on date not null,
  due_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint invoice_reception_pkey primary key (organisation_id, id),
  constraint invoice_reception_invoice_fkey foreign key (organisation_id, invoice_id) references invoice (organisation_id, id),
  constraint invoice_reception_due_after check (due_on >= received_on)
);
comment on table invoice_reception is 'owner: billing';
create index invoice_reception_invoice_index on invoice_reception (organisation_id, invoice_id, recorded_at);
grant select, insert on invoice_reception to parvis_app;

-- Who holds the link of a registration reads the invoices of its orders, and no other.
drop policy invoice_read on invoice;
create policy invoice_read on invoice for select using (parvis_sees_all()
  or (parvis_scope() = 'participant' and organisation_id = any (parvis_organisations()))
  or (parvis_scope() = 'registrant' and parvis_sees_order(organisation_id, order_id)));

alter table invoice_reception enable row level security;
do $$
declare t text;
begin
  foreach t in array array['invoice_payment', 'invoice_file', 'invoice_reception'] loop
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select using (parvis_sees_all()
      or (parvis_scope() = ''participant'' and organisation_id = any (parvis_organisations()))
      or (parvis_scope() = ''registrant'' and exists (select from invoice i where i.organisation_id = %I.organisation_id and i.id = %I.invoice_id)))', t || '_read', t, t, t);
  end loop;
end $$;
create policy invoice_reception_add on invoice_reception for insert with check (parvis_sees_all());

-- And its own number in the draw.
drop policy draw_candidate_read on draw_candidate;
create policy draw_candidate_read on draw_candidate for select using (parvis_sees_all()
  or organisation_id = any (parvis_organisations()) or parvis_holds(organisation_id, registration_id));

-- How many requests about rights wait: a figure for the office's first page, whose sight reaches no request.
create function parvis_open_requests() returns integer language sql stable security definer set search_path = public, pg_temp as
$$ select count(*)::integer from privacy_request where state = 'open' $$;
revoke execute on function parvis_open_requests() from public;
grant execute on function parvis_open_requests() to parvis_app;

select parvis_open_to_privacy();
