import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { addQuestions, changeQuestion, isQuestionKind, questionInput } from '#capabilities/staff-polls/index.arranging.server.ts';
import { pollLibrary, readPoll } from '#capabilities/staff-polls/index.server.ts';
import type { PollQuestionKind } from '#core/staff-polls/poll.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../../poll-key.ts';

const isNew = ({ params }: { params: Partial<Record<string, string>> }): boolean => params['question'] === 'new';

/** A new question begins with the answers that the library gives most to its kind. */
function begun(dataDir: string, kind: PollQuestionKind) {
  const like = kind === 'rank' ? undefined : pollLibrary(dataDir).questions.find((one) => one.kind === kind);
  return { kind, label: { fr: '', en: '' }, criterion: null, options: like?.options ?? [] };
}

export const load = page(async (ctx, event) => {
  const { poll, questions } = await readPoll(ctx, pollKey(event));
  const asked = event.url.searchParams.get('kind');
  const question = isNew(event) ? (isQuestionKind(asked) ? begun(ctx.settings.dataDir, asked) : null) : questions.find(({ id }) => id === event.params['question']);
  if (question === undefined || poll.state !== 'draft') throw problem('not_found');
  return { ...pollKey(event), poll, question, isNew: isNew(event), criteria: criteriaNames(ctx) };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    const lists = Object.fromEntries(['optionFr', 'optionEn', 'picture'].map((name) => [name, form.getAll(name)]));
    const question = parseInput(questionInput, { ...Object.fromEntries(form), ...lists });
    await (isNew(event) ? addQuestions(ctx, key, [question]) : changeQuestion(ctx, key, String(event.params['question']), question));
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/questions`)}?saved=yes`);
  }),
};
