/** Events of experts' files; their names are part of the journal and of webhooks, and never change. */
export const expertEvents = {
  assigned: 'presentation.assigned',
  prepared: 'presentation.prepared',
  dated: 'presentation.dated',
  held: 'presentation.held',
  closed: 'presentation.closed',
  agreed: 'agreed_action.proposed',
  accepted: 'agreed_action.accepted',
  declined: 'agreed_action.declined',
} as const;
