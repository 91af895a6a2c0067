import { officeRoles, participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
/** Pages that say the same to everybody and change a few times a year. */
const steady: AccessRule = { ...everyone, rememberSeconds: 30 };
const office: AccessRule = { who: officeRoles, scope: 'office' };
const operator: AccessRule = { who: ['operator'], scope: 'office' };
const importers: AccessRule = { who: ['operator', 'method_lead'], scope: 'office' };
const methodLead: AccessRule = { who: ['method_lead'], scope: 'office' };
const evaluator: AccessRule = { who: ['evaluator'], scope: 'evaluator' };
const reviewer: AccessRule = { who: ['reviewer'], scope: 'reviewer' };
const participant: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation', rememberSeconds: 20 };

/** A file of a body, or the page that waits for one: never remembered. */
const participantFile: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };

/** Every route of the site and who may use it. A route that is not here stays closed, and a test fails. */
export const routeAccess: RouteAccess = {
  '/(public)': steady,
  '/(public)/method': steady,
  '/(public)/results': steady,
  '/(public)/results/report': everyone,
  '/(public)/accessibility': steady,
  '/(public)/privacy': steady,
  '/(public)/verify': everyone,
  '/(public)/sign-in': everyone,
  '/(public)/sign-in/confirm': everyone,
  '/(public)/sign-out': everyone,
  '/(public)/register': everyone,
  '/(public)/register/organisation': everyone,
  '/(public)/register/manual': everyone,
  '/(public)/register/sites': everyone,
  '/(public)/register/contacts': everyone,
  '/(public)/register/formula': everyone,
  '/(public)/register/summary': everyone,
  '/(public)/register/done': everyone,
  '/(public)/register/search': everyone,
  '/(public)/draw': everyone,
  '/(public)/draw/[edition]': everyone,
  '/(public)/draw/[edition]/list': everyone,
  '/(public)/draw/[edition]/file': everyone,
  '/health/live': everyone,
  '/(public)/register/sites/[site]': everyone,
  '/health/ready': everyone,
  '/spaces': { who: 'signed_in', scope: 'public' },
  '/office': office,
  '/office/participants': office,
  '/(public)/register/resume': everyone,
  '/(public)/register/resume/[token]': everyone,
  '/office/participants/export': office,
  '/office/participants/[organisation]/[registration]': office,
  '/office/draw': office,
  '/office/calendar': office,
  '/office/calendar/ics': office,
  '/office/campaign': office,
  '/(public)/register/search/companies': everyone,
  '/(public)/file/[token]': { ...byLink, ...scans },
  '/(public)/file/[token]/order': byLink,
  '/(public)/file/[token]/quote': byLink,
  '/(public)/file/[token]/accept': byLink,
  '/(public)/file/[token]/withdraw': byLink,
  '/(public)/file/[token]/copies/[copy]': byLink,
  '/office/missions': office,
  '/office/scores': office,
  '/office/people': office,
  '/office/people/invite': operator,
  '/office/people/[person]': office,
  '/office/people/[person]/roles/[grant]': operator,
  '/office/outbox': operator,
  '/office/outbox/[mail]': operator,
  '/office/outbox/[mail]/html': operator,
  '/office/jobs': office,
  '/office/journal': office,
  '/office/import': importers,
  '/office/import/template': importers,
  '/office/grid': office,
  '/office/freeze': methodLead,
  '/evaluator': evaluator,
  '/evaluator/missions/[organisation]/[mission]': evaluator,
  '/evaluator/missions/[organisation]/[mission]/done': evaluator,
  '/evaluator/missions/[organisation]/[mission]/draft': evaluator,
  '/api/v1/submissions': evaluator,
  '/reviewer': reviewer,
  '/reviewer/audits/[organisation]/[audit]': reviewer,
  '/participant/[organisation]': participant,
  '/participant/[organisation]/figure/[view]/[key]': participant,
  '/participant/[organisation]/audits/[audit]': participant,
  '/participant/[organisation]/report': participantFile,
  '/participant/[organisation]/report/preparing': participantFile,
};
