export { accountsTexts } from './accounts.texts.ts';
