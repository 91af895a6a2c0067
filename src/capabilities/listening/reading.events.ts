/** Events of what is read of mentions; their names never change. */
export const readingEvents = {
  alertSeen: 'listening_alert.seen', silenced: 'listening_alert.silenced', heardAgain: 'listening_alert.heard_again', letterChosen: 'listening_letter.chosen',
  replyDrafted: 'mention_reply.drafted', replySent: 'mention_reply.sent', replyTakenBack: 'mention_reply.taken_back',
  proposalDecided: 'listening_proposal.decided', scenarioDrafted: 'scenario_draft.made', scenarioChanged: 'scenario_draft.changed', scenarioDropped: 'scenario_draft.dropped',
} as const;
