/** The cookie that holds a registration in progress on this device. */
export const draftCookie = 'parvis.draft';
