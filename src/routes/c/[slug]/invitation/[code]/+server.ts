import { enterByCode } from '#capabilities/consultations/index.server.ts';
import { answerOf, countForm, slugOf, visitInSteps } from '../../../consultation-route.ts';

/** The address printed on an invitation: it opens the consultation as its code does. Attempts are counted before the transaction. */
export const GET = visitInSteps(async (event) => {
  await countForm(event);
  const { kit, frame } = event.locals;
  return answerOf(await kit.run(frame, (ctx) => enterByCode(ctx, slugOf(event), String(event.params['code']))));
});
