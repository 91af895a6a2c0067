import { isUuid } from '#core/shared/uuid.ts';
import type { Actor, Role } from '../context.ts';
import type { Scope } from '../db/transaction.ts';
import { problem } from './problem.ts';

/** Who may use a route, and with whose eyes its transaction sees. */
export interface AccessRule {
  who: 'everyone' | 'signed_in' | readonly Role[];
  scope: Scope;
  /** Route parameter that names the body: the person must belong to it, and sees that body only. */
  organisationParam?: string;
  /** Route parameter that holds the token of a registration's mailed link: the scope `registrant` sees that one only. */
  fileParam?: string;
  /** Megabytes that a request may bring, where more than `usualMegabytes`. */
  megabytes?: number;
  /** Open to who is signed in only once the second factor that is set up was given: what changes how one signs in. */
  afterSecondFactor?: true;
  /** A page of ours may show it in a frame. */
  framed?: true;
  /** How long a rendered page may be sent again, to the same person; for pages that change rarely. */
  rememberSeconds?: number;
}

export type RouteAccess = Readonly<Record<string, AccessRule>>;

/** Every person of the body's own space. */
export const participantRoles = ['referent', 'decision_maker', 'reader', 'expert'] as const satisfies readonly Role[];
/** Who runs the edition. The data protection officer has a desk of their own, and sees nothing else. */
export const officeRoles = ['operator', 'method_lead'] as const satisfies readonly Role[];

/** Roles that read or decide for every body: held only in a session in which a second factor was given. */
export const secondFactorRoles = ['operator', 'method_lead', 'dpo', 'reviewer'] as const satisfies readonly Role[];

/** Those who run the edition: they decide on sign-ups, campaigns and scores. The data protection officer reads only. */
export function runsEdition(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.includes('operator') || actor.roles.includes('method_lead');
}

/** The roles that a person may use in this session; without the second factor that is due, none, or those that ask for none. */
export function provenRoles(actor: Actor): Role[] {
  if (actor.secondFactor === 'passed' || actor.secondFactor === 'not_needed') return actor.roles;
  if (actor.secondFactor === 'due') return [];
  const compulsory: readonly Role[] = secondFactorRoles;
  return actor.roles.filter((role) => !compulsory.includes(role));
}

/** Route parameters that are always ids of rows: the database refuses to compare one with anything else. */
const idParams = ['organisation', 'registration', 'quote', 'review', 'webhook', 'point', 'kiosk', 'consultation', 'poll', 'meeting'] as const;

/**
 * The actor's sight on a route: the roles that count in this session, and the bodies it may see. Throws `sign_in_needed`,
 * `second_factor_needed`, `not_allowed`, or `not_found` for a body that is not the actor's and for what cannot be an id.
 */
export function authorise(rule: AccessRule, actor: Actor, params: Partial<Record<string, string>>): { roles: Role[]; organisationIds: string[] } {
  const roles = provenRoles(actor);
  if (rule.who !== 'everyone') {
    if (actor.kind === 'anonymous') throw problem('sign_in_needed');
    if (rule.afterSecondFactor && actor.secondFactor === 'due') throw problem('second_factor_needed');
    if (rule.who !== 'signed_in') requireOneOf(rule.who, roles, actor.roles);
  }
  if (idParams.some((name) => params[name] !== undefined && !isUuid(params[name]))) throw problem('not_found');
  // Who comes by a link sees what the link shows, whatever else the person may see.
  if (rule.fileParam) return { roles, organisationIds: [] };
  if (!rule.organisationParam) return { roles, organisationIds: actor.organisationIds };
  const organisationId = params[rule.organisationParam];
  if (!organisationId || !actor.organisationIds.includes(organisationId)) throw problem('not_found');
  return { roles, organisationIds: [organisationId] };
}

function requireOneOf(allowed: readonly Role[], proven: readonly Role[], held: readonly Role[]): void {
  if (allowed.some((role) => proven.includes(role))) return;
  throw problem(allowed.some((role) => held.includes(role)) ? 'second_factor_needed' : 'not_allowed');
}
