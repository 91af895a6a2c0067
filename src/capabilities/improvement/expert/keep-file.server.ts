import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { expertEvents } from './expert.events.ts';
import { insertAgreed, presentations, updatePresentation } from './expert.queries.server.ts';
import type { AgreedAction, Preparation, Presentation } from './presentation.ts';

/** The open file of a body that this expert keeps. Throws `not_found`: what is not assigned does not exist. */
export async function ownFile(ctx: Ctx, organisationId: string): Promise<Presentation> {
  const { actor } = ctx;
  if (!actor.roles.includes('expert') || !actor.personId) throw problem('not_allowed');
  const [file] = actor.organisationIds.includes(organisationId) ? await presentations(ctx.db, { organisationId, expertId: actor.personId, open: true }) : [];
  if (!file) throw problem('not_found');
  return file;
}

/** What was prepared so far. Throws as `ownFile`. */
export async function prepareFile(ctx: Ctx, organisationId: string, { prepared, slidesUrl }: { prepared: Preparation[]; slidesUrl: string | null }): Promise<void> {
  const file = await ownFile(ctx, organisationId);
  await updatePresentation(ctx.db, file, { prepared, slidesUrl });
  await note(ctx, file, expertEvents.prepared, { prepared: prepared.length });
}

/** When and where the results are presented; the body is told. Throws as `ownFile`. */
export async function dateFile(ctx: Ctx, organisationId: string, date: { plannedOn: string; plannedAt: string | null; remote: boolean; place: string | null }): Promise<void> {
  const file = await ownFile(ctx, organisationId);
  await updatePresentation(ctx.db, file, date);
  await note(ctx, file, expertEvents.dated, { on: date.plannedOn });
}

/** That the presentation took place, with how many came. Throws as `ownFile`, `presentation_not_dated`, `presentation_to_come`. */
export async function holdPresentation(ctx: Ctx, organisationId: string, { attendance, notes }: { attendance: number; notes: string | null }): Promise<void> {
  const file = await ownFile(ctx, organisationId);
  if (!file.plannedOn) throw problem('presentation_not_dated');
  if (file.plannedOn > ctx.clock.today()) throw problem('presentation_to_come');
  await updatePresentation(ctx.db, file, { heldAt: file.heldAt ?? ctx.clock.now(), attendance, notes });
  if (!file.heldAt) await note(ctx, file, expertEvents.held, { on: file.plannedOn, attendance });
}

/** An action that expert and body agreed on; it waits for the body's word. Throws as `ownFile`. */
export async function agreeAction(ctx: Ctx, organisationId: string, action: Omit<AgreedAction, 'id' | 'presentationId' | 'answer' | 'actionId'>): Promise<string> {
  const file = await ownFile(ctx, organisationId);
  const id = ctx.ids.next();
  await insertAgreed(ctx.db, { ...action, organisationId, id, presentationId: file.id, at: ctx.clock.now() });
  await note(ctx, file, expertEvents.agreed, { agreed: id });
  return id;
}

async function note(ctx: Ctx, file: Presentation, name: string, payload: Record<string, string | number>): Promise<void> {
  await ctx.record({ name, subjectType: 'presentation', subjectId: file.id, organisationId: file.organisationId, editionId: file.editionId, payload });
}
