/** The server face of what people decide about trophies. */
export { badgeByCode, badgeKeys, badgeKeyById, checkPastedBadge, issuerProfile } from './badge/public-badges.server.ts';
export { checkBadge } from './badge/sign-badge.server.ts';
export { giveConsent } from './consent/give-consent.server.ts';
export { certificateOf } from './certificate/certificate-of.server.ts';
export { openBodyTrophies } from './consent/open-body-trophies.server.ts';
export { decidePrize, openDeliberation, openJury, openJuryFile, scoreFile, writeNote } from './jury/jury-desk.server.ts';
export { sitsOnAJury } from './jury/sits-on-a-jury.server.ts';
export { beginDeliberation, beginScoring, callForFiles, declareTie, endJuror, nameJuror, noteTie, openJuryOffice, openOwnTies } from './jury/office-jury.server.ts';
export { openOwnFile, submitOwnFile, writeOwnFile } from './jury/own-files.server.ts';
export { pressArchive } from './release/press-archive.server.ts';
export { openRelease, openTrophies, readPalmares, readPressPalmares, verifyAward, type Palmares } from './release/read-palmares.server.ts';
export { invitePress, sealPalmares, setHour, setHourAt, withdrawPress } from './release/seal-palmares.server.ts';
