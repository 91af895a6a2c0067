export { accountTexts } from './account/account.texts.ts';
export { accountsTexts } from './accounts.texts.ts';
export { peopleTexts } from './people/people.texts.ts';
export { secondFactorTexts } from './second-factor/second-factor.texts.ts';
export { deviceLabel, deviceOf } from './sessions/device-words.ts';
export { sessionCookieName } from './sessions/session-cookie.ts';
