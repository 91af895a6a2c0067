/** The public face of registrations, safe anywhere. */
export { registrationStates, type Decision, type RegistrationState } from './registration.ts';
export { registrationEvents } from './registrations.events.ts';
export { fieldErrors } from './sign-up/field-errors.ts';
export { signUpTexts } from './sign-up/sign-up.texts.ts';
export { stratumOf, unstratified } from './stratum.ts';
