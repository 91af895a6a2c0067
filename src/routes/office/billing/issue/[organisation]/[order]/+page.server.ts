import { redirect } from '@sveltejs/kit';
import { issueInvoice, previewInvoice } from '#capabilities/billing/index.invoices.server.ts';
import { invoicesTexts, mayInvoice } from '#capabilities/billing/index.invoices.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = ({ params }: { params: Partial<Record<string, string>> }) => ({ organisationId: params['organisation'] ?? '', orderId: params['order'] ?? '' });

export const load = page(async (ctx, event) => {
  const t = invoicesTexts[ctx.locale];
  return {
    preview: await previewInvoice(ctx, { ...keyOf(event), serviceDoneOn: event.url.searchParams.get('service'), siret: event.url.searchParams.get('siret') }), mayInvoice: mayInvoice(ctx.actor),
    breadcrumb: [{ label: t.title, href: localPath(ctx.locale, '/office/billing?state=to_issue') }, { label: t.issueTitle }],
  };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const issued = await issueInvoice(ctx, { ...keyOf(event), serviceDoneOn: form.get('serviceDoneOn'), siret: form.get('siret') });
    redirect(303, localPath(ctx.locale, `/office/billing/invoices/${issued.organisationId}/${issued.invoiceId}?done=issued`));
  }),
};
