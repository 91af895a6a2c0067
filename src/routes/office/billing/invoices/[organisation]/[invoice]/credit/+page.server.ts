import { redirect } from '@sveltejs/kit';
import { creditableLines, issueCreditNote } from '#capabilities/billing/index.invoices.server.ts';
import { invoicesTexts } from '#capabilities/billing/index.invoices.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { invoiceKeyOf } from '../../../../../../invoice-params.ts';

export const load = page(async (ctx, event) => {
  const { invoice, lines } = await creditableLines(ctx, invoiceKeyOf(event));
  const { organisationId, invoiceId, number } = invoice;
  const list = localPath(ctx.locale, '/office/billing');
  const t = invoicesTexts[ctx.locale];
  return {
    invoice: { organisationId, invoiceId, number }, lines,
    breadcrumb: [{ label: t.title, href: list }, { label: number, href: `${list}/invoices/${organisationId}/${invoiceId}` }, { label: t.credit }],
  };
});

const field = 'amount-';

export const actions = {
  default: action(async (ctx, event, form) => {
    const amounts = Object.fromEntries([...form.entries()].flatMap(([name, value]) => (name.startsWith(field) && typeof value === 'string' ? [[name.slice(field.length), value]] : [])));
    const credit = await issueCreditNote(ctx, { ...invoiceKeyOf(event), reason: form.get('reason'), amounts });
    redirect(303, localPath(ctx.locale, `/office/billing/invoices/${credit.organisationId}/${credit.invoiceId}?done=credited`));
  }),
};
