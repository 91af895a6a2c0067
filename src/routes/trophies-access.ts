import type { AccessRule, RouteAccess } from '#platform/http/access.ts';

/** Candidates, finalists and winners before they are public: those who run the edition, and nobody else of the office. */
const running: AccessRule = { who: ['operator', 'method_lead'], scope: 'office' };

/** Pages of trophies: part of the list of every route (access.ts). */
export const trophiesAccess: RouteAccess = {
  '/(public)/trophies/[edition]/replay': { who: 'everyone', scope: 'public' },
  '/office/trophies': running,
  '/office/trophies/category/[category]': running,
  '/office/trophies/sealed': { ...running, who: ['method_lead'] },
};
