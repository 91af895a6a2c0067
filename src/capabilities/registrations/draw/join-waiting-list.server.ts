import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { putOnWaitingList } from '../office/put-on-waiting-list.server.ts';
import { editionById } from '../open-edition.server.ts';
import { registrationCore } from '../registrations.queries.server.ts';
import { readDraw } from './draw.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';

export const joinWaitingListJob = 'draw.join_waiting_list';

/** A registration without a sure place that comes after the draw goes to the end of the waiting list, and is told so. */
export async function joinWaitingList(ctx: Ctx, data: JobData): Promise<void> {
  const editionId = String(data['editionId']);
  if (!drawnFormulas(editionById(ctx, editionId)).includes(String(data['formula']))) return;
  const { result } = await readDraw(ctx.db, editionId);
  if (!result) return;
  const key = { organisationId: String(data['organisationId']), registrationId: String(data['subjectId']) };
  const registration = await registrationCore(ctx.db, { organisationId: key.organisationId, id: key.registrationId });
  if (registration?.state === 'submitted') await putOnWaitingList(ctx, key);
}
