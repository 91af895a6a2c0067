import type { Role, SecondFactor } from '#platform/context.ts';
import { secondFactorRoles } from '#platform/http/access.ts';

/** Whether one of these roles asks for a second factor. */
export function asksForSecondFactor(roles: readonly Role[]): boolean {
  return secondFactorRoles.some((role) => roles.includes(role));
}

/**
 * How a person stands with the second factor in a session. Whoever has set up an application that shows codes is asked
 * for one; a passkey alone is asked for where a role needs a second factor, for it is else only another way in.
 */
export function secondFactorStanding(person: {
  roles: readonly Role[]; passed: boolean; hasCodes: boolean; hasPasskey: boolean; optional: boolean;
}): SecondFactor {
  if (person.passed) return 'passed';
  const compulsory = asksForSecondFactor(person.roles);
  if (person.hasCodes || (compulsory && person.hasPasskey)) return 'due';
  return compulsory && !person.optional ? 'missing' : 'not_needed';
}
