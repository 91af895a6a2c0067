import { isUuid } from '#core/shared/uuid.ts';
import type { z } from 'zod';
import { grantsOf, invitePerson, personByEmail } from '#capabilities/accounts/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { insertEvaluatorProfile } from '../../evaluators.queries.server.ts';
import { requireOffice } from '../evaluators.access.ts';
import { evaluatorEvents } from '../evaluators.events.ts';
import type { applicationDecisionInput } from './application.input.ts';
import { applicationMail } from './application.mails.ts';
import { applications, decisionsOn, insertApplicationDecision, moveApplication, type Application, type ApplicationDecision } from './applications.queries.server.ts';

const eventOf = { accepted: evaluatorEvents.applicationAccepted, waiting: evaluatorEvents.applicationWaiting, declined: evaluatorEvents.applicationDeclined };

export interface OpenApplication {
  application: Application;
  decisions: ApplicationDecision[];
  /** The address belongs to an account already. */
  known: boolean;
}

/** An application with what was decided on it. Throws `not_allowed`, `not_found`. */
export async function openApplication(ctx: Ctx, id: string): Promise<OpenApplication> {
  requireOffice(ctx.actor);
  const [application] = isUuid(id) ? await applications(ctx.db, { id }) : [];
  if (!application) throw problem('not_found');
  return { application, decisions: await decisionsOn(ctx.db, id), known: (await personByEmail(ctx.db, application.email)) !== undefined };
}

/**
 * Decides on an application. Accepting makes the account, the role and a profile at home in the town given, and mails the
 * invitation; the others are told, with the reason. Throws `not_allowed`, `not_found`, `form_incomplete`,
 * `application_decided`.
 */
export async function decideApplication(ctx: Ctx, id: string, input: z.infer<typeof applicationDecisionInput>): Promise<void> {
  const { application } = await openApplication(ctx, id);
  const { decision } = input;
  if (decision !== 'accepted' && input.reason === '') throw problem('form_incomplete', {}, [{ field: 'reason', code: 'reason_needed' }]);
  if (!(await moveApplication(ctx.db, id, decision))) throw problem('application_decided');
  await insertApplicationDecision(ctx.db, { id: ctx.ids.next(), applicationId: id, decision, reason: input.reason || null, by: ctx.actor.personId, decidedAt: ctx.clock.now() });
  if (decision === 'accepted') await welcome(ctx, application);
  else await ctx.mail(applicationMail(decision, application, ctx.settings.origin, input.reason));
  await ctx.record({ name: eventOf[decision], subjectType: 'evaluator_application', subjectId: id, payload: {} });
}

async function welcome(ctx: Ctx, application: Application): Promise<void> {
  const { name, email, locale } = application;
  const known = await personByEmail(ctx.db, email);
  const held = known ? await grantsOf(ctx.db, known.id) : [];
  if (held.some(({ role }) => role === 'evaluator')) return;
  const personId = await invitePerson(ctx, { name, email, role: 'evaluator', locale, organisationId: null, organisationName: null });
  await insertEvaluatorProfile(ctx.db, {
    person_id: personId, home_insee_code: application.homeInseeCode, home_department_code: application.homeDepartmentCode, home_name: application.homeName, capacity_per_week: 10,
  });
}
