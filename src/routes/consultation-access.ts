import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
const reading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who consults the population for a body. */
const consulting: AccessRule = { ...reading, who: ['referent'] };

/** The pages of consultations: part of the list of every route (access.ts). */
export const consultationAccess: RouteAccess = {
  '/c/[slug]': everyone,
  '/c/[slug]/[step]/[...rest]': everyone,
  '/c/[slug]/receipts': everyone,
  '/c/[slug]/data': everyone,
  '/c/[slug]/data/[file]': everyone,
  '/c/[slug]/results': everyone,
  '/c/[slug]/synthesis': everyone,
  '/c/[slug]/feed': everyone,
  '/participant/[organisation]/consultations': reading,
  '/participant/[organisation]/consultations/new': consulting,
  '/participant/[organisation]/consultations/[consultation]': reading,
  '/participant/[organisation]/consultations/[consultation]/edit': consulting,
  '/participant/[organisation]/consultations/[consultation]/steps/new': consulting,
  '/participant/[organisation]/consultations/[consultation]/steps/[step]': consulting,
  '/participant/[organisation]/consultations/[consultation]/preview': reading,
  '/participant/[organisation]/consultations/[consultation]/data/[file]': reading,
  '/participant/[organisation]/consultations/[consultation]/synthesis': reading,
};
