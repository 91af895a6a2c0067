import { redirect } from '@sveltejs/kit';
import { attendeeInput, register, seeMeeting } from '#capabilities/meetings/index.server.ts';
import { honeypot } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, { params }) => ({ seen: await seeMeeting(ctx, String(params['slug'])) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const { limits } = event.locals.kit;
    const slug = String(event.params['slug']);
    await limits.countFrom('signUpNetwork', event.getClientAddress());
    const text = (name: string) => String(form.get(name) ?? '');
    const input = parseInput(attendeeInput, { name: text('name'), email: text('email'), bodyName: text('bodyName'), needs: text('needs') });
    // The address gets a mail each time: no network floods a mailbox.
    await limits.countDraftLink(input.email, event.getClientAddress());
    // A machine filled in what nobody sees: it is answered alike.
    if (text(honeypot) === '') await register(ctx, slug, input, { kind: 'guest', organisationId: null }, () => limits.mayMail(input.email, `meeting ${slug}`));
    redirect(303, localPath(ctx.locale, `/meetings/${slug}/register/sent`));
  }),
};
