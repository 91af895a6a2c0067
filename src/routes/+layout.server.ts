import type { LayoutServerLoad } from './$types';

/**
 * What every page needs: its language, its address in both, and who is signed in. It asks the database nothing, and it
 * never refuses: the frame also stands around the page that says why another was refused.
 */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const { actor, locale } = locals.frame;
  const { demo, origin } = locals.kit.settings;
  return {
    locale,
    path: url.pathname,
    origin,
    person: actor.kind === 'person' ? { name: actor.name ?? '', roles: actor.roles } : null,
    demo,
  };
};
