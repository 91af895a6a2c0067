import { parseSetRef, setRef } from '#core/opinions/set-questionnaire.ts';
import { questionSetInput } from './question-set.input.ts';
import type { QuestionSet } from '#core/opinions/types.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requirePointArranger } from '../points/points.access.ts';
import { pointEvents } from '../points/points.events.ts';
import { pointsAsking, updatePoint } from '../points/points.queries.server.ts';
import { readQuestionSet } from './read-question-set.server.ts';
import { idOfText, setOfFields, type SetFields } from './set-form.ts';
import { insertSetVersion, ownSetVersions } from './sets.queries.server.ts';

export interface SavedSet {
  ref: string;
  set: QuestionSet;
  /** Points that ask the new version from now on. */
  points: number;
}

/**
 * Saves what a form makes of the set `from` as the body's own: the first version of a copy of a ready set, the next version
 * of its own. Older versions stay as they were; points that ask them follow where `follow`. Throws `not_allowed`,
 * `question_set_unknown`, `question_set_unfit`, `question_set_newer`.
 */
export async function saveSet(ctx: Ctx, of: { organisationId: string; from: string; fields: SetFields; follow: boolean }): Promise<SavedSet> {
  const { organisationId, from, fields, follow } = of;
  requirePointArranger(ctx.actor);
  const before = await readQuestionSet(ctx, organisationId, from);
  const own = parseSetRef(from)?.origin === 'own';
  const id = own ? before.id : `${idOfText(fields['title_fr'] ?? before.id).slice(0, 40)}-${ctx.ids.next().slice(-6)}`;
  const [latest] = own ? await ownSetVersions(ctx.db, { organisationId, id }) : [];
  if (latest && latest.set.version !== before.version) throw problem('question_set_newer');
  const set = judged(setOfFields(fields, before, { id, version: own ? before.version + 1 : 1 }));
  await insertSetVersion(ctx.db, { organisationId, set, madeBy: ctx.actor.personId ?? ctx.ids.next(), at: ctx.clock.now() });
  const ref = setRef('own', set);
  const points = own && follow ? await moveOn(ctx, organisationId, set, ref) : 0;
  await ctx.record({ name: pointEvents.setSaved, subjectType: 'question_set', subjectId: organisationId, organisationId, payload: { set: ref, from, title: set.title.fr, points } });
  return { ref, set, points };
}

function judged(candidate: unknown): QuestionSet {
  const parsed = questionSetInput.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw problem('question_set_unfit', { detail: issue ? `${issue.path.join('.')} (${issue.message})` : '' });
}

async function moveOn(ctx: Ctx, organisationId: string, set: QuestionSet, ref: string): Promise<number> {
  const points = await pointsAsking(ctx.db, { organisationId, setId: set.id });
  for (const point of points) {
    const languages = point.languages.filter((tag) => set.languages.includes(tag));
    await updatePoint(ctx.db, { ...point, setRef: ref, languages: languages.length > 0 ? languages : ['fr'] }, null);
  }
  return points.length;
}
