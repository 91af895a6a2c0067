import { redirect } from '@sveltejs/kit';
import { colleagueInput, registerColleague, seeAsBody } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { ownMeetingsPath } from '../../meetings-path.ts';

const named = ({ params }: { params: Partial<Record<string, string>> }) => ({ organisationId: String(params['organisation']), slug: String(params['slug']) });

export const load = page(async (ctx, event) => {
  const { organisationId, slug } = named(event);
  return { path: ownMeetingsPath(ctx.locale, organisationId), ...(await seeAsBody(ctx, organisationId, slug)) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const { organisationId, slug } = named(event);
    const input = parseForm(colleagueInput, form);
    // The address gets a mail each time: nobody floods a mailbox.
    await event.locals.kit.limits.countDraftLink(input.email, event.getClientAddress());
    await registerColleague(ctx, organisationId, slug, input, () => event.locals.kit.limits.mayMail(input.email, `meeting ${slug}`));
    redirect(303, `${ownMeetingsPath(ctx.locale, organisationId)}?sent`);
  }),
};
