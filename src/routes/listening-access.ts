import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

/** Who reads what is written about a body elsewhere, already masked. */
export const listeningReading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who declares sources, takes files over, and reads what the machine was unsure of. */
export const listeningArranging: AccessRule = { ...listeningReading, who: ['referent'] };

/** The pages where a body listens to what is written about it elsewhere: part of the list of every route (access.ts). */
export const listeningAccess: RouteAccess = {
  '/participant/[organisation]/listening': listeningReading,
  '/participant/[organisation]/listening/criteria': listeningReading,
  '/participant/[organisation]/listening/criteria/[criterion]': listeningReading,
  '/participant/[organisation]/listening/verbatims': listeningReading,
  '/participant/[organisation]/listening/alerts': listeningReading,
  '/participant/[organisation]/listening/replies': listeningReading,
  '/participant/[organisation]/listening/replies/[mention]': listeningReading,
  '/participant/[organisation]/listening/compared': listeningReading,
  '/participant/[organisation]/listening/export/[file]': listeningReading,
};
