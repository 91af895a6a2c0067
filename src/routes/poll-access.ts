import type { RouteAccess } from '#platform/http/access.ts';

/** Who asks is nobody to us: a link or a code of the roll, and then a token that leads to nobody (src/capabilities/staff-polls/tokens). */
const everyone = { who: 'everyone', scope: 'public' } as const;

/** Routes of polls of staff. */
export const pollAccess: RouteAccess = {
  '/poll/[poll]/token': everyone,
  '/poll/[poll]/ballot': everyone,
  '/poll/[poll]/serials': everyone,
};
