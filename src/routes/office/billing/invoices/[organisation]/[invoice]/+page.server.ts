import { redirect, type RequestEvent } from '@sveltejs/kit';
import { openInvoice, recordDeposit, recordPayment, recordReception, recordRefund, reversePayment, undoDeposit } from '#capabilities/billing/index.invoices.server.ts';
import { invoicesTexts, mayInvoice } from '#capabilities/billing/index.invoices.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { invoiceKeyOf } from '../../../../../invoice-params.ts';

export const load = page(async (ctx, event) => {
  const view = await openInvoice(ctx, invoiceKeyOf(event));
  return {
    view, mayInvoice: mayInvoice(ctx.actor), today: ctx.clock.today(), done: event.url.searchParams.get('done'),
    breadcrumb: [{ label: invoicesTexts[ctx.locale].title, href: localPath(ctx.locale, '/office/billing') }, { label: view.invoice.number }],
  };
});

const back = (event: RequestEvent, done: string): never => redirect(303, `${event.url.pathname}?done=${done}`);

export const actions = {
  pay: action(async (ctx, event, form) => {
    await recordPayment(ctx, { ...invoiceKeyOf(event), paidOn: form.get('paidOn'), amount: form.get('amount'), reference: form.get('reference') });
    back(event, 'paid');
  }),
  refund: action(async (ctx, event, form) => {
    await recordRefund(ctx, { ...invoiceKeyOf(event), paidOn: form.get('paidOn'), amount: form.get('amount'), reference: form.get('reference') });
    back(event, 'refunded');
  }),
  deposit: action(async (ctx, event, form) => {
    await recordDeposit(ctx, { ...invoiceKeyOf(event), depositedOn: form.get('depositedOn') });
    back(event, 'deposited');
  }),
  undoDeposit: action(async (ctx, event) => {
    await undoDeposit(ctx, invoiceKeyOf(event));
    back(event, 'depositUndone');
  }),
  receive: action(async (ctx, event, form) => {
    await recordReception(ctx, { ...invoiceKeyOf(event), receivedOn: form.get('receivedOn') });
    back(event, 'received');
  }),
  reverse: action(async (ctx, event, form) => {
    await reversePayment(ctx, { ...invoiceKeyOf(event), paymentId: String(form.get('payment') ?? '') });
    back(event, 'reversed');
  }),
};
