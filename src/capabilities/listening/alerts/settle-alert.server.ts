import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { participantRoles } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';
import { loadFigureRules } from '../figures/figure-rules.input.ts';
import { requireActor } from '../reading.access.ts';
import { readingEvents } from '../reading.events.ts';
import type { Alert } from './alert.ts';
import { alertById, alertsOf, deleteSilence, letterChoices, markSeen, saveLetterChoice, saveSilence } from './alerts.queries.server.ts';

type AlertKey = Pick<Alert, 'organisationId' | 'id'>;

/** Alerts of a body, the last found first; `unseen`: neither seen nor silenced. */
export const readAlerts = ({ db, clock }: Pick<Ctx, 'db' | 'clock'>, organisationId: string, filter: { unseen?: boolean } = {}): Promise<Alert[]> => alertsOf(db, organisationId, clock.today(), filter);

/** Somebody of the body says that they know: the alert leaves the board. Again, it stays as it was. Throws `not_allowed`. */
export async function seeAlert(ctx: Ctx, { organisationId, id }: AlertKey): Promise<void> {
  const by = requireActor(ctx.actor);
  if (await markSeen(ctx.db, organisationId, id, { by, at: ctx.clock.now() })) await note(ctx, readingEvents.alertSeen, { organisationId, id });
}

/** No more alerts of this kind about this criterion for a while; figures go on. Throws `not_allowed`, `not_found`. */
export async function silenceAlert(ctx: Ctx, key: AlertKey): Promise<void> {
  const by = requireActor(ctx.actor);
  const subject = await subjectOf(ctx, key);
  const until = addDays(ctx.clock.today(), loadFigureRules(ctx.settings.dataDir).silence_days);
  await saveSilence(ctx.db, { organisationId: key.organisationId, ...subject }, { until, by, at: ctx.clock.now() });
  await note(ctx, readingEvents.silenced, key, { ...subject, until });
}

/** Throws `not_allowed`, `not_found`. */
export async function hearAgain(ctx: Ctx, key: AlertKey): Promise<void> {
  requireActor(ctx.actor);
  const subject = await subjectOf(ctx, key);
  if (await deleteSilence(ctx.db, { organisationId: key.organisationId, ...subject })) await note(ctx, readingEvents.heardAgain, key, subject);
}

async function subjectOf({ db }: Ctx, { organisationId, id }: AlertKey) {
  const subject = await alertById(db, organisationId, id);
  if (!subject) throw problem('not_found');
  return subject;
}

const note = (ctx: Ctx, name: string, { organisationId, id }: AlertKey, payload: Record<string, unknown> = {}) => ctx.record({ name, subjectType: 'listening_alert', subjectId: id, organisationId, payload });

/** Whether who asks receives alerts by mail: referents do until they choose otherwise. */
export async function ownLetter({ db, actor }: Pick<Ctx, 'db' | 'actor'>, organisationId: string): Promise<boolean> {
  const chosen = actor.personId ? (await letterChoices(db, organisationId)).get(actor.personId) : undefined;
  return chosen ?? actor.roles.includes('referent');
}

/** One's own choice. Throws `not_allowed` for who is not of the body. */
export async function chooseLetter(ctx: Ctx, organisationId: string, wanted: boolean): Promise<void> {
  const { personId } = ctx.actor;
  if (!personId || !(await peopleOfBody(ctx.db, organisationId, participantRoles)).some(({ id }) => id === personId)) throw problem('not_allowed');
  await saveLetterChoice(ctx.db, organisationId, personId, wanted, ctx.clock.now());
  await ctx.record({ name: readingEvents.letterChosen, subjectType: 'person', subjectId: personId, organisationId, payload: { wanted } });
}
