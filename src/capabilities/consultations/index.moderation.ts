/** The public face of moderation in consultations, safe anywhere. */
export { deskPlaces } from './moderation/moderation-desk.ts';
export { moderationDeskTexts } from './moderation/moderation-desk.texts.ts';
export { decisionTexts, reasonTexts } from './moderation/moderation.texts.ts';
export { publicModerationTexts } from './moderation/public-log.texts.ts';
