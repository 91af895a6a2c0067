import { keyedHash } from '#platform/secrets/seal.ts';

/** The token of somebody's link: 256 bits that only our key makes of their registration, so that the same link can be mailed again and nobody who asks in their name kills it. */
export const ownLink = (secret: string, attendeeId: string): string => keyedHash(secret, 'meeting', `place|${attendeeId}`).toString('base64url');
