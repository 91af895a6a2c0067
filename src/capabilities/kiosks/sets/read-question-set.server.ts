import { parseSetRef } from '#core/opinions/set-questionnaire.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { questionLibrary } from './library.server.ts';
import { ownSet } from './sets.queries.server.ts';

/**
 * The set that `ref` names, of the library or of the body. A ready set that has since got a newer version stands in for
 * the version asked for: its questions keep their ids. Throws `question_set_unknown`.
 */
export async function readQuestionSet(ctx: Pick<Ctx, 'db' | 'settings'>, organisationId: string, ref: string): Promise<QuestionSet> {
  const parsed = parseSetRef(ref);
  const found = parsed?.origin === 'library'
    ? questionLibrary(ctx.settings.dataDir).sets.find(({ id }) => id === parsed.id)
    : parsed ? await ownSet(ctx.db, { organisationId, ...parsed }) : undefined;
  if (!found) throw problem('question_set_unknown');
  return found;
}
