/** Events of what people decide about trophies; their names never change. None says who won. */
export const decidedEvents = {
  jurorNamed: 'jury.named', jurorEnded: 'jury.ended', tieTold: 'jury.tie_told', called: 'jury.called', fileSubmitted: 'jury.file_submitted', scoring: 'jury.scoring_begun',
  deliberation: 'jury.deliberation_begun', juryDecided: 'jury.decided', consented: 'palmares.consented', sealed: 'palmares.sealed', hourSet: 'palmares.hour_set',
  pressInvited: 'palmares.press_invited', pressWithdrawn: 'palmares.press_withdrawn',
} as const;
