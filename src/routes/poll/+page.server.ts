import { redirect } from '@sveltejs/kit';
import { codeInput, enterWithoutScript, findPoll, seeSheet } from '#capabilities/staff-polls/index.answering.server.ts';
import { isRoomCode } from '#capabilities/staff-polls/index.answering.ts';
import { localPath } from '#platform/http/locale.ts';
import { actionInSteps, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { asNobody, countUnknown, keepNothing } from './agent-page.ts';

export const csr = true;

export const load = page(async (_ctx, event) => {
  keepNothing(event);
  return { bare: true as const };
});

export const actions = {
  /** The code of a sheet names its poll: what follows is the page of that poll. The six signs of a screen name a live session. */
  default: actionInSteps(async (event, form) => {
    const { code } = parseForm(codeInput, form);
    const { kit } = event.locals;
    if (isRoomCode(code)) redirect(303, localPath(event.locals.frame.locale, `/poll/room/${encodeURIComponent(code)}`));
    const pollId = await countUnknown(event, () => kit.runAsSystem((ctx) => findPoll(ctx, code)));
    const frame = asNobody(event);
    const request = await kit.run(frame, (ctx) => enterWithoutScript(ctx, { pollId, code }));
    return { step: 'sheet' as const, code, request, sheet: await kit.run(frame, (ctx) => seeSheet(ctx, pollId)) };
  }),
};
