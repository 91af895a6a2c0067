export { addPerson, type NewPerson } from './add-person.server.ts';
export { createAuth, demonstrationLinkMinutes, ordinaryLinkMinutes, type Auth } from './auth.server.ts';
export { signInMail } from './accounts.mails.ts';
export { actorOf, askForLink, closeSession, openSession } from './sign-in.server.ts';
export { deleteSession, grantsOf, peopleWithRoles, personByEmail, revokeGrant, sessionsOf } from './accounts.queries.server.ts';
export { demonstrationLink } from './demonstration-link.server.ts';
