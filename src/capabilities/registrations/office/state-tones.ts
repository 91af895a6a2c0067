import type { RegistrationState } from '../registration.ts';

/** The tone of the tag that says a state; its words say it too. */
export const stateTones = {
  submitted: 'warning', accepted: 'success', waiting: 'info', declined: 'danger', withdrawn: 'neutral',
} as const satisfies Record<RegistrationState, string>;
