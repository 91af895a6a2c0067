import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';

export interface AccountedRow {
  kind: 'document' | 'payment';
  id: string;
  day: string;
  number: string;
  series: string;
  siren: string;
  buyerName: string;
  netCents: number;
  vatCents: number;
  grossCents: number;
  /** Of a payment. */
  amountCents: number;
  reference: string;
  refund: boolean;
}

export interface Period {
  from: string;
  to: string;
}

/** Documents issued and payments received within a period, by day, after a place in that order. */
export async function accountedRowsAfter(db: Tx, period: Period, after: { day: string; id: string } | null, limit: number): Promise<AccountedRow[]> {
  const { rows } = await sql<AccountedRow>`
    select * from (
      select 'document' as kind, i.id, i.issued_on::text as day, i.number, i.series, i.siren, i.buyer_name as "buyerName",
        i.net_cents as "netCents", i.vat_cents as "vatCents", i.gross_cents as "grossCents", 0 as "amountCents", '' as reference, false as refund
      from invoice i where i.issued_on between ${period.from}::date and ${period.to}::date
      union all
      select 'payment', p.id, p.paid_on::text, i.number, i.series, i.siren, i.buyer_name, 0, 0, 0, p.amount_cents, p.reference, p.refund
      from invoice_payment p join invoice i on i.organisation_id = p.organisation_id and i.id = p.invoice_id
      where p.paid_on between ${period.from}::date and ${period.to}::date) entry
    where ${after?.day ?? null}::text is null or (day, id) > (${after?.day ?? ''}, ${after?.id ?? null}::uuid)
    order by day, id limit ${limit}`.execute(db);
  return rows;
}
