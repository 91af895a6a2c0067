import { readMail } from '#capabilities/operations/index.server.ts';
import { operationsTexts } from '#capabilities/operations/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { mailNames } from '../mail-names.server.ts';

export const load = page(async (ctx, { params }) => {
  const { html_body: _html, ...mail } = await readMail(ctx, params['mail'] ?? '');
  return {
    mail, names: mailNames(ctx.locale),
    sending: ctx.settings.smtpUrl !== undefined,
    breadcrumb: [{ label: operationsTexts[ctx.locale].outboxTitle, href: localPath(ctx.locale, '/office/outbox') }, { label: mail.subject }],
  };
});
