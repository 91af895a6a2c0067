import { redirect } from '@sveltejs/kit';
import {
  acceptQuote, copyResponse, giveReferences, openCopy, openFile, orderPaper, paperResponse, quotePaper, receiveCopy, refuseQuote, uploadedCopy, withdrawFile,
} from '#capabilities/billing/index.orders.server.ts';
import { invoicePdf, invoiceXml } from '#capabilities/billing/index.invoices.server.ts';
import { action, actionAfter, endpoint, page } from '#platform/http/endpoint.ts';
import { fileResponse } from '../file-response.ts';
import type { FileHolder } from './file-holder.ts';

// A page behind a link is nobody's to keep but the reader's.
const unkept = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** The file of a registration, and the pages that ask to confirm. */
export function fileLoad(holder: FileHolder) {
  return page(async (ctx, event) => {
    event.setHeaders(unkept);
    const { organisationId, registrationId } = await holder.held(ctx, event);
    return { file: await openFile(ctx, { organisationId, registrationId }), base: holder.base(ctx, event), byLink: holder.byLink, done: event.url.searchParams.get('done') };
  });
}

export function uploadAction(holder: FileHolder) {
  return actionAfter(
    async ({ locals, params }, form) => {
      // Nothing that comes without a right is looked into.
      await locals.kit.run(locals.frame, (ctx) => holder.held(ctx, { params }));
      return uploadedCopy(form);
    },
    async (ctx, event, _form, copy) => {
      const { as, ...key } = await holder.held(ctx, event);
      const { again } = await receiveCopy(ctx, { ...key, ...copy, channel: holder.channel, from: as });
      redirect(303, `${holder.base(ctx, event)}?done=${again ? 'again' : 'copy'}`);
    },
  );
}

export function referencesAction(holder: FileHolder) {
  return action(async (ctx, event, form) => {
    const { organisationId, registrationId } = await holder.held(ctx, event);
    await giveReferences(ctx, { organisationId, registrationId, serviceCode: text(form, 'serviceCode'), commitmentNumber: text(form, 'commitmentNumber') });
    redirect(303, `${holder.base(ctx, event)}?done=references`);
  });
}

export function refuseAction(holder: FileHolder) {
  return action(async (ctx, event, form) => {
    await refuseQuote(ctx, { ...(await holder.held(ctx, event)), quote: text(form, 'quote'), reason: text(form, 'reason') });
    redirect(303, `${holder.base(ctx, event)}?done=refused`);
  });
}

export function acceptAction(holder: FileHolder) {
  return action(async (ctx, event, form) => {
    await acceptQuote(ctx, { ...(await holder.held(ctx, event)), quote: text(form, 'quote'), confirmed: form.has('confirmed') });
    redirect(303, `${holder.base(ctx, event)}?done=accepted`);
  });
}

export function withdrawAction(holder: FileHolder) {
  return action(async (ctx, event, form) => {
    await withdrawFile(ctx, { ...(await holder.held(ctx, event)), reason: text(form, 'reason'), confirmed: form.has('confirmed') });
    redirect(303, `${holder.base(ctx, event)}?done=withdrawn`);
  });
}

export function orderFile(holder: FileHolder) {
  return endpoint(async (ctx, event) => paperResponse(await orderPaper(ctx, await holder.held(ctx, event)), ctx.locale));
}

export function quoteFile(holder: FileHolder) {
  return endpoint(async (ctx, event) => paperResponse(await quotePaper(ctx, await holder.held(ctx, event)), ctx.locale));
}

/** An invoice of the registration: the PDF, or with `?format=xml` its data alone. */
export function invoiceFile(holder: FileHolder) {
  return endpoint(async (ctx, event) => {
    const { organisationId } = await holder.held(ctx, event);
    const read = event.url.searchParams.get('format') === 'xml' ? invoiceXml : invoicePdf;
    const file = await read(ctx, { organisationId, invoiceId: event.params['invoice'] ?? '' });
    return fileResponse(new Uint8Array(file.content), file);
  });
}

export function copyFile(holder: FileHolder) {
  return endpoint(async (ctx, event) => {
    const key = await holder.held(ctx, event);
    return copyResponse(await openCopy(ctx, { ...key, copy: event.params['copy'] ?? '' }), { inline: event.url.searchParams.has('view') });
  });
}
