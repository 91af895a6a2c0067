import { routeAccess } from './access.ts';
import { siteNav } from './site-nav.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What every page needs: its language, its address in both, who is signed in, and the ways on, which are worked out here so
 * that living pages need not carry the rules of access. It asks the database nothing, and it never refuses: the frame also
 * stands around the page that says why another was refused.
 */
export const load: LayoutServerLoad = ({ locals, url, route }) => {
  const { actor, locale } = locals.frame;
  const { demo, origin } = locals.kit.settings;
  return {
    locale,
    path: url.pathname,
    origin,
    person: actor.kind === 'person' ? { name: actor.name ?? '', roles: actor.roles } : null,
    demo,
    open: routeAccess[route.id ?? '']?.who === 'everyone',
    nav: siteNav(locale, url.pathname, actor.kind === 'person' ? actor.roles : []),
  };
};
