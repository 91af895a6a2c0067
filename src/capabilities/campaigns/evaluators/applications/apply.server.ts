import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import { chosenCommune, type Commune } from '../profile/find-commune.server.ts';
import type { ApplicationInput } from './application.input.ts';
import { applicationMail } from './application.mails.ts';
import { insertApplication } from './applications.queries.server.ts';

/**
 * Receives an application. The answer is the same for every address, known or not, and a second open application changes
 * nothing. Returns the towns to choose from, and does nothing, when the words typed mean several. Throws
 * `looks_automatic` when the hidden field is filled, `form_incomplete`.
 */
export async function applyAsEvaluator(ctx: Ctx, input: ApplicationInput, trap: unknown): Promise<Commune[]> {
  if (typeof trap === 'string' && trap.trim() !== '') throw problem('looks_automatic');
  const { commune, choices } = await chosenCommune(ctx, input);
  if (choices.length > 0) return choices;
  if (!commune) throw problem('form_incomplete', {}, [{ field: 'town', code: 'town_needed' }]);
  const id = ctx.ids.next();
  await insertApplication(ctx.db, {
    id, name: input.name, email: input.email, locale: input.locale, homeInseeCode: commune.inseeCode, homeDepartmentCode: commune.departmentCode,
    homeName: commune.name, motivation: input.motivation, createdAt: ctx.clock.now(),
  });
  await ctx.mail(applicationMail('received', input, ctx.settings.origin));
  await ctx.record({ name: evaluatorEvents.applied, subjectType: 'evaluator_application', subjectId: id, payload: {} });
  return [];
}
