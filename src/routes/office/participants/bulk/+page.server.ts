import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isLocale } from '#core/shared/texts.ts';
import { askBulk, handMails, prepareBulk, previewBulkMail, runBulk, writeLines } from '#capabilities/registrations/index.server.ts';
import { filterQuery, isBulkAction, readFilter, readPicks } from '#capabilities/registrations/index.ts';
import { action, actionInSteps, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** What was chosen in the list, read from the address: it stays there while the form is filled in. */
function asked({ url: { searchParams } }: { url: URL }) {
  const given = searchParams.get('action');
  const filter = readFilter(searchParams);
  const ticked = searchParams.get('which') === 'all' ? {} : { ids: readPicks(searchParams) };
  return { action: isBulkAction(given) ? given : ('note' as const), filter: { ...filter, ...ticked }, list: filterQuery(filter) };
}

export const load = page(async (ctx, event) => {
  const { action: name, filter, list } = asked(event);
  const plan = await prepareBulk(ctx, { action: name, filter });
  const kept = new URLSearchParams([...event.url.searchParams].filter(([key]) => !key.startsWith('/')));
  return {
    plan, lines: writeLines(plan.can), mails: name === 'mail' ? await handMails(ctx, plan.editionId) : [],
    template: event.url.searchParams.get('template') ?? '', query: `&${kept}`, back: localPath(ctx.locale, `/office/participants${list}`),
  };
});

const fieldsOf = (form: FormData) => ({
  lines: String(form.get('lines') ?? ''),
  locales: String(form.get('locales') ?? '').split(' ').filter(isLocale),
  typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
});

export const actions = {
  preview: action(async (ctx, _event, form) => ({ previews: await previewBulkMail(ctx, fieldsOf(form)), values: fieldsOf(form).typed })),
  // Each registration is dealt with in its own transaction: what is refused takes nothing of the others away.
  confirm: actionInSteps(async (event: RequestEvent, form) => {
    const { kit, frame } = event.locals;
    const { action: name, filter } = asked(event);
    const id = String(form.get('id') ?? '');
    const { atOnce } = await kit.run(frame, (ctx) => askBulk(ctx, { id, action: name, editionId: filter.edition, ...fieldsOf(form) }));
    if (atOnce) await runBulk((step) => kit.run(frame, step), id);
    redirect(303, localPath(frame.locale, `/office/participants/bulk/${id}`));
  }),
};
