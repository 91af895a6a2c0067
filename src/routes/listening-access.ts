import { participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

/** Who reads what is written about a body elsewhere, already masked. */
export const listeningReading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who declares sources, takes files over, and reads what the machine was unsure of. */
export const listeningArranging: AccessRule = { ...listeningReading, who: ['referent'] };

/** The pages where a body listens to what is written about it elsewhere: part of the list of every route (access.ts). */
export const listeningAccess: RouteAccess = {};
