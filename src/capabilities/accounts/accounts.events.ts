/** Events of how people sign in; their names are part of the journal and never change. */
export const accountEvents = {
  codesSet: 'codes.set',
  codesRemoved: 'codes.removed',
  recoveryUsed: 'recovery_code.used',
  recoveryRenewed: 'recovery_codes.renewed',
  passkeyAdded: 'passkey.added',
  passkeyRemoved: 'passkey.removed',
  reset: 'second_factor.reset',
  providerLinked: 'provider.linked',
  providerUnlinked: 'provider.unlinked',
  sessionsEnded: 'sessions.ended',
} as const;
