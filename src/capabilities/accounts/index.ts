export { accountsTexts } from './accounts.texts.ts';
export { peopleTexts } from './people/people.texts.ts';
