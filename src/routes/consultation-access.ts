import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
const reading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who consults the population for a body. */
const consulting: AccessRule = { ...reading, who: ['referent'] };

/** Words that nobody has read yet are read by those who decide about them. */
const moderating: AccessRule = { ...reading, who: ['referent', 'decision_maker'] };

/** The pages of consultations: part of the list of every route (access.ts). */
export const consultationAccess: RouteAccess = {
  '/c/[slug]': everyone,
  '/c/[slug]/[step]/[...rest]': everyone,
  '/c/[slug]/invitation/[code]': everyone,
  '/c/[slug]/documents/[document]': everyone,
  '/c/[slug]/embed': everyone,
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
  '/participant/[organisation]/consultations/[consultation]/ideas/[step]': reading,
  '/participant/[organisation]/consultations/[consultation]/ideas/[step]/[idea]': reading,
  '/participant/[organisation]/consultations/[consultation]/ideas/[step]/[idea]/photo/[position]': reading,
  '/participant/[organisation]/consultations/[consultation]/documents': reading,
  '/participant/[organisation]/consultations/[consultation]/invitations': consulting,
  '/participant/[organisation]/consultations/[consultation]/invitations/codes': consulting,
  '/participant/[organisation]/consultations/[consultation]/paper': reading,
  '/participant/[organisation]/consultations/[consultation]/elections': reading,
  '/participant/[organisation]/consultations/[consultation]/population': reading,
  '/participant/[organisation]/consultations/[consultation]/preview': reading,
  '/participant/[organisation]/consultations/[consultation]/data/[file]': reading,
  '/participant/[organisation]/consultations/[consultation]/moderation': moderating,
  '/participant/[organisation]/consultations/[consultation]/moderation/[kind]/[text]': moderating,
  '/participant/[organisation]/consultations/[consultation]/synthesis': reading,
};
