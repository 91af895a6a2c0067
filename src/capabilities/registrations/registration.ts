/** States of a registration; the database holds the same list. */
export const registrationStates = ['submitted', 'waiting', 'accepted', 'declined', 'withdrawn'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What the office, or the body itself, can decide of a registration: each a dated row. */
export type Decision = Exclude<RegistrationState, 'submitted'>;

const decisionsAfter: Record<RegistrationState, readonly Decision[]> = {
  submitted: ['accepted', 'waiting', 'declined', 'withdrawn'],
  waiting: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
};

/** What can still be decided of a registration in `state`; nothing once it has ended: the body may sign up again. */
export function possibleDecisions(state: RegistrationState): readonly Decision[] {
  return decisionsAfter[state];
}

/** The states from which a decision may be taken. */
export function statesBefore(decision: Decision): RegistrationState[] {
  return registrationStates.filter((state) => decisionsAfter[state].includes(decision));
}

/** The formulas that the database knows; their prices and labels are the edition's. */
export const formulas = ['free', 'personalised', 'professional'] as const;

/** The option that is chosen site by site. */
export const counterOption = 'counter';
