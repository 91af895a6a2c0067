import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';

export interface InvoiceKey {
  organisationId: string;
  invoiceId: string;
}

export interface OrderKey {
  organisationId: string;
  orderId: string;
}

const uuid = z.guid();

/** What is no identifier names nothing. Throws `invoice_unknown`. */
export function checkInvoiceKey(key: InvoiceKey): void {
  if (!uuid.safeParse(key.organisationId).success || !uuid.safeParse(key.invoiceId).success) throw problem('invoice_unknown');
}

/** Throws `order_not_to_invoice`. */
export function checkOrderKey(key: OrderKey): void {
  if (!uuid.safeParse(key.organisationId).success || !uuid.safeParse(key.orderId).success) throw problem('order_not_to_invoice');
}
