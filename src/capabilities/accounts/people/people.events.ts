/** Events of people and roles; their names are part of the journal and never change. */
export const peopleEvents = { revoked: 'role.revoked' } as const;
