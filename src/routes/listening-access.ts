import { officeRoles, participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

/** Who reads what is written about a body elsewhere, already masked. */
export const listeningReading: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };
/** Who declares sources, takes files over, and reads what the machine was unsure of. */
export const listeningArranging: AccessRule = { ...listeningReading, who: ['referent'] };

/** Patterns over bodies name none of them. */
const office: AccessRule = { who: officeRoles, scope: 'office' };

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
  '/participant/[organisation]/listening/sources': listeningReading,
  '/participant/[organisation]/listening/sources/new': listeningArranging,
  '/participant/[organisation]/listening/import': { ...listeningArranging, megabytes: 66 },
  '/participant/[organisation]/listening/import/[import]': listeningArranging,
  '/participant/[organisation]/listening/import/[import]/faults': listeningArranging,
  '/participant/[organisation]/listening/desk': listeningReading,
  '/participant/[organisation]/listening/desk/[mention]': listeningArranging,
  '/participant/[organisation]/listening/desk/erase': listeningArranging,
  '/participant/[organisation]/listening/corrections': listeningArranging,
  '/office/patterns': office,
  '/office/patterns/[draft]': office,
  '/office/patterns/[draft]/file': office,
};
