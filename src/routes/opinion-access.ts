import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const reading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who arranges where the users of a body are heard. */
const arranging: AccessRule = { ...reading, who: ['referent'] };

/** Who reads words that nobody else has seen, and answers. */
const answering: AccessRule = { ...reading, who: ['referent', 'decision_maker'] };
const everyone: AccessRule = { who: 'everyone', scope: 'public' };
/** A screen in a hall: its address names one body, and the use case sees that one alone. */
const screen: AccessRule = { who: 'everyone', scope: 'system', rememberSeconds: 5 };

/** The pages where a body listens to its users: part of the list of every route (access.ts). */
export const opinionAccess: RouteAccess = {
  '/participant/[organisation]/opinions': reading,
  '/participant/[organisation]/opinions/export/[what]': reading,
  '/participant/[organisation]/opinions/walls': arranging,
  '/participant/[organisation]/opinions/points/[point]/board': reading,
  '/participant/[organisation]/opinions/compared': reading,
  '/participant/[organisation]/mirror': reading,
  '/participant/[organisation]/mirror/export': reading,
  '/participant/[organisation]/opinions/changes': reading,
  '/participant/[organisation]/opinions/letters': reading,
  '/letters/stop/[letter]/[token]': { who: 'everyone', scope: 'public' },
  '/participant/[organisation]/opinions/points': reading,
  '/participant/[organisation]/opinions/points/new': arranging,
  '/participant/[organisation]/opinions/points/[point]': reading,
  '/participant/[organisation]/opinions/points/[point]/edit': arranging,
  '/participant/[organisation]/opinions/points/[point]/close': arranging,
  '/participant/[organisation]/opinions/points/[point]/code': reading,
  '/participant/[organisation]/opinions/points/[point]/print/[paper]': reading,
  '/participant/[organisation]/opinions/sets': reading,
  '/participant/[organisation]/opinions/sets/view': reading,
  '/participant/[organisation]/opinions/sets/frame': reading,
  '/participant/[organisation]/opinions/sets/kiosk': { ...reading, framed: true },
  '/participant/[organisation]/opinions/sets/paper': reading,
  '/participant/[organisation]/opinions/sets/edit': arranging,
  '/participant/[organisation]/opinions/devices': reading,
  '/participant/[organisation]/opinions/devices/[kiosk]': arranging,
  '/participant/[organisation]/opinions/paper': arranging,
  '/participant/[organisation]/opinions/paper/[batch]': arranging,
  '/participant/[organisation]/opinions/ideas': answering,
  '/participant/[organisation]/opinions/ideas/[text]': answering,
  '/participant/[organisation]/opinions/ideas/services': answering,
  '/participant/[organisation]/opinions/import': { ...arranging, megabytes: 32 },
  '/participant/[organisation]/opinions/import/[import]': arranging,
  '/kiosk': everyone,
  '/wall/[token]': screen,
  '/v/[token]': everyone,
  '/v/[token]/[code]': everyone,
  '/p/[token]': everyone,
  '/answer': everyone,
};
