import { organisationNames } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { askingLanguage } from '../sets/library.server.ts';
import { readQuestionSet } from '../sets/read-question-set.server.ts';
import type { Device } from './devices.queries.server.ts';
import type { KioskQuestions } from './kiosk-questions.ts';

/** All that a kiosk needs to ask a set without a network. Throws `question_set_unknown`. */
export async function kioskQuestions(ctx: Ctx, { organisationId }: Pick<Device, 'organisationId'>, set: string): Promise<KioskQuestions> {
  const content = await readQuestionSet(ctx, organisationId, set);
  const [organisation] = await organisationNames(ctx.db, [organisationId]);
  return { set, content, languages: content.languages.map((tag) => askingLanguage(tag, ctx.settings.dataDir)), organisation: organisation?.name ?? '' };
}
