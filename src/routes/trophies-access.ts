import type { RouteAccess } from '#platform/http/access.ts';

/** Pages of trophies: part of the list of every route (access.ts). */
export const trophiesAccess: RouteAccess = {};
