import { redirect } from '@sveltejs/kit';
import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { sitsOnAJury } from '#capabilities/trophies/index.decided.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** The spaces a person may enter; whoever has one only goes straight there. */
export const load = page(async (ctx, event) => {
  const { actor, locale } = ctx;
  if (actor.secondFactor === 'due' || actor.secondFactor === 'missing') redirect(303, localPath(locale, '/sign-in/second-factor'));
  const organisations = await organisationNames(ctx.db, actor.organisationIds);
  const spaces = [
    ...(actor.roles.some((role) => role === 'operator' || role === 'method_lead') ? [{ kind: 'office' as const, href: '/office', name: '' }] : []),
    ...(actor.roles.includes('dpo') ? [{ kind: 'privacy' as const, href: '/office/privacy', name: '' }] : []),
    ...(actor.roles.includes('evaluator') ? [{ kind: 'evaluator' as const, href: '/evaluator', name: '' }] : []),
    ...(actor.roles.includes('reviewer') ? [{ kind: 'reviewer' as const, href: '/reviewer', name: '' }] : []),
    ...(actor.roles.includes('expert') ? [{ kind: 'expert' as const, href: '/expert', name: '' }] : []),
    ...((await sitsOnAJury(ctx)) ? [{ kind: 'jury' as const, href: '/jury', name: '' }] : []),
    ...organisations.map((organisation) => ({ kind: 'participant' as const, href: `/participant/${organisation.id}`, name: organisation.name })),
  ].map((space) => ({ ...space, href: localPath(locale, space.href) }));
  const [only] = spaces;
  if (only && spaces.length === 1 && !event.url.searchParams.has('stay')) redirect(303, only.href);
  return { spaces };
});
