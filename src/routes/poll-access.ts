import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

/** Who asks is nobody to us: a link or a code of the roll, and then a token that leads to nobody (src/capabilities/staff-polls/tokens). */
const everyone = { who: 'everyone', scope: 'public' } as const;

/** Everybody of the body reads; who may arrange and lead is for the use cases to say. */
const reading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };

/** Routes of polls of staff. */
export const pollAccess: RouteAccess = {
  '/poll/[poll]/token': everyone,
  '/poll/[poll]/room': everyone,
  '/wall/poll/[code]': { ...everyone, rememberSeconds: 1 },
  '/poll/[poll]/ballot': everyone,
  '/poll/[poll]/serials': everyone,
  '/participant/[organisation]/polls/[poll]/room': reading,
};
