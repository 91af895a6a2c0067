import type { Ctx } from '#platform/context.ts';
import type { PollKey } from '../poll.ts';
import { rewritePoll } from '../questions/arrange-questions.server.ts';
import { scheduleOpening } from '../schedule/arrange-schedule.server.ts';
import type { PresentationInput } from './presentation.input.ts';

/** Changes what a draft says of itself, when it opens and ends. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function changePresentation(ctx: Ctx, key: PollKey, { content, showing, opensAt, closesAt }: PresentationInput): Promise<void> {
  await rewritePoll(ctx, key, (now) => ({ ...now, content, showing, closesAt }));
  await scheduleOpening(ctx, key, opensAt);
}
