/** Events of improvement; their names are part of the journal and of webhooks, and never change. */
export const planEvents = {
  created: 'action.created',
  changed: 'action.changed',
  completed: 'action.completed',
  commented: 'action.commented',
  proofAdded: 'improvement_proof.added',
  proofWithdrawn: 'improvement_proof.withdrawn',
  feedOpened: 'plan_feed.opened',
  feedRevoked: 'plan_feed.revoked',
} as const;
