/** Events of planning; their names are part of the journal and never change. */
export const planningEvents = {
  asked: 'plan.asked',
  cancelled: 'plan.cancelled',
  discarded: 'plan.discarded',
  campaignPlanned: 'campaign.planned',
  replanned: 'campaign.replanned',
  movedByHand: 'mission.moved_by_hand',
  moveUndone: 'mission.move_undone',
  refused: 'mission.refused',
  absenceMarked: 'evaluator.absence_marked',
  feedOpened: 'calendar_feed.opened',
  feedRevoked: 'calendar_feed.revoked',
} as const;
