/** The public face of registrations, safe anywhere. */
export { registrationStates, type Decision, type RegistrationState } from './registration.ts';
export { calendarTexts } from './calendar/calendar.texts.ts';
export { drawTexts } from './draw/draw.texts.ts';
export { drawDeskTexts } from './draw/draw-desk.texts.ts';
export { drawFileInput } from './draw/draw-file.input.ts';
export { registrationEvents } from './registrations.events.ts';
export { draftLinkTexts } from './draft/draft-link.texts.ts';
export { pasteTexts } from './sign-up/paste.texts.ts';
export { fieldErrors } from './sign-up/field-errors.ts';
export { signUpTexts } from './sign-up/sign-up.texts.ts';
export { sentTexts } from './sign-up/welcome.texts.ts';
export { stratumOf, unstratified } from './stratum.ts';
export { readFilter } from './office/participants-filter.ts';
export { participantsTexts } from './office/participants.texts.ts';
export { fileTexts } from './office/registration-file.texts.ts';
export { mayDecide } from './registrations.access.ts';
