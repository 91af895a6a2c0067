/** What a profile may say; codes as stored. */
export const genders = ['woman', 'man'] as const;
export const ageBands = ['young', 'middle', 'older'] as const;
/** Languages in which a contact may be made; ISO 639. */
export const languages = ['fr', 'en', 'es', 'pt', 'it', 'de', 'ar', 'tr', 'lsf'] as const;
export const networks = ['facebook', 'instagram', 'x', 'linkedin', 'youtube', 'whatsapp'] as const;
export const mostCapacity = 40;
