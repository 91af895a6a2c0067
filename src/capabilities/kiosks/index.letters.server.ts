/** The server face of kiosks for what is told of the voice of users: changes of level, digests, who receives them. */
import { changeKind } from './changes/change.mails.ts';
import { digestKind, emptyDigestKind } from './letters/digest.mails.ts';

export const voiceMailKinds = [digestKind, emptyDigestKind, changeKind];
export { seenInput } from './changes/change.input.ts';
export { readChanges, seeChange } from './changes/see-change.server.ts';
export { watchBody } from './changes/watch-changes.server.ts';
export { subscriptionInput } from './letters/subscribe.input.ts';
export { openLetterLink, ownSubscription, setByLink, subscribe } from './letters/subscribe.server.ts';
export { sendDigestsOf } from './letters/send-digests.server.ts';
