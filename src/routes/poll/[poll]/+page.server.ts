import { codeInput, enterWithoutScript, plainInput, requestOfForm, seeSheet, voteForAgent } from '#capabilities/staff-polls/index.answering.server.ts';
import { actionInSteps, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { asNobody, countUnknown, keepNothing, pollIn } from '../agent-page.ts';

// The cards live in the browser; without scripts the same page is made of forms.
export const csr = true;

export const load = page(async (ctx, event) => {
  keepNothing(event);
  return { bare: true as const, sheet: await seeSheet(ctx, pollIn(event)) };
});

export const actions = {
  /** Without scripts: a code opens the questions. */
  enter: actionInSteps(async (event, form) => {
    const { code } = parseForm(codeInput, form);
    const request = await countUnknown(event, () => event.locals.kit.run(asNobody(event), (ctx) => enterWithoutScript(ctx, { pollId: pollIn(event), code })));
    return { step: 'sheet' as const, code, request };
  }),
  /** Without scripts: the answers, with the code. */
  send: actionInSteps(async (event, form) => {
    const { code } = parseForm(plainInput, form);
    const frame = asNobody(event);
    const serial = await countUnknown(event, () => voteForAgent((work) => event.locals.kit.run(frame, work), { pollId: pollIn(event), code, request: requestOfForm(form), form }));
    return { step: 'sent' as const, serial };
  }),
};
