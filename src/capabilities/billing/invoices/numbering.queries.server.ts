import { sql } from 'kysely';
import { invoiceNumber, type InvoiceSeries } from '#core/invoicing/invoice-number.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface GivenNumber {
  series: InvoiceSeries;
  year: number;
  place: number;
  number: string;
}

/**
 * The next number of a series in a year. The row of the counter stays locked until this transaction ends: who issues
 * next waits, and takes the same number when this one is rolled back, so none is ever missing.
 */
export async function takeNumber(db: Tx, series: InvoiceSeries, year: number): Promise<GivenNumber> {
  const { last } = await db
    .insertInto('invoice_counter').values({ series, year, last: 1 })
    .onConflict((conflict) => conflict.constraint('invoice_counter_pkey').doUpdateSet({ last: sql`invoice_counter.last + 1` }))
    .returning('last').executeTakeFirstOrThrow();
  return { series, year, place: last, number: invoiceNumber(series, year, last) };
}
