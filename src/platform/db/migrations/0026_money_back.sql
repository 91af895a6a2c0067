-- Money that goes back to a buyer, what was deposited on the portal of public buyers, and the total of one buyer.

-- A payment above zero; a reversal of what was noted wrongly, of either sign; or a refund, below zero.
alter table invoice_payment add column refund boolean not null default false;
alter table invoice_payment drop constraint invoice_payment_reversal_negative;
alter table invoice_payment add constraint invoice_payment_sign
  check (case when reverses_id is not null then not refund when refund then amount_cents < 0 else amount_cents > 0 end);

-- The day on which somebody put a document on the portal. Taken back when it was noted wrongly.
create table invoice_deposit (
  organisation_id uuid not null,
  invoice_id uuid not null,
  deposited_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  constraint invoice_deposit_pkey primary key (organisation_id, invoice_id),
  constraint invoice_deposit_invoice_fkey foreign key (organisation_id, invoice_id) references invoice (organisation_id, id)
);
comment on table invoice_deposit is 'owner: billing';
grant select, insert, delete on invoice_deposit to parvis_app;
alter table invoice_deposit enable row level security;
create policy invoice_deposit_all on invoice_deposit for all using (parvis_sees_all()) with check (parvis_sees_all());

-- What one SIREN ordered between two days, the first one left out, whichever bodies share it: the count and the sum
-- before VAT, nothing else. An order that was withdrawn after its invoice counts until a credit note takes it back.
-- A body asks for its own SIREN only.
create function parvis_ordered(asked text, after date, until date) returns table (orders integer, net_cents double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int, coalesce(sum(o.net_cents), 0)::float8
  from purchase_order o
  left join lateral (select max(d.decided_at) as at from order_decision d
    where d.organisation_id = o.organisation_id and d.order_id = o.id and d.decision = 'accepted') accepted on true
  where o.buyer ->> 'siren' = asked
    and (parvis_sees_all() or (parvis_scope() = 'participant' and (
      exists (select from organisation own where own.id = any (parvis_organisations()) and own.siren = asked)
      or exists (select from purchase_order own where own.organisation_id = any (parvis_organisations()) and own.buyer ->> 'siren' = asked))))
    and (o.state = 'accepted' or exists (
      select from invoice i where i.organisation_id = o.organisation_id and i.order_id = o.id and i.series = 'FA'
        and i.net_cents > (select coalesce(sum(c.net_cents), 0) from invoice c where c.organisation_id = i.organisation_id and c.corrects_id = i.id)))
    and (coalesce(accepted.at, o.changed_at) at time zone 'Europe/Paris')::date > after
    and (coalesce(accepted.at, o.changed_at) at time zone 'Europe/Paris')::date <= until
$$;
revoke all on function parvis_ordered(text, date, date) from public;
grant execute on function parvis_ordered(text, date, date) to parvis_app;
