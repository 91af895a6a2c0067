/** Facts of quality control that the journal keeps. */
export const qualityEvents = {
  contradictions: 'audit.contradictions_found',
  resolved: 'audit.finding_resolved',
  corrected: 'audit.corrected',
  reorderAsked: 'audit.reorder_asked',
  interestDeclared: 'reviewer.interest_declared',
  interestWithdrawn: 'reviewer.interest_withdrawn',
  drawn: 'double_coding.drawn',
  coded: 'double_coding.coded',
  agreement: 'agreement.measured',
  disputeRaised: 'dispute.raised',
  disputeWithdrawn: 'dispute.withdrawn',
  disputeUpheld: 'dispute.upheld',
  disputeDismissed: 'dispute.dismissed',
} as const;
