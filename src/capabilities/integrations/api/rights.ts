import { authorise, officeRoles, participantRoles } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';
import type { ApiScope } from '../keys/api-key.ts';
import type { Access, ApiCall } from './operation.ts';

/**
 * Whether a call may be answered: scopes narrow what the key's maker may do, and never widen it. Throws `api_key_needed`,
 * `api_scope_missing` and `api_office_only`.
 */
export function requireAccess({ key }: Pick<ApiCall, 'key'>, access: Access): void {
  if ('public' in access) return;
  if (!key) throw problem('api_key_needed');
  if (access.officeOnly && key.organisationId !== null) throw problem('api_office_only');
  const missing = scopesOf(access).find((scope) => !key.scopes.includes(scope));
  if (missing) throw problem('api_scope_missing', { scope: missing });
}

/** The scopes that a key needs, all of them. */
export const scopesOf = (access: Access): ApiScope[] => ('public' in access ? [] : [access.scope, access.also].filter((scope) => scope !== null && scope !== undefined));

/** The body that a path names, by the rule of its pages: the own one for a participant, any for the office. Throws `not_found`. */
export function requireBody({ ctx }: ApiCall, organisation: string): string {
  if (ctx.scope === 'office') authorise({ who: officeRoles, scope: 'office' }, ctx.actor, {});
  else authorise({ who: participantRoles, scope: 'participant', organisationParam: 'organisation' }, ctx.actor, { organisation });
  return organisation;
}
