/** Events of polls of staff; their names never change. Taking part leaves none. */
export const pollEvents = { made: 'poll.made', changed: 'poll.changed', opened: 'poll.opened', closed: 'poll.closed', invited: 'poll.invited', roomOpened: 'poll.room_opened', ideaChecked: 'poll.idea_checked', ideaAnswered: 'poll.idea_answered', ideasProposed: 'poll.ideas_proposed' } as const;
