import { officeRoles, participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
/** A seat on a jury is a right of an edition, not a role: the database asks for it, and for ties to each body. */
const juror: AccessRule = { who: 'signed_in', scope: 'public' };
const office: AccessRule = { who: officeRoles, scope: 'office' };
/** Candidates, finalists and winners before they are public: those who run the edition, and nobody else of the office. */
const running: AccessRule = { who: ['operator', 'method_lead'], scope: 'office' };
/** A body that says how it may be named, and applies for prizes. */
const body: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** A link of the press: its token, of which only a digest is kept. */
const press: AccessRule = { who: 'everyone', scope: 'registrant', fileParam: 'token' };

/** Pages of trophies: part of the list of every route (access.ts). */
export const trophiesAccess: RouteAccess = {
  '/(public)/trophies': everyone,
  '/(public)/trophies/[edition]': everyone,
  '/(public)/trophies/[edition]/press': everyone,
  '/(public)/trophies/press/[token]': press,
  '/(public)/trophies/press/[token]/kit': press,
  '/(public)/trophies/badges/[code]': everyone,
  '/(public)/trophies/badges/[code]/picture': everyone,
  '/(public)/trophies/keys': everyone,
  '/(public)/trophies/keys/[key]': everyone,
  '/(public)/trophies/issuer': everyone,
  '/(public)/trophies/check': everyone,
  '/jury': juror,
  '/jury/ties': juror,
  '/jury/[edition]/files/[file]': juror,
  '/jury/[edition]/[prize]': juror,
  '/participant/[organisation]/trophies': body,
  '/participant/[organisation]/trophies/[prize]': body,
  '/participant/[organisation]/trophies/certificate/[code]': body,
  '/(public)/trophies/[edition]/replay': { who: 'everyone', scope: 'public' },
  '/office/trophies': running,
  '/office/trophies/category/[category]': running,
  '/office/trophies/sealed': { ...running, who: ['method_lead'] },
  '/office/trophies/jury': office,
  '/office/trophies/release': office,
};
