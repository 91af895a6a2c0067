/** The server face of the national meetings. */
export { badgeSvg } from './attendance/badge.server.ts';
export { meetingCalendar } from './attendance/meeting-calendar.server.ts';
export { changeOwnPlace, giveBack, ownBadge, ownPlace } from './attendance/own-place.server.ts';
export { register } from './attendance/register.server.ts';
export { arrivalsInput, doorHears, listDoors, openDoor, shutDoor } from './door/door.server.ts';
export { meetingMailKinds } from './meeting.mails.ts';
export { attendeeInput, ownPlaceInput } from './meeting.input.ts';
export { meetingJobs } from './meetings.jobs.server.ts';
export { seeMeeting, seeMeetings } from './public/see-meeting.server.ts';
export { demonstrationLinks, simulateMeeting } from './simulate-meeting.server.ts';
export { addMeetingDocument, listMeetingDocuments, removeMeetingDocument } from './office/documents.server.ts';
export { documentForm, doorForm, meetingForm, sessionForm } from './office/meeting-form.input.ts';
export { allBadges, guestFile, listGuests } from './office/people.server.ts';
export { arrangeSession, changeMeeting, listMeetings, makeMeeting, publishMeeting, readMeeting, removeSession } from './programme/arrange-meeting.server.ts';
export { cancelMeeting } from './programme/cancel-meeting.server.ts';
