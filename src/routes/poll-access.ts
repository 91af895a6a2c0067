import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

/** Who asks is nobody to us: a link or a code of the roll, and then a token that leads to nobody (src/capabilities/staff-polls/tokens). */
const everyone = { who: 'everyone', scope: 'public' } as const;

/** Everybody of the body reads; who may arrange and lead is for the use cases to say. */
const reading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };

/** Who prepares, opens and ends a poll for a body. */
const polling: AccessRule = { ...reading, who: ['referent'] };

/** Who reads ideas before colleagues see them, and answers. */
const readingIdeas: AccessRule = { ...reading, who: ['referent', 'decision_maker'] };

/** Routes of polls of staff. */
export const pollAccess: RouteAccess = {
  '/poll': everyone,
  '/poll/[poll]': everyone,
  '/poll/[poll]/enter': everyone,
  '/poll/[poll]/check': everyone,
  '/poll/[poll]/promises': everyone,
  '/poll/[poll]/results': everyone,
  '/poll/[poll]/tablet': everyone,
  '/poll/room/[code]': everyone,
  '/poll/[poll]/token': everyone,
  '/poll/[poll]/room': everyone,
  '/wall/poll/[code]': { ...everyone, rememberSeconds: 1 },
  '/poll/[poll]/ballot': everyone,
  '/poll/[poll]/serials': everyone,
  '/participant/[organisation]/polls/[poll]/promises': reading,
  '/participant/[organisation]/polls/[poll]/room': reading,
  '/participant/[organisation]/polls/[poll]/results': reading,
  '/participant/[organisation]/polls/[poll]/qti': { ...reading, who: ['referent'], megabytes: 8 },
  '/participant/[organisation]/polls/[poll]/results/sheet': reading,
  '/participant/[organisation]/polls/[poll]/results/[file]': reading,
  '/participant/[organisation]/polls/[poll]/ideas': reading,
  '/participant/[organisation]/polls/[poll]/ideas/[idea]': readingIdeas,
  '/poll/[poll]/ideas': everyone,
  '/participant/[organisation]/polls': reading,
  '/participant/[organisation]/polls/new': polling,
  '/participant/[organisation]/polls/series/new': polling,
  '/participant/[organisation]/polls/series/[series]': reading,
  '/participant/[organisation]/polls/[poll]': reading,
  '/participant/[organisation]/polls/[poll]/edit': polling,
  '/participant/[organisation]/polls/[poll]/questions': polling,
  '/participant/[organisation]/polls/[poll]/questions/[question]': polling,
  '/participant/[organisation]/polls/[poll]/library': polling,
  '/participant/[organisation]/polls/[poll]/preview': reading,
  '/participant/[organisation]/polls/[poll]/roll': { ...reading, megabytes: 8 },
  '/participant/[organisation]/polls/[poll]/reach': polling,
  '/participant/[organisation]/polls/[poll]/codes': polling,
  '/participant/[organisation]/polls/[poll]/statement': reading,
  '/participant/[organisation]/polls/[poll]/open': polling,
  '/participant/[organisation]/polls/[poll]/close': polling,
  '/office/polls': { who: ['operator', 'method_lead', 'dpo'], scope: 'office' },
};
