import { officeRoles, participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
/** Who asks for a place is nobody to us yet: the use case writes down one registration and shows none. */
const asking: AccessRule = { who: 'everyone', scope: 'system' };
/** A link mailed to one person, or given to one door: it is all that says who they are. */
const byLink: AccessRule = { who: 'everyone', scope: 'registrant', fileParam: 'token' };
const office: AccessRule = { who: officeRoles, scope: 'office' };

/** A body sees its own people. */
const participant: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** A body asks for a place in the name of somebody: as above, the use case writes down one registration and shows none. */
const participantAsking: AccessRule = { ...participant, scope: 'system' };

/** Routes of the national meetings. */
export const meetingsAccess: RouteAccess = {
  '/(public)/meetings': everyone,
  '/(public)/meetings/[slug]': everyone,
  '/(public)/meetings/[slug]/calendar': everyone,
  '/(public)/meetings/[slug]/register': asking,
  '/(public)/meetings/[slug]/register/sent': everyone,
  '/(public)/meetings/mine/[token]': byLink,
  '/(public)/meetings/mine/[token]/badge': byLink,
  '/meetings/door': everyone,
  '/meetings/door/[token]': byLink,
  '/participant/[organisation]/meetings': participant,
  '/participant/[organisation]/meetings/[slug]/register': participantAsking,
  '/office/meetings': office,
  '/office/meetings/new': office,
  '/office/meetings/[meeting]': office,
  '/office/meetings/[meeting]/edit': office,
  '/office/meetings/[meeting]/programme': office,
  '/office/meetings/[meeting]/programme/[session]': office,
  '/office/meetings/[meeting]/people': office,
  '/office/meetings/[meeting]/people/export': office,
  '/office/meetings/[meeting]/people/badges': office,
  '/office/meetings/[meeting]/doors': office,
  '/office/meetings/[meeting]/documents': office,
  '/(public)/meetings/mine/[token]/live': byLink,
  '/(public)/meetings/mine/[token]/feedback': byLink,
  '/wall/meeting/[slug]': everyone,
  '/wall/meeting/[slug]/ceremony': everyone,
  '/office/meetings/[meeting]/floor': office,
  '/office/meetings/[meeting]/ceremony': office,
};
