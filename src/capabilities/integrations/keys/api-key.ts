import type { Actor } from '#platform/context.ts';

/** What a key may be allowed to do; each route of the interface asks for one. */
export const apiScopes = ['results:read', 'audits:read', 'sites:read', 'registrations:read', 'documents:read', 'plan:read', 'opinions:read', 'listening:read', 'consultations:read', 'polls:read', 'exports:read', 'webhooks:write'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Scopes that a key of a body (of the office: null) may have: whole editions are exported by the office alone. */
export const scopesFor = (organisationId: string | null): ApiScope[] => apiScopes.filter((scope) => organisationId === null || scope !== 'exports:read');

/** Months after which a key ends, as one may choose. */
export const keyMonths = [1, 3, 6, 12] as const;

/** Keys in force at once, of a body or of the office. */
export const mostKeys = 20;

/** How every key begins: what searches for leaked secrets look for. */
export const keyMark = 'parvis_';
/** Signs of a key that stay visible, after the mark. */
const shownSigns = 6;

export const visiblePrefix = (token: string): string => token.slice(0, keyMark.length + shownSigns);

/** Roles that make keys, and for whom: a referent for the own body, the office for the whole. */
export const keyMakers = { body: ['referent'], office: ['operator', 'method_lead'] } as const;

/** Whether a person may make, read and revoke the keys and webhooks of a body (of the office: null). */
export function mayIntegrate(actor: Actor, organisationId: string | null): boolean {
  if (organisationId === null) return keyMakers.office.some((role) => actor.roles.includes(role));
  return keyMakers.body.some((role) => actor.roles.includes(role)) && actor.organisationIds.includes(organisationId);
}

export type KeyState = 'in_force' | 'revoked' | 'expired';

export function keyState(key: { revokedAt: Date | null; expiresAt: Date }, now: Date): KeyState {
  if (key.revokedAt) return 'revoked';
  return key.expiresAt <= now ? 'expired' : 'in_force';
}
