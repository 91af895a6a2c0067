/** Events of the national meetings; their names never change. */
export const meetingEvents = {
  made: 'meeting.made', changed: 'meeting.changed', published: 'meeting.published', cancelled: 'meeting.cancelled', sessionKept: 'meeting.session_kept', sessionRemoved: 'meeting.session_removed',
  registered: 'meeting.registered', withdrew: 'meeting.withdrew', movedUp: 'meeting.moved_up', doorOpened: 'meeting.door_opened', doorClosed: 'meeting.door_closed', listTaken: 'meeting.list_taken', documentAdded: 'meeting.document_added', documentRemoved: 'meeting.document_removed',
} as const;
