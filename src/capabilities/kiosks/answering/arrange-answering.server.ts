import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireAnswerer } from './answering.access.ts';
import { answeringEvents } from './answering.events.ts';
import { insertService, saveAnswerPage, servicesOf, updateService } from './services.queries.server.ts';

export interface ServiceContent {
  name: string;
  email: string | null;
}

export const mostServices = 60;

/** Adds a service that answers. Throws `not_allowed`, `service_name_taken`, `too_many_services`. */
export async function addService(ctx: Ctx, organisationId: string, content: ServiceContent, id: string = ctx.ids.next()): Promise<void> {
  requireAnswerer(ctx.actor);
  const services = await servicesOf(ctx.db, organisationId);
  if (services.length >= mostServices) throw problem('too_many_services', { max: mostServices });
  requireFreeName(services, content.name, null);
  await insertService(ctx.db, organisationId, { id, ...content }, ctx.clock.now());
  await told(ctx, organisationId, id, 'added');
}

/** Changes, closes or reopens a service; what was sent to a closed one stays there. Throws `not_allowed`, `not_found`, `service_name_taken`. */
export async function changeService(ctx: Ctx, organisationId: string, id: string, content: ServiceContent & { closed: boolean }): Promise<void> {
  requireAnswerer(ctx.actor);
  const services = await servicesOf(ctx.db, organisationId);
  if (!services.some((service) => service.id === id)) throw problem('not_found');
  requireFreeName(services, content.name, id);
  await updateService(ctx.db, organisationId, { id, name: content.name, email: content.email }, content.closed ? ctx.clock.now() : null);
  await told(ctx, organisationId, id, content.closed ? 'closed' : 'changed');
}

function requireFreeName(services: readonly { id: string; name: string }[], name: string, own: string | null): void {
  if (services.some((service) => service.id !== own && service.name.toLowerCase() === name.toLowerCase())) throw problem('form_incomplete', {}, [{ field: 'name', code: 'service_name_taken' }]);
}

/** Opens, closes or renames the public page of the body. Throws `not_allowed`; a name that another body has is `page_name_taken`. */
export async function arrangeAnswerPage(ctx: Ctx, organisationId: string, { token, open }: { token: string; open: boolean }): Promise<void> {
  requireAnswerer(ctx.actor);
  await saveAnswerPage(ctx.db, { organisationId, token, open }, ctx.clock.now());
  await ctx.record({ name: answeringEvents.pageChanged, subjectType: 'organisation', subjectId: organisationId, organisationId, payload: { open } });
}

const told = (ctx: Ctx, organisationId: string, id: string, change: string) =>
  ctx.record({ name: answeringEvents.serviceChanged, subjectType: 'answering_service', subjectId: id, organisationId, payload: { change } });
