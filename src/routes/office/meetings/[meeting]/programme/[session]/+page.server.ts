import { arrangeSession, readMeeting, removeSession, sessionForm } from '#capabilities/meetings/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { meetingIdOf, toMeeting } from '../../../meeting-route.ts';

/** Null for a session that is not written down yet. */
const sessionIdOf = ({ params }: { params: Partial<Record<string, string>> }): string | null => (params['session'] === 'new' ? null : String(params['session']));

export const load = page(async (ctx, event) => {
  const { meeting, sessions } = await readMeeting(ctx, meetingIdOf(event));
  const id = sessionIdOf(event);
  const session = sessions.find((one) => one.id === id) ?? null;
  if (id !== null && session === null) throw problem('not_found');
  return { meeting, session };
});

export const actions = {
  save: action(async (ctx, event, form) => {
    await arrangeSession(ctx, meetingIdOf(event), sessionIdOf(event), parseForm(sessionForm, form));
    toMeeting(ctx.locale, meetingIdOf(event), '/programme');
  }),
  remove: action(async (ctx, event) => {
    await removeSession(ctx, meetingIdOf(event), sessionIdOf(event) ?? '');
    toMeeting(ctx.locale, meetingIdOf(event), '/programme');
  }),
};
