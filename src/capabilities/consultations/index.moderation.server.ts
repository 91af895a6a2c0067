/** The server face of moderation in consultations. */
export { decideText } from './moderation/decide-text.server.ts';
export { moderationDesk, toModerate } from './moderation/moderation-desk.server.ts';
export { officialReplyInput, textMaskInput, textRefusalInput } from './moderation/moderation.input.ts';
export { openModerated } from './moderation/open-moderated.server.ts';
export { replyOfficially } from './moderation/reply-officially.server.ts';
export { simulateDebates } from './steps/debate/simulate-debates.server.ts';
