import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { addQuestions, isQuestionKind } from '#capabilities/staff-polls/index.arranging.server.ts';
import { pollLibrary, readPoll } from '#capabilities/staff-polls/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { pollKey, pollsPath } from '../../poll-key.ts';

/** In the place of a criterion: questions about reception as a whole. */
const whole = 'whole';

export const load = page(async (ctx, event) => {
  const { poll, questions } = await readPoll(ctx, pollKey(event));
  if (poll.state !== 'draft') throw problem('not_found');
  const [criterion, kind] = [event.url.searchParams.get('criterion') ?? '', event.url.searchParams.get('kind')];
  const fits = (one: { criterion: string | null; kind: string }) => (criterion === '' || (one.criterion ?? whole) === criterion) && (!isQuestionKind(kind) || one.kind === kind);
  const asked = new Set(questions.map(({ label }) => label.fr));
  const found = pollLibrary(ctx.settings.dataDir).questions.filter(fits).map((one) => ({ ...one, isAsked: asked.has(one.label.fr) }));
  const criteria = criteriaNames(ctx);
  const groups = [...criteria, { id: whole, label: '' }].map(({ id, label }) => ({ id, label, questions: found.filter((one) => (one.criterion ?? whole) === id) })).filter((group) => group.questions.length > 0);
  return { ...pollKey(event), poll, criteria, groups, chosen: { criterion, kind: isQuestionKind(kind) ? kind : '' } };
});

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = pollKey(event);
    const chosen = form.getAll('question');
    const questions = pollLibrary(ctx.settings.dataDir).questions.filter(({ id }) => chosen.includes(id));
    if (questions.length === 0) throw problem('form_incomplete', {}, [{ field: 'questions', code: 'field_required' }]);
    await addQuestions(ctx, key, questions);
    redirect(303, `${pollsPath(ctx.locale, key.organisationId, `/${key.id}/questions`)}?added=${questions.length}`);
  }),
};
