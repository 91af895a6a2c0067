export { deskTexts } from './desk.texts.ts';
export { documentTexts } from './document.texts.ts';
export { periodText, type RegisterEntry } from './register.ts';
export { deskActions, requestKinds, type DeskAction, type RequestKind } from './request.ts';
export { privacyMailTexts } from './privacy-mails.texts.ts';
export { requestsTexts } from './requests.texts.ts';
