import { officeRoles, participantRoles, type AccessRule, type RouteAccess } from '#platform/http/access.ts';

const everyone: AccessRule = { who: 'everyone', scope: 'public' };
/** Pages that say the same to everybody and change a few times a year. */
const steady: AccessRule = { ...everyone, rememberSeconds: 30 };
/** Pages where somebody signs in: they look for people, links and passkeys by themselves. */
const signingIn: AccessRule = { who: 'everyone', scope: 'auth' };
/** Pages that change how one signs in: after the second factor, where one is set up. */
const ownKeys: AccessRule = { who: 'signed_in', scope: 'auth', afterSecondFactor: true };
const office: AccessRule = { who: officeRoles, scope: 'office' };
const operator: AccessRule = { who: ['operator'], scope: 'office' };
const importers: AccessRule = { who: ['operator', 'method_lead'], scope: 'office' };
const methodLead: AccessRule = { who: ['method_lead'], scope: 'office' };
const evaluator: AccessRule = { who: ['evaluator'], scope: 'evaluator' };
const reviewer: AccessRule = { who: ['reviewer'], scope: 'reviewer' };
const participant: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation', rememberSeconds: 20 };

/** A file of a body, or the page that waits for one: never remembered. */
const participantFile: AccessRule = { who: participantRoles, scope: 'participant', organisationParam: 'organisation' };

/** The file of one registration, for whoever holds its mailed link. */
const byLink: AccessRule = { who: 'everyone', scope: 'registrant', fileParam: 'token' };
const ordering: AccessRule = { who: ['referent', 'decision_maker'], scope: 'participant', organisationParam: 'organisation' };
/** Room for a scanned document. */
const scans = { megabytes: 16 } as const;

/** A link of the rights desk: its token, of which only a digest is kept, is all that names a request. */
const rightsLink: AccessRule = { who: 'everyone', scope: 'privacy' };
const officer: AccessRule = { who: ['dpo'], scope: 'privacy' };

/** Every route of the site and who may use it. A route that is not here stays closed, and a test fails. */
export const routeAccess: RouteAccess = {
  '/(public)': steady,
  '/(public)/method': steady,
  '/(public)/results': steady,
  '/(public)/results/report': everyone,
  '/(public)/accessibility': steady,
  '/(public)/privacy': steady,
  '/(public)/privacy/request': everyone,
  '/(public)/privacy/requests': { who: 'signed_in', scope: 'public' },
  '/(public)/privacy/confirm': rightsLink,
  '/(public)/privacy/package': rightsLink,
  '/(public)/privacy/package/file': rightsLink,
  '/(public)/verify': everyone,
  '/(public)/sign-in': signingIn,
  '/(public)/sign-in/confirm': signingIn,
  '/(public)/sign-in/second-factor': { who: 'signed_in', scope: 'auth' },
  '/(public)/sign-in/provider': signingIn,
  '/(public)/sign-in/provider/return': signingIn,
  '/(public)/sign-out': signingIn,
  '/(public)/sign-out/provider': everyone,
  '/(public)/register': everyone,
  '/(public)/register/organisation': everyone,
  '/(public)/register/manual': everyone,
  '/(public)/register/sites': everyone,
  '/(public)/register/sites/[site]': everyone,
  '/(public)/register/sites/paste': everyone,
  '/(public)/register/contacts': everyone,
  '/(public)/register/formula': everyone,
  '/(public)/register/summary': everyone,
  '/(public)/register/done': everyone,
  '/(public)/register/resume': everyone,
  '/(public)/register/resume/[token]': everyone,
  '/(public)/register/search': everyone,
  '/(public)/register/search/companies': everyone,
  '/(public)/file/[token]': { ...byLink, ...scans },
  '/(public)/file/[token]/order': byLink,
  '/(public)/file/[token]/quote': byLink,
  '/(public)/file/[token]/accept': byLink,
  '/(public)/file/[token]/withdraw': byLink,
  '/(public)/file/[token]/copies/[copy]': byLink,
  '/(public)/draw': everyone,
  '/(public)/draw/[edition]': everyone,
  '/(public)/draw/[edition]/list': everyone,
  '/(public)/draw/[edition]/file': everyone,
  '/health/live': everyone,
  '/health/ready': everyone,
  '/spaces': { who: 'signed_in', scope: 'public' },
  '/account': ownKeys,
  '/account/codes': ownKeys,
  '/account/codes/recovery': ownKeys,
  '/account/codes/remove': ownKeys,
  '/account/passkeys/add': ownKeys,
  '/account/passkeys/[passkey]': ownKeys,
  '/office': office,
  '/office/participants': office,
  '/office/participants/export': office,
  '/office/participants/bulk': importers,
  '/office/participants/bulk/[bulk]': office,
  '/office/participants/[organisation]/history': office,
  '/office/participants/[organisation]/[registration]/correct': importers,
  '/office/mail-templates': operator,
  '/office/mail-templates/[kind]': operator,
  '/office/mail-templates/[kind]/preview': operator,
  '/office/journal/export': office,
  '/office/participants/[organisation]/[registration]': office,
  '/office/orders': office,
  '/office/orders/[organisation]/[registration]': office,
  '/office/orders/[organisation]/[registration]/quote': operator,
  '/office/orders/[organisation]/[registration]/order': office,
  '/office/orders/[organisation]/[registration]/quotes/[quote]': office,
  '/office/orders/[organisation]/[registration]/copies/[copy]': office,
  '/office/draw': office,
  '/office/calendar': office,
  '/office/calendar/ics': office,
  '/office/campaign': office,
  '/office/missions': office,
  '/office/scores': office,
  '/office/people': office,
  '/office/people/invite': operator,
  '/office/people/[person]': office,
  '/office/people/[person]/second-factor': operator,
  '/office/people/[person]/roles/[grant]': operator,
  '/office/outbox': operator,
  '/office/outbox/[mail]': operator,
  '/office/outbox/[mail]/html': operator,
  '/office/privacy': { who: ['dpo', 'operator'], scope: 'privacy' },
  '/office/privacy/requests/[request]': officer,
  '/office/privacy/requests/[request]/[action]': officer,
  '/office/privacy/requests/[request]/copy': officer,
  '/office/privacy/register': officer,
  '/office/privacy/register/export': officer,
  '/office/privacy/retention': officer,
  '/office/jobs': office,
  '/office/journal': office,
  '/office/import': importers,
  '/office/import/template': importers,
  '/office/grid': office,
  '/office/freeze': methodLead,
  '/office/billing': office,
  '/office/billing/export': office,
  '/office/billing/journal': office,
  '/office/billing/deposit': office,
  '/office/billing/issue/[organisation]/[order]': office,
  '/office/billing/issue/[organisation]/[order]/draft': office,
  '/office/billing/invoices/[organisation]/[invoice]': office,
  '/office/billing/invoices/[organisation]/[invoice]/file': office,
  '/office/billing/invoices/[organisation]/[invoice]/credit': operator,
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
  '/participant/[organisation]/invoices': participantFile,
  '/participant/[organisation]/invoices/[invoice]': participantFile,
  '/participant/[organisation]/registration': participantFile,
  '/participant/[organisation]/registration/sites/[site]': { ...participantFile, who: ['referent', 'decision_maker'] },
  '/participant/[organisation]/registration/notice': participantFile,
  '/participant/[organisation]/registration/proofs/[notice]': participantFile,
  '/participant/[organisation]/report': participantFile,
  '/participant/[organisation]/orders': ordering,
  '/participant/[organisation]/orders/[registration]': { ...ordering, ...scans },
  '/participant/[organisation]/orders/[registration]/order': ordering,
  '/participant/[organisation]/orders/[registration]/quote': ordering,
  '/participant/[organisation]/orders/[registration]/accept': ordering,
  '/participant/[organisation]/orders/[registration]/withdraw': ordering,
  '/participant/[organisation]/orders/[registration]/copies/[copy]': ordering,
  '/participant/[organisation]/report/preparing': participantFile,
};
