/** Events of collection points and question sets; their names never change. */
export const pointEvents = {
  opened: 'collection_point.opened',
  changed: 'collection_point.changed',
  paused: 'collection_point.paused',
  resumed: 'collection_point.resumed',
  closed: 'collection_point.closed',
  setSaved: 'question_set.saved',
  paperEntered: 'paper_batch.entered',
  paperCorrected: 'paper_batch.corrected',
  wallMade: 'wall_display.made',
  wallEnded: 'wall_display.ended',
  kioskSettled: 'kiosk.settings_changed',
} as const;
