/** What a reply may say becomes of an idea. */
export const replyStatuses = ['studied', 'planned', 'done', 'not_retained'] as const;
