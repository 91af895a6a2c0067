/** The server face of the national meetings. */
export { badgeSvg } from './attendance/badge.server.ts';
export { meetingCalendar } from './attendance/meeting-calendar.server.ts';
export { changeOwnPlace, giveBack, ownBadge, ownPlace } from './attendance/own-place.server.ts';
export { register } from './attendance/register.server.ts';
export { arrivalsInput, doorHears } from './door/door.server.ts';
export { meetingMailKinds } from './meeting.mails.ts';
export { attendeeInput, ownPlaceInput } from './meeting.input.ts';
export { meetingJobs } from './meetings.jobs.server.ts';
export { seeMeeting, seeMeetings } from './public/see-meeting.server.ts';
export { demonstrationLinks, simulateMeeting } from './simulate-meeting.server.ts';
